import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type StepProps = { number: number; heading: string; text: ComponentChildren; children: ComponentChildren };

/** One numbered step: words at the left, what they are about at the right. */
export function Step({ number, heading, text, children }: StepProps) {
  const id = useId();
  return (
    <li class="step" aria-labelledby={id}>
      <span class="n" aria-hidden="true">
        {number}
      </span>
      <div class="step-text">
        <h2 id={id}>{heading}</h2>
        {text}
      </div>
      {children}
    </li>
  );
}
