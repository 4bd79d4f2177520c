import type { ComponentChildren } from 'preact';

export type PartProps = { heading: string; children: ComponentChildren };

/** One part of the report with its heading, which is never left alone at the foot of a sheet. */
export function Part({ heading, children }: PartProps) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
