import { describe, expect, it, vi } from 'vitest';
import { CredentialDetail } from '@/components/CredentialDetail';
import type { ShownSummary } from '@/utils/explain/shown';
import type { Meaning } from '@/utils/model/meaning';
import type { Language } from '@/utils/model/settings';
import type { ShownVerdict } from '@/utils/model/verdict';
import { circumstances, expectAccessible, type Scheme, show } from './look';
import { failed, rich, several, sparse } from './meanings';
import { evidence, NOW, summaryWith } from './summaries';

type Asked = { summary?: ShownSummary; meaning?: Meaning | null; endorsements?: ShownSummary[]; language?: Language; scheme?: Scheme };

function detailOf({ summary = summaryWith('verified'), meaning, endorsements = [], language = 'sv', scheme = 'light' }: Asked): HTMLElement {
  const actions = { onBack: vi.fn(), onRecheck: vi.fn(), onAllow: vi.fn(), onCopy: vi.fn(), onSave: vi.fn() };
  const place = show(
    <main class="panel">
      <CredentialDetail
        summary={summary}
        evidence={evidence}
        meaning={meaning}
        endorsements={endorsements}
        language={language}
        now={NOW}
        count={7}
        busy={false}
        copied={false}
        {...actions}
      />
    </main>,
    language,
    scheme,
  );
  return place;
}

const section = (place: HTMLElement, id: string): HTMLElement | null => place.querySelector(`section[aria-labelledby="${id}"]`);
const names = (place: ParentNode | null): (string | null)[] => [...(place?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent);
const valueOf = (place: ParentNode | null, name: string): string | undefined =>
  [...(place?.querySelectorAll('dt') ?? [])].find(({ textContent }) => textContent === name)?.nextElementSibling?.textContent ?? undefined;

const endorsement = (verdict: ShownVerdict): ShownSummary =>
  summaryWith(verdict, { id: `e-${verdict}`, part: `/endorsement/${verdict}`, role: 'endorsement', of: '' });

const states: Record<string, Asked> = {
  'everything that is looked for': { meaning: rich },
  'next to nothing, and a text from right to left': { summary: summaryWith('issuer-unknown'), meaning: sparse },
  'three achievements': { summary: summaryWith('status-unknown'), meaning: several },
  'a failed course': { meaning: failed },
  'what nobody signed': { summary: summaryWith('unsigned'), meaning: rich },
  'endorsements, one of them proved wrong': { meaning: rich, endorsements: [endorsement('verified'), endorsement('invalid')] },
  'what is no longer kept': { meaning: null },
};

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it.each(Object.keys(states))('shows %s without a fault, and at 320 px without scrolling sideways', async (name) => {
    const place = detailOf({ ...states[name], language, scheme });
    for (const details of place.querySelectorAll('details')) details.open = true;
    await expectAccessible(place);
    place.style.width = '320px';
    expect(place.scrollWidth).toBe(320);
  });
});

it('tells what the issuer says in the order of the drawing, learning outcomes first', () => {
  const claims = section(detailOf({ meaning: rich }), 'claims');
  expect(names(claims)).toEqual([
    'Läranderesultat',
    'Omfattning',
    'Bedömning',
    'Resultat',
    'Övervakning och id-kontroll',
    'Kvalitetssäkring',
    'Form för deltagande',
    'Förkunskapskrav',
    'Påbyggnad',
    'Område',
    'Färdigheter',
    'Underlag',
    'Typ',
    'Gäller',
    'Utfärdaren kallar sig',
    'Utfärdat',
  ]);
  expect(valueOf(claims, 'Omfattning')).toBe('15 YH-poäng3 veckor');
  expect(valueOf(claims, 'Kvalitetssäkring')).toBe('Utbildningen står under statlig tillsynUtfärdarens egen uppgift. Vi har inte kontrollerat den.');
  expect(valueOf(claims, 'Område')).toBe('El och energiISCED-F 0713');
});

it('says “not stated” only in the rows that a reader looks for', () => {
  const claims = section(detailOf({ meaning: sparse }), 'claims');
  const missing = names(claims).filter((name) => valueOf(claims, `${name}`) === 'Anges inte');
  expect(missing).toEqual(['Bedömning', 'Övervakning och id-kontroll', 'Kvalitetssäkring', 'Underlag']);
});

