import type { ComponentChildren } from 'preact';
import type { OptionsSection } from '@/utils/explain/words.options';

export type SectionProps = { id: OptionsSection; heading: string; lead?: string; children: ComponentChildren };

/** One section of the options page. Its heading can be given the focus, by the list at the side and after something was removed. */
export function Section({ id, heading, lead, children }: SectionProps) {
  return (
    <section class="paper" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {heading}
      </h2>
      {lead !== undefined && <p>{lead}</p>}
      {children}
    </section>
  );
}

/** Moves the focus to a section's heading, so that it is not lost with the button that was just removed. */
export const focusSection = (id: OptionsSection): void => document.getElementById(id)?.focus();
