import { describe, expect, it } from 'vitest';
import { bare } from '@/utils/explain/achievements/reading';
import { type Cell, type Side, sideBySide, verdictLines } from '@/utils/explain/side-by-side';
import type { Achievement, Meaning, Workload } from '@/utils/model/meaning';
import type { ShownVerdict } from '@/utils/model/verdict';
import { levelOf, rich, several, sparse } from '../components/meanings';
import { summaryWith } from '../components/summaries';
import { concept, noLevel } from './collection/held';

const side = (verdict: ShownVerdict, meaning: Meaning | null, changes: Parameters<typeof summaryWith>[1] = {}): Side => ({
  summary: summaryWith(verdict, changes),
  meaning,
  endorsed: false,
});
const learnt = (changes: Partial<Achievement>): Meaning => ({ achievements: [{ ...bare({ title: [], level: noLevel }), ...changes }] });
const plain = (cell: Cell | undefined) =>
  cell?.kind === 'told' ? cell.told.flatMap(({ lines }) => lines.map(({ text, note }) => (note === null ? text : `${text} (${note})`))) : cell?.kind;
const rowOf = (name: string, one: Side, other: Side) => sideBySide(one, other, 'sv').find((row) => row.name === name);
const cellsOf = (name: string, one: Side, other: Side) => rowOf(name, one, other)?.cells.map(plain);

