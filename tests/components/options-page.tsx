import { render } from 'preact';
import { vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OptionsPage, type OptionsPageProps } from '@/components/options/OptionsPage';
import { siteRows } from '@/components/options/sites';
import type { Renewed } from '@/utils/model/list-import';
import { siteRules } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { root } from './whole-page';

/** A list of the reader’s own, and one of somebody else. */
export const mine: TrustList = {
  format: 'meritkollen-trust-list/1',
  name: 'Mina utfärdare',
  publisher: 'Egen lista',
  updated: '2026-11-03',
  issuers: [{ id: 'did:web:skola.example', name: 'Skolan', note: 'Ringde dit', country: 'SE' }],
};
export const theirs: TrustList = {
  ...mine,
  name: 'European colleges',
  publisher: 'Colleges',
  issuers: [{ id: 'https://college.example/', name: 'The College' }],
};

/** Draws the options page, changed as said. Gives what it calls. */
export function show(changed: Partial<OptionsPageProps> = {}) {
  const calls = {
    onLanguage: vi.fn(),
    onElsewhere: vi.fn(),
    onRule: vi.fn(),
    onAdd: vi.fn(async () => true),
    onRemove: vi.fn(),
    onChooseService: vi.fn(),
    onLists: vi.fn(),
    onReadFile: vi.fn(async () => ({
      ok: true as const,
      value: { list: theirs, form: 'own' as const, skipped: [{ index: 1, why: 'id' as const }] },
    })),
    onReadAddress: vi.fn(async () => ({ ok: true as const, value: { list: theirs, form: 'own' as const, skipped: [] } })),
    onAllowHost: vi.fn(async () => true),
    onRenew: vi.fn(async (): Promise<Renewed> => ({ kind: 'taken' })),
    onExport: vi.fn(),
    onHide: vi.fn(),
    onCopy: vi.fn(),
    onErase: vi.fn(),
    onChangeShortcuts: vi.fn(),
  };
  const props: OptionsPageProps = {
    language: 'sv',
    chosenLanguage: 'auto',
    browserLanguage: 'sv',
    elsewhere: 'on-click',
    choosable: { elsewhere: siteRules, site: siteRules, language: true, hidePeople: true },
    policyFaults: [],
    hidePeople: false,
    closed: false,
    sites: siteRows(['https://skola.example/*', 'https://nyckel.example/*'], {
      rules: { 'bank.example': 'never', 'tyst.example': 'panel-only' },
      elsewhere: null,
      askedOnly: ['nyckel.example'],
    }),
    services: [
      { id: 'verifier-plus', name: 'VerifierPlus', site: 'https://verifierplus.org/', group: 'signed', choice: 'ask', picturesOnly: false },
      { id: 'credly', name: 'Credly', site: 'https://www.credly.com/', group: 'at-source', choice: 'on', picturesOnly: false },
      { id: 'badgr', name: 'Badgr', site: 'https://badgr.com/', group: 'at-source', choice: 'off', picturesOnly: false },
      { id: 'passport', name: 'Open Badge Passport', site: 'https://openbadgepassport.com/', group: 'at-source', choice: 'ask', picturesOnly: true },
      { id: 'coursera', name: 'Coursera', site: 'https://www.coursera.org/', group: 'elsewhere', choice: 'ask', picturesOnly: false },
    ],
    lists: [mine, theirs],
    unreadable: 0,
    managed: { lists: [], faults: [] },
    renewals: {},
    today: '2026-11-21',
    shortcuts: { 'check-page': 'Alt+Shift+K', 'toolbar-button': null },
    said: null,
    onUndo: null,
    ...calls,
    ...changed,
  };
  render(<OptionsPage {...props} />, root);
  return calls;
}

/** The page’s own controls, by what they are called. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const field = (name: string) => page.getByLabelText(name, { exact: true });
export const buttonsIn = (name: string) =>
  page
    .getByRole('row')
    .filter({ hasText: name })
    .getByRole('button')
    .elements()
    .map((element) => element.textContent);
/** Chooses a file to import a list from. */
export const importFile = () => userEvent.upload(root.querySelector('input[type=file]') as HTMLElement, new File(['{}'], 'lista.json'));
