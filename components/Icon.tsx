/** Marks that are not verdicts: ways in and out, and whether something is stated. */
const paths = {
  back: 'M10 4L6 8l4 4',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  next: 'M2 8h11M9.5 4.5L13 8l-3.5 3.5',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
} as const;

export type IconProps = { name: keyof typeof paths; size?: number };

/** An arrow, or a lock. Always beside a word. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** An eye: others can see this. Always beside a word. */
export function Eye() {
  return (
    <svg class="icon" width="18" height="18" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
      <path d="M1.2 8c2-3 4.2-4.4 6.8-4.4S12.8 5 14.8 8c-2 3-4.2 4.4-6.8 4.4S3.2 11 1.2 8z" stroke-linejoin="round" />
      <circle cx="8" cy="8" r="1.9" />
    </svg>
  );
}

/** A dot: stated. A ring: not stated. */
export function Dot({ stated }: { stated: boolean }) {
  return (
    <svg class="icon" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {stated ? (
        <circle cx="6" cy="6" r="4.5" fill="currentColor" />
      ) : (
        <circle cx="6" cy="6" r="3.8" fill="none" stroke="currentColor" stroke-width="1.4" />
      )}
    </svg>
  );
}