describe('two credentials side by side', () => {
  it('are told row by row, each in its own words, with what one of them does not state', () => {
    const rows = sideBySide(side('verified', rich), side('issuer-unknown', sparse, { level: noLevel, validFrom: null }), 'sv');
    expect(rows.map(({ label, cells }) => [label, ...cells.map(plain)])).toEqual([
      ['Gäller', ['Sara Lindqvist'], ['Sara Lindqvist']],
      ['Utfärdare', ['Norrvikens yrkeshögskola', 'norrviken-yh.example'], ['Kallar sig Norrvikens yrkeshögskola', 'norrviken-yh.example']],
      ['Typ', ['Kort utbildning'], 'not-stated'],
      [
        'Nivå',
        ['SeQF nivå 5, härledd från EQF-nivå 5 som utfärdaren anger.'],
        ['Nivå anges inte. Det är vanligt och betyder inte att något är fel.'],
      ],
      ['Omfattning', ['15 YH-poäng', '3 veckor'], ['7,5 poäng (system anges inte)']],
      [
        'Läranderesultat',
        [
          'läsa av och tolka driftdata från en undercentral',
          'ställa in kurvor och flöden så att energin används rätt',
          'hitta avvikelser och föreslå åtgärder',
        ],
        'not-stated',
      ],
      ['Så får man meriten', 'not-stated', ['Nominated by peers.']],
      ['Beskrivning', 'not-stated', ['العمل الجماعي']],
      ['Bedömning', ['Praktiskt prov i anläggning och skriftlig rapport'], 'not-stated'],
      ['Resultat', ['Godkänt'], 'not-stated'],
      ['Övervakning och id-kontroll', expect.any(Array), 'not-stated'],
      ['Kvalitetssäkring', ['Utbildningen står under statlig tillsyn'], 'not-stated'],
      ['Form för deltagande', expect.any(Array), 'not-stated'],
      ['Förkunskapskrav', ['Grundläggande ellära'], 'not-stated'],
      ['Påbyggnad', expect.any(Array), 'not-stated'],
      ['Färdigheter', ['driva värmesystem', 'analysera energianvändning'], 'not-stated'],
      ['Område', expect.any(Array), 'not-stated'],
      ['Uppnått', ['14 juni 2025'], 'not-stated'],
      ['Utfärdat', ['14 juni 2025'], 'not-stated'],
      ['Gäller till', 'not-stated', 'not-stated'],
    ]);
  });

  it.each<[ShownVerdict, string[]]>([
    ['invalid', ['recipient', 'issuer', 'level', 'workload', 'outcomes', 'assessment', 'supervision', 'quality', 'skills', 'field', 'from', 'until']],
    ['unverifiable', ['level', 'workload', 'outcomes', 'assessment', 'supervision', 'quality', 'skills', 'field', 'from', 'until']],
    ['unsigned', ['from', 'until']],
  ])('keep what nothing proves out of the rows: of one that is %s, %j', (verdict, hidden) => {
    const rows = sideBySide(side(verdict, rich, { level: levelOf(8) }), side('verified', rich), 'sv');
    const found = rows.filter(({ name, cells }) => hidden.includes(name) && cells[0].kind === 'not-shown').map(({ name }) => name);
    expect(found).toEqual(hidden);
    expect(JSON.stringify(rows.filter(({ name }) => hidden.includes(name)).map(({ cells }) => cells[0]))).not.toMatch(/8|2025|driftdata/);
  });

  it('call nothing the same that stands only in what was proved wrong', () => {
    const skills = learnt({ skills: [concept('Svetsning', 'http://data.europa.eu/esco/skill/s')] });
    expect(cellsOf('skills', side('verified', skills), side('invalid', skills))).toEqual([['Svetsning'], 'not-shown']);
    expect(cellsOf('skills', side('verified', skills), side('unsigned', skills))).toEqual([
      ['Svetsning (Samma begrepp i båda)'],
      ['Svetsning (Samma begrepp i båda)'],
    ]);
  });

  it('say that the holder may keep back what is not there, and that something is not kept here any more', () => {
    expect(cellsOf('workload', side('verified', learnt({}), { withheld: 2 }), side('verified', null))).toEqual(['withheld', 'not-kept']);
  });

  it('say of several achievements which one tells what, and each one’s own level', () => {
    const row = rowOf('level', side('verified', several, { level: { ...levelOf(5), basis: 'several', seqf: null } }), side('verified', rich));
    const [cell] = row?.cells ?? [];
    expect(cell?.kind === 'told' && cell.told.map(({ of }) => of?.text ?? null)).toEqual([null, 'Energieffektiv drift av värmesystem', 'Elsäkerhet']);
  });

  it('show all that was written where the levels contradict each other', () => {
    const level = {
      ...noLevel,
      basis: 'conflict' as const,
      statements: [
        { framework: 'SeQF', level: '5', text: '' },
        { framework: 'EQF', level: '6', text: '' },
      ],
    };
    expect(cellsOf('level', side('verified', rich, { level }), side('verified', rich))?.[0]).toEqual([
      'Uppgifterna om nivå motsäger varandra.',
      'SeQF 5',
      'EQF 6',
    ]);
  });

  it('say what was not completed beside the verdict, and of what was proved wrong nothing of the kind', () => {
    const failed = learnt({ statuses: ['Failed'] });
    expect(verdictLines(side('verified', failed), 'sv')).toEqual([
      'Underskrift, utfärdare, datum och status är kontrollerade.',
      'Inte godkänd, enligt utfärdaren.',
    ]);
    expect(verdictLines(side('invalid', failed), 'sv').join(' ')).not.toContain('godkänd');
  });

  it.each<[string, Side, string | undefined]>([
    ['it was proved wrong', side('invalid', rich), 'Övriga uppgifter visas inte, eftersom intyget inte stämmer.'],
    ['nobody signed its dates', side('unsigned', rich), 'Datum visas inte.'],
    ['it is not kept here', side('verified', null), 'Uppgifterna i intyget finns inte kvar här. Öppna det och kontrollera igen för att få se dem.'],
    ['nothing', side('verified', rich), undefined],
  ])('say once why rows are empty: %s', (_why, one, sentence) => {
    expect(verdictLines(one, 'sv')[1]).toBe(sentence);
  });

  it('have no recipient’s row where neither names anybody', () => {
    const nobody = { recipient: null };
    expect(rowOf('recipient', side('verified', rich, nobody), side('verified', rich, nobody))).toBeUndefined();
  });

  it('are named by when they begin where one of them has not begun', () => {
    const later = side('not-yet-valid', rich, { validFrom: '2027-01-01T00:00:00Z' });
    expect([rowOf('from', later, side('verified', rich))?.label, rowOf('from', side('verified', rich), side('verified', rich))?.label]).toEqual([
      'Gäller från',
      'Utfärdat',
    ]);
  });
});

const of = (amount: string, unit: Workload['unit'], framework: string | null = null): Workload => ({ amount, unit, framework });

describe('how much each is', () => {
  const differ = 'Omfattningen anges i olika enheter. Vi räknar inte om mellan dem.';
  it.each<[string, Workload[], Workload[], string | null]>([
    ['ECTS beside hp, which are as many', [of('15', 'ects')], [of('15', 'hp')], differ],
    ['YH points beside weeks', [of('15', 'yh')], [of('P3W', 'duration')], differ],
    ['points of two systems', [of('15', 'credits', 'A')], [of('15', 'credits', 'B')], differ],
    ['one unit in common', [of('15', 'ects'), of('400', 'hours')], [of('60', 'hours')], null],
    ['nothing on one side', [of('15', 'ects')], [], null],
  ])('is never counted over: %s', (_what, one, other, note) => {
    const row = rowOf('workload', side('verified', learnt({ workload: one })), side('verified', learnt({ workload: other })));
    expect(row?.note).toBe(note);
  });

  it('says nothing of the units of what was proved wrong', () => {
    const row = rowOf('workload', side('verified', learnt({ workload: [of('1', 'ects')] })), side('invalid', learnt({ workload: [of('1', 'hp')] })));
    expect(row?.note).toBeNull();
  });
});
