import { words } from '@/utils/explain/words';
import { type Example, examples, exampleWords } from '@/utils/explain/words/example-page';
import { optionsWords } from '@/utils/explain/words.options';
import type { BrowserKind } from '@/utils/explain/words.welcome';
import type { Language } from '@/utils/model/settings';
import { Badge } from '../Badge';
import { PageFrame } from '../options/PageFrame';
import './example.css';

/** The credentials of the example page in one language. Only the title is ours to show: the rest is for whoever examines the page. */
export type ExampleCredentials = Record<Example, { name: string }>;

export type ExamplePageProps = {
  language: Language;
  browserKind: BrowserKind;
  /** The keys that open the panel, as they really are set; null: none. */
  shortcut: string | null;
  credentials: ExampleCredentials;
};

/** Somebody's page as one could meet it, with credentials in it that are really examined, and what to look for. */
export function ExamplePage({ language, browserKind, shortcut, credentials }: ExamplePageProps) {
  const { title, lead, steps, invented, person, profession, merits, job } = exampleWords[language];
  const { verdict } = words[language];
  return (
    <PageFrame language={language} words={optionsWords[language].pages} current={null} title={title} lead={lead}>
      <ol class="example-steps">
        <Step number={1} {...steps.read} />
        <Step number={2} {...steps.marks} />
        <Step number={3} {...steps.panel} more={steps.panel.open[browserKind](shortcut)} />
      </ol>
      <section class="cv" aria-labelledby="person">
        <p class="invented">{invented}</p>
        <h2 id="person">{person}</h2>
        <p class="under-merit">{profession}</p>
        {examples.map((example) => (
          <article key={example} class="merit">
            <div class="merit-line">
              <h3>{credentials[example].name}</h3>
              {example === 'expired' && <FalseMark word={verdict.verified} />}
            </div>
            <p class="under-merit">{merits[example].where}</p>
            <p class="why">{merits[example].why(verdict)}</p>
            <script type="application/vc">{JSON.stringify(credentials[example], null, 2)}</script>
          </article>
        ))}
        <article class="merit">
          <h3>{job.title}</h3>
          <p class="under-merit">{job.where}</p>
          <p class="why">{job.why}</p>
        </article>
      </section>
    </PageFrame>
  );
}

function Step({ number, heading, text, more }: { number: number; heading: string; text: string; more?: string }) {
  return (
    <li>
      <span class="n" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>{heading}</h2>
        <p>{text}</p>
        {more !== undefined && <p class="muted">{more}</p>}
      </div>
    </li>
  );
}

/** A mark like ours that no examination stands behind: a drawing, as any page can make it. */
function FalseMark({ word }: { word: string }) {
  return (
    <span class="false-mark">
      <span inert>
        <Badge view={{ verdict: 'verified', word, level: null, levelText: '' }} />
      </span>
      <span class="hidden-text">{word}</span>
    </span>
  );
}
