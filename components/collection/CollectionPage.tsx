import { words as dictionary } from '@/utils/explain/words';
import type { CollectionWords } from '@/utils/explain/words/collection';
import { optionsWords } from '@/utils/explain/words.options';
import type { Language } from '@/utils/model/settings';
import { PageFrame } from '../options/PageFrame';
import { type Said, StatusBar } from '../options/StatusBar';
import { SetByOrganisation } from '../SetByOrganisation';
import { AdvertSection } from './AdvertSection';
import { BackToCases, CaseName } from './CaseHead';
import { CaseMap } from './CaseMap';
import { CompareTwo } from './CompareTwo';
import type { CaseActions, HidingPeople, ListedCase, OpenedCase } from './case-props';
import { EraseCase } from './EraseCase';
import { Gathered } from './Gathered';
import { ListOfCases } from './ListOfCases';
import { NextSteps } from './NextSteps';
import { TargetSection } from './TargetSection';
import './collection.css';

export type CollectionPageProps = CaseActions & {
  language: Language;
  /** Milliseconds since 1970. */
  now: number;
  /** The case in the page's address; null: none. `missing` where it is not there any more. */
  opened: OpenedCase | null;
  missing: boolean;
  cases: readonly ListedCase[];
  unreadable: boolean;
  /** The address of a case. */
  linkOf: (caseId: string) => string;
  onMake: (name: string) => void;
  people: HidingPeople;
  /** The organisation lets nothing be kept: what is here can be read and erased. */
  closed?: boolean;
  said: Said | null;
  onUndo: (() => void) | null;
};

/** The counsellor's page: the cases, or one of them with what was gathered, its map, and a target beside it. */
export function CollectionPage(props: CollectionPageProps) {
  const { language, opened, said, onUndo, closed = false } = props;
  const words = dictionary[language].collection;
  const { pages } = optionsWords[language];
  const bar = <StatusBar said={said} undo={onUndo === null ? null : { text: words.undo, onClick: onUndo }} />;
  if (opened === null) {
    return (
      <PageFrame language={language} words={pages} current="collection" title={words.heading} lead={words.lead}>
        {closed && <Closed words={words} />}
        <ListOfCases {...props} words={words} />
        {bar}
      </PageFrame>
    );
  }
  const { held } = opened;
  const hosts = new Set(held?.map(({ source }) => source.host)).size;
  const report =
    held === null || held.length === 0
      ? null
      : { href: `report.html?case=${encodeURIComponent(opened.id)}`, text: dictionary[language].report.create };
  const lead = held === null ? words.reading : `${words.sum(held.length, hosts)} ${words.onlyHere}`;
  return (
    <PageFrame
      language={language}
      words={pages}
      current="collection"
      title={opened.name}
      lead={lead}
      above={<BackToCases words={words} href="collection.html" />}
      beside={<CaseName words={words} name={opened.name} report={report} onRename={closed ? null : props.onRename} />}
    >
      {closed && <Closed words={words} />}
      <div class="case">
        <Gathered {...props} words={words} held={held} />
        <div>
          <CaseMap words={words} language={language} held={held} />
          <CompareTwo language={language} held={held ?? []} />
          <EraseCase words={words} name={opened.name} onErase={props.onErase} />
        </div>
        <div>
          <TargetSection words={words} language={language} held={held} target={opened.target} onTarget={closed ? null : props.onTarget} />
          <AdvertSection language={language} held={held ?? []} target={opened.target} onCopy={props.onCopy} />
          <NextSteps words={words} />
        </div>
      </div>
      {bar}
    </PageFrame>
  );
}

/** That nothing is kept any more, by whom that was decided, and what can still be done. */
const Closed = ({ words }: { words: CollectionWords }) => (
  <section class="paper closed-by-organisation" aria-label={words.trouble['turned-off']}>
    <SetByOrganisation text={words.trouble['turned-off']} />
    <p class="small">{words.turnedOff}</p>
  </section>
);
