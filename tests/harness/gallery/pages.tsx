import type { ComponentProps } from 'preact';
import { CollectionPage } from '@/components/collection/CollectionPage';
import { ExamplePage, type ExamplePageProps } from '@/components/example/ExamplePage';
import { GlossaryPage } from '@/components/glossary/GlossaryPage';
import { ReportPage, type ReportPageProps } from '@/components/report/ReportPage';
import { WelcomePage, type WelcomePageProps } from '@/components/welcome/WelcomePage';
import credentials from '@/entrypoints/example/data/credentials.json';
import { words } from '@/utils/explain/words';
import { welcomeWords } from '@/utils/explain/words.welcome';
import type { Language } from '@/utils/model/settings';
import { shownVerdicts } from '@/utils/model/verdict';
import { gathered, hiddenCase, target, usualCase } from '../../components/case';
import { previewPage, previewStates, seenState, seenWith } from '../../components/preview-page';
import { reportSource } from '../../components/report-sources';
import { done, recordWith, summaryWith } from '../../components/summaries';
import { ARABIC, LONG, long, rightToLeft } from './invented';
import { nothing, type Screens } from './screen';
import { openAll, press, Then, write } from './Then';

const report =
  (state: ReportPageProps['state'], hideNames = false, namesSet = false) =>
  (language: Language) => (
    <ReportPage
      language={language}
      state={state}
      namesSet={namesSet}
      choices={{ language, hideNames, detailed: ['eighth#', 'status-unknown#', 'issuer-unknown#'] }}
      onPrint={nothing}
      onSave={nothing}
      onChoose={nothing}
    />
  );
const ready = (changes: Parameters<typeof reportSource>[0] = {}): ReportPageProps['state'] => ({ phase: 'ready', source: reportSource(changes) });

const reportScreens: Screens = {
  report: report(ready()),
  'report-hidden': report(ready(), true),
  'report-set-hidden': report(ready(), true, true),
  'report-empty': report(ready({ record: recordWith([]), lists: [], offline: true })),
  'report-texts': report(ready({ record: recordWith([done(rightToLeft()), done(long())], { host: `${'a'.repeat(60)}.example` }) })),
  'report-waiting': report({ phase: 'waiting', done: 3, total: 9 }),
  'report-gone': report({ phase: 'gone' }),
};

type CollectionProps = ComponentProps<typeof CollectionPage>;
const collection =
  (changes: Partial<CollectionProps> = {}) =>
  (language: Language) => <CollectionPage {...usualCase} language={language} {...changes} />;
const opened = (changes: Partial<NonNullable<CollectionProps['opened']>>): Partial<CollectionProps> => ({
  opened: { id: 'sara', name: 'Sara', held: gathered, target, ...changes },
});
/** The case with what is of the issuer's words right to left, or in one piece. */
const texts = gathered.slice(0, 2).map((held, index) => ({ ...held, summary: index === 0 ? rightToLeft() : long() }));

const collectionScreens: Screens = {
  collection: collection(),
  'collection-hidden': (language) => collection(hiddenCase(language))(language),
  'collection-set-hidden': (language) => collection({ ...hiddenCase(language), people: { hidden: true, isSet: true, onHide: nothing } })(language),
  'collection-none': collection({ opened: null, cases: [] }),
  'collection-cases': collection({ opened: null, missing: true }),
  'collection-empty': collection(opened({ held: [], target: null })),
  'collection-reading': collection(opened({ held: null })),
  'collection-closed': collection({ closed: true }),
  'collection-cases-closed': collection({ opened: null, closed: true }),
  'collection-unreadable': collection({ opened: null, cases: [], unreadable: true }),
  'collection-said': collection({ said: { text: 'Borttaget.', at: 1 }, onUndo: nothing }),
  'collection-texts': collection(opened({ name: `${ARABIC} ${LONG}`, held: texts })),
  'collection-opened': (language) => (
    <Then
      act={(place) => {
        openAll(place);
        press('.grid .link')(place);
      }}
    >
      {collection()(language)}
    </Then>
  ),
  'collection-target': (language) => <Then act={press(words[language].collection.target.change)}>{collection()(language)}</Then>,
  'collection-advert': (language) => <Then act={press('.advert .button')}>{collection()(language)}</Then>,
  'collection-two': (language) => <Then act={press(words[language].sideBySide.choose)}>{collection()(language)}</Then>,
  'collection-one-away': (language) => <Then act={press('.source > .link')}>{collection()(language)}</Then>,
  'collection-wrong-target': (language) => <Then act={write(' ', '.target form')}>{collection(opened({ target: null }))(language)}</Then>,
  'collection-erase': (language) => <Then act={press('.button.erase')}>{collection()(language)}</Then>,
};

const welcome =
  (changes: Partial<WelcomePageProps> = {}) =>
  (language: Language) => (
    <WelcomePage language={language} browserKind="chromium" shortcut="Alt+Shift+K" now="on-click" onSave={async (choice) => choice} {...changes} />
  );
/** The one question answered with the last choice. */
const answered = (changes: Partial<WelcomePageProps>) => (language: Language) => (
  <Then
    act={(place) => {
      place.querySelectorAll<HTMLInputElement>('[type=radio]')[1]?.click();
      setTimeout(() => press(welcomeWords[language].where.save)(place), 20);
    }}
  >
    {welcome(changes)(language)}
  </Then>
);
const welcomeScreens: Screens = {
  welcome: welcome(),
  'welcome-firefox': welcome({ browserKind: 'firefox', shortcut: null }),
  'welcome-card': (language) => <Then act={(place) => place.querySelector<HTMLElement>('.badge')?.focus()}>{welcome()(language)}</Then>,
  'welcome-set': welcome({ set: 'on-click' }),
  'welcome-set-automatic': welcome({ set: 'automatic' }),
  'welcome-saved': answered({}),
  'welcome-refused': answered({ onSave: async () => 'on-click' }),
};

const example = (browserKind: ExamplePageProps['browserKind'], shortcut: string | null) => (language: Language) => (
  <ExamplePage language={language} browserKind={browserKind} shortcut={shortcut} credentials={credentials[language]} />
);

const previewScreens: Screens = {
  ...Object.fromEntries(
    Object.entries(previewStates).map(([name, state]) => [`preview-${name}`, (language: Language) => previewPage(state, language)]),
  ),
  ...Object.fromEntries(
    shownVerdicts.map((verdict) => [`preview-${verdict}`, (language: Language) => previewPage(seenState(seenWith(summaryWith(verdict))), language)]),
  ),
  'preview-offline': (language) => previewPage({ phase: 'empty' }, language, { offline: true }),
  'preview-right-to-left': (language) => previewPage(seenState(seenWith(rightToLeft()), seenWith(long())), language),
  'preview-long': (language) => previewPage(seenState(seenWith(long())), language),
};

/** The full pages in each of their states. */
export const pageScreens: Screens = {
  ...reportScreens,
  ...collectionScreens,
  ...welcomeScreens,
  ...previewScreens,
  example: example('chromium', 'Alt+Shift+K'),
  'example-firefox': example('firefox', null),
  glossary: (language) => <GlossaryPage language={language} />,
};
