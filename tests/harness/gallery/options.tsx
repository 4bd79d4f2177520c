import { OptionsPage, type OptionsPageProps } from '@/components/options/OptionsPage';
import { siteRows } from '@/components/options/sites';
import { serviceRows } from '@/entrypoints/options/service-rows';
import { optionsWords } from '@/utils/explain/words.options';
import { type Language, siteRules } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { NOW } from '../../components/summaries';
import { ARABIC, HEBREW, LONG } from './invented';
import { nothing, type Screens } from './screen';
import { openAll, press, Then, write } from './Then';

const list = (name: string, publisher: string, host?: string): TrustList => ({
  format: 'meritkollen-trust-list/1',
  name,
  publisher,
  updated: '2026-11-03',
  issuers: [{ id: 'did:web:norrviken-yh.example', name: 'Norrvikens yrkeshögskola', country: 'SE', note: 'Ringde dit' }],
  ...(host !== undefined && { url: `https://${host}/`, source: { kind: 'x', fetched: '2026-11-20T08:00:00Z' } }),
});
const lists = [
  list('Mina utfärdare', 'Egen lista'),
  list('Yrkeshögskolor', 'Norrvikens region', 'register.example'),
  list('European colleges', 'colleges.example', 'colleges.example'),
  list('Lärosäten', 'Högskoleförbundet', 'larosaten.example'),
];
const managed = {
  lists: [list('Godkända anordnare', 'Norrvikens kommun', 'intranat.example')],
  faults: [
    { kind: 'entry', list: 1, entry: 14, why: 'id' },
    { kind: 'list', list: 2, problem: 'incomplete-list' },
  ] as const,
};
const chosen = {
  rules: { 'minbank.example': 'never', 'xn--rksmrgs-5wao1o.example': 'panel-only' },
  elsewhere: null,
  askedOnly: ['nyckel.example'],
} as const;
const sites = siteRows(['https://cv.example/*', 'https://nyckel.example/*'], { ...chosen, askedOnly: [...chosen.askedOnly] });
const came = (word: 'unreachable' | 'older') => ({ tried: NOW, came: word });
const outOfReach = async () => ({ ok: false as const, problem: 'unreachable' as const });
const policy = { rules: { 'jobb.example': 'automatic' }, elsewhere: 'panel-only', providers: { credly: 'off' } } as const;

/** The options page with lists of one's own, from an address, and one that could not be fetched anew. */
const options =
  (changes: Partial<OptionsPageProps> = {}) =>
  (language: Language) => (
    <OptionsPage
      language={language}
      chosenLanguage="auto"
      browserLanguage={language}
      onLanguage={nothing}
      elsewhere="on-click"
      choosable={{ elsewhere: siteRules, site: siteRules, language: true, hidePeople: true }}
      hidePeople={false}
      onHide={nothing}
      closed={false}
      policyFaults={[]}
      sites={sites}
      onElsewhere={nothing}
      onRule={nothing}
      onAdd={async () => true}
      onRemove={nothing}
      services={serviceRows({ credly: 'on', 'open-badge-factory': 'on', badgr: 'off' })}
      onChooseService={nothing}
      lists={lists}
      unreadable={0}
      managed={managed}
      renewals={{ 'https://colleges.example/': came('unreachable'), 'https://larosaten.example/': came('older') }}
      today="2026-11-21"
      onLists={nothing}
      onReadFile={outOfReach}
      onReadAddress={async () => ({
        ok: true as const,
        value: { list: list('Register', 'Norrvikens region'), form: 'own' as const, skipped: [{ index: 3, why: 'id' as const }] },
      })}
      onAllowHost={async () => true}
      onRenew={async () => ({ kind: 'taken' })}
      onExport={nothing}
      shortcuts={{ 'check-page': 'Alt+Shift+K', 'toolbar-button': null }}
      onChangeShortcuts={nothing}
      onCopy={nothing}
      onErase={nothing}
      said={null}
      onUndo={null}
      {...changes}
    />
  );

/** The settings, as they are after what a reader does there. */
const after = (act: (place: HTMLElement, language: Language) => void) => (language: Language) => (
  <Then act={(place) => act(place, language)}>{options()(language)}</Then>
);

/** The settings in each of their states. */
export const optionsScreens: Screens = {
  options: options(),
  'options-nothing': options({ lists: [], managed: { lists: [], faults: [] }, sites: [] }),
  'options-managed': options({
    choosable: { elsewhere: ['panel-only'], site: ['panel-only', 'never'], language: false, hidePeople: false },
    hidePeople: true,
    closed: true,
    elsewhere: 'panel-only',
    lists: [],
    sites: siteRows(['https://jobb.example/*'], { rules: {}, elsewhere: null, askedOnly: [], policy }),
    services: serviceRows({ credly: 'off' }, { credly: 'off' }),
    policyFaults: [{ part: 'language' }, { part: 'rules', entry: 'jobb..example' }],
  }),
  'options-said': options({ said: { text: 'Sparat.', at: 1 }, onUndo: nothing }),
  'options-texts': options({ lists: [list(ARABIC, HEBREW), list(LONG, LONG, `${'skola'.repeat(9)}.example`)], unreadable: 2 }),
  'options-no-keys': options({ shortcuts: { 'check-page': null, 'toolbar-button': null } }),
  'options-services': after(openAll),
  'options-new-list': after((place, language) => press(optionsWords[language].lists.create)(place)),
  'options-edit': after((place, language) => press(optionsWords[language].lists.edit)(place)),
  'options-erase': after((place) => press('.button.erase')(place)),
  'options-import': after((place) => write('https://register.example/lista.json', '.address')(place)),
};
