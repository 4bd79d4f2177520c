import { optionsWords } from '@/utils/explain/words.options';
import { type BrowserKind, welcomeWords } from '@/utils/explain/words.welcome';
import type { Language, SiteRule } from '@/utils/model/settings';
import { PageFrame } from '../options/PageFrame';
import { Example } from './Example';
import { Marks } from './Marks';
import { Step } from './Step';
import { TrustThePanel } from './TrustThePanel';
import { WhereQuestion, type WhereQuestionProps } from './WhereQuestion';
import { WhereSet } from './WhereSet';
import './welcome.css';

export type WelcomePageProps = Pick<WhereQuestionProps, 'now' | 'onSave'> & {
  language: Language;
  browserKind: BrowserKind;
  /** The keys that open the panel, as they really are set; null: none. */
  shortcut: string | null;
  /** The rule that the organisation has set for all websites; null: the reader chooses. */
  set?: SiteRule | null;
};

/** The first minutes: how to read the marks, whom to believe, and the one question. */
export function WelcomePage({ language, browserKind, shortcut, set = null, now, onSave }: WelcomePageProps) {
  const { title, lead, read, marks, panel, where } = welcomeWords[language];
  return (
    <PageFrame language={language} words={optionsWords[language].pages} current="welcome" title={title} lead={lead}>
      <ol class="steps">
        <Step number={1} heading={read.heading} text={<Text lines={[read.text]} more={read.more} />}>
          <Example language={language} read={read} />
        </Step>
        <Step
          number={2}
          heading={marks.heading}
          text={<Text lines={marks.text} more={marks.more} link={{ url: 'glossary.html', text: optionsWords[language].pages.glossary }} />}
        >
          <Marks language={language} marks={marks} />
        </Step>
        <Step number={3} heading={panel.heading} text={<Text lines={[panel.text]} more={panel.open[browserKind](shortcut)} />}>
          <TrustThePanel language={language} panel={panel} />
        </Step>
      </ol>
      {set === null ? (
        <WhereQuestion words={where} now={now} onSave={onSave} optionsLink="options.html#sites" exampleLink="example.html" />
      ) : (
        <WhereSet words={where} set={set} now={now} onSave={onSave} optionsLink="options.html#sites" exampleLink="example.html" />
      )}
    </PageFrame>
  );
}

function Text({ lines, more, link }: { lines: readonly string[]; more: string; link?: { url: string; text: string } }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="muted">{more}</p>
      {link !== undefined && (
        <p>
          <a href={link.url}>{link.text}</a>
        </p>
      )}
    </>
  );
}
