import { type CollectionWords, nextSteps, stepLinks } from '@/utils/explain/words/collection';

export type NextStepsProps = { words: CollectionWords };

/** Ways on, in words, each with one place that knows more. */
export function NextSteps({ words: { steps } }: NextStepsProps) {
  return (
    <section class="paper" aria-labelledby="steps">
      <h2 id="steps">{steps.heading}</h2>
      <p class="small">{steps.lead}</p>
      <ul class="steps-on">
        {nextSteps.map((step) => (
          <li key={step}>
            {steps.step[step].text}{' '}
            <a href={stepLinks[step]} target="_blank" rel="noreferrer">
              {steps.step[step].link}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