it('gives each of several achievements its own name, and its own level where it has one', () => {
  const all = [...detailOf({ meaning: several }).querySelectorAll('.achievement')];
  expect(all.map((one) => [one.querySelector('h3')?.textContent, one.querySelector('.stair')?.textContent ?? null])).toEqual([
    ['Energieffektiv drift av värmesystem', 'SeQF\u00A05'],
    ['Elsäkerhet', 'SeQF\u00A04'],
    ['Utan namn', null],
  ]);
  expect(all[2]?.querySelector('summary')?.textContent).toBe('Visa 4 till');
});

it('offers to show fewer where all of many are shown', async () => {
  const place = detailOf({ meaning: several });
  const summary = [...place.querySelectorAll('.achievement')][2]?.querySelector('summary');
  summary?.click();
  await vi.waitFor(() => expect(summary?.textContent).toBe('Visa färre'));
  summary?.click();
  await vi.waitFor(() => expect(summary?.textContent).toBe('Visa 4 till'));
});

it.each<ShownVerdict>(['unsigned', 'unverifiable'])(
  'draws no stair of anything where the verdict is %s, even where somebody hands a level in',
  (verdict) => {
    expect(detailOf({ summary: summaryWith(verdict), meaning: several }).querySelectorAll('.stair').length).toBe(0);
  },
);

it.each<[ShownVerdict, string | null]>([
  ['verified', 'Inte godkänd, enligt utfärdaren.'],
  ['expired', 'Inte godkänd, enligt utfärdaren.'],
  ['unsigned', 'Inte godkänd, enligt intyget.'],
  ['invalid', null],
])('tells near the top of what was not passed: %s', (verdict, sentence) => {
  expect(detailOf({ summary: summaryWith(verdict), meaning: failed }).querySelector('.unfinished')?.textContent ?? null).toBe(sentence);
});

it('tells nothing of what a credential means that was proved wrong, even where somebody hands it in', () => {
  const place = detailOf({ summary: summaryWith('invalid'), meaning: rich });
  expect(place.textContent).not.toContain('driftdata');
});

it('calls what nobody signed the credential’s, never the issuer’s', () => {
  const place = detailOf({ summary: summaryWith('unsigned'), meaning: rich });
  expect(place.textContent).toContain('Det här står i intyget');
  expect(place.textContent).not.toContain('Det här säger utfärdaren');
  expect(valueOf(section(place, 'claims'), 'Kvalitetssäkring')).toContain('Så står det i intyget.');
});

const quality = (...endorsements: ShownSummary[]) => valueOf(section(detailOf({ meaning: rich, endorsements }), 'claims'), 'Kvalitetssäkring');

it('lets a quality claim lean on an endorsement only when that was verified', () => {
  expect(quality(endorsement('invalid'))).toContain('Vi har inte kontrollerat den.');
  expect(quality(endorsement('issuer-unknown'))).toContain('Vi har inte kontrollerat den.');
  expect(quality(endorsement('verified'))).toContain('En rekommendation har kontrollerats för sig');
});

it('follows no link by itself and opens each apart; the issuer’s words carry their language', () => {
  const claims = section(detailOf({ meaning: rich, language: 'en' }), 'claims');
  const links = [...(claims?.querySelectorAll('a') ?? [])];
  expect(links.map(({ href, target, rel }) => [new URL(href).protocol, target, rel])).toEqual(
    links.map(() => ['https:', '_blank', 'noopener noreferrer']),
  );
  expect(links.length).toBe(4);
  expect(claims?.querySelectorAll('img, iframe, object').length).toBe(0);
  const own = [...(claims?.querySelectorAll('[lang="sv"]') ?? [])].map(({ textContent }) => textContent);
  expect(own).toContain('Grundläggande ellära');
  expect([...(claims?.querySelectorAll('[lang]') ?? [])].filter((one) => one.tagName === 'SPAN' && one.getAttribute('dir') !== 'auto')).toEqual([]);
});

it('compares the level with what the law places there, and says that it is not size and gives no rights', () => {
  const level = section(detailOf({ meaning: rich }), 'level')?.textContent;
  expect(level).toContain('Yrkeshögskoleexamen (minst 200 YH-poäng)');
  expect(level).toContain('inte hur mycket det är, och ger ingen behörighet');
});

it('says where each element of the recommendation is told of', () => {
  const text: Meaning = {
    achievements: rich.achievements.map((one) => ({
      ...one,
      outcomes: [{ words: [{ text: 'Kursen avslutas med ett praktiskt prov.', language: 'sv' }], kind: 'description', skills: [] }],
    })),
  };
  const rows = [...(section(detailOf({ meaning: text }), 'elements')?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  expect(rows).toEqual(expect.arrayContaining(['Omfattninganges', 'Typ av bedömningbara i löpande text', 'Utfärdarens landanges inte']));
});
