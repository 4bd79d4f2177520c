import type { WayOn } from '@/utils/explain/way-on';

export type WayOnLinkProps = { way: WayOn | null };

/** A link to where the reader can look, in a tab of its own, which is not told where it was opened from. Nothing where there is none. */
export function WayOnLink({ way }: WayOnLinkProps) {
  if (way === null) return null;
  return (
    <a class="link" href={way.url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {way.text}
    </a>
  );
}
