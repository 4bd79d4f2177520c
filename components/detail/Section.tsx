import type { ComponentChildren } from 'preact';

export type SectionProps = { id: string; heading: string; lede?: string; children: ComponentChildren };

/** One part of a credential's page, with its heading and a line in small below it. */
export function Section({ id, heading, lede, children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {lede !== undefined && <p class="muted small">{lede}</p>}
      {children}
    </section>
  );
}
