import { describe, expect, it } from 'vitest';
import { reportOf } from '@/utils/explain/report-of';
import { words } from '@/utils/explain/words';
import { reportSource } from '../components/report-sources';
import { done, recordWith, summaryWith } from '../components/summaries';

const swedish = { language: 'sv', hideNames: false, detailed: [] } as const;
const textOf = (value: unknown): string => JSON.stringify(value);

describe('a report', () => {
  it('has every credential in page order, numbered, with the words of the panel', () => {
    const rows = reportOf(reportSource(), swedish).rows.map(({ number, title, level, word }) => [number, title, level, word].join(' | '));
    expect(rows).toEqual([
      '1 | Yrkeshögskoleexamen, driftingenjör | 5* | Verifierad',
      '2 | Högskoleexamen, energisystem | 5* | Okänd utfärdare',
      '3 | Elsäkerhet för driftpersonal | anges inte | Utgången 31 mars 2024',
      '4 | Projektledning i praktiken | 5* | Återkallad',
      '5 | Utger sig för att vara ”Energikartläggning, fördjupning” | visas inte | Stämmer inte',
      '6 | Arbetsmiljö för chefer | visas inte | Kan inte kontrolleras',
      '7 | Energieffektiv drift av värmesystem | 5* | Verifierad',
      '8 | Building energy data | 5* | Status okänd',
      '9 | Truckkort | visas inte | Blev inte klar, felet är vårt',
    ]);
  });

  it('says neither issuer, date nor level of what was proved wrong, and no date or level of what could not be judged', () => {
    const { rows } = reportOf(reportSource(), swedish);
    expect(rows.filter(({ number }) => number === 5 || number === 6).map(({ issuer, issued, level }) => [issuer, issued, level])).toEqual([
      ['visas inte', 'visas inte', 'visas inte'],
      ['Uppges komma från norrviken-yh.example', 'visas inte', 'visas inte'],
    ]);
  });

  it('explains each verdict that stands in it, once', () => {
    const { reading } = reportOf(reportSource(), swedish);
    expect(reading.map(({ word }) => word)).toEqual([
      'Verifierad',
      'Okänd utfärdare',
      'Utgången',
      'Återkallad',
      'Stämmer inte',
      'Kan inte kontrolleras',
      'Status okänd',
    ]);
  });

  it('says of every derived level how it came about', () => {
    expect(reportOf(reportSource(), swedish).levelNotes.slice(1)).toEqual(['* Härledd: 1, 2, 4, 7 och 8 enligt EQF 5 = SeQF 5.']);
  });

  it('tells in detail what was chosen, with the issuer’s own words; of what was proved wrong only the verdict', () => {
    const { details } = reportOf(reportSource(), { ...swedish, detailed: ['eighth#', 'invalid#'] });
    expect(details.map(({ number, says }) => [number, says.map(({ name }) => name)])).toEqual([
      [5, []],
      [7, ['Läranderesultat', 'Omfattning', 'Bedömning', 'Övervakning och id-kontroll', 'Kvalitetssäkring', 'Underlag', 'Nivå', 'EU-uppgifter']],
    ]);
    expect(textOf(details[0])).not.toContain('Sara Lindqvist');
  });

  it('has no moment on paper that is only true today', () => {
    const all = ['verified#', 'status-unknown#', 'revoked#', 'unverifiable#'];
    expect(textOf(reportOf(reportSource(), { ...swedish, detailed: all }))).not.toMatch(/i dag|i går/);
    expect(textOf(reportOf(reportSource(), { ...swedish, language: 'en', detailed: all }))).not.toMatch(/today|yesterday/);
  });

  it('ends with what has not been checked, also what we failed at and what is no longer kept', () => {
    const { unchecked } = reportOf(reportSource({ hashes: {} }), swedish);
    expect(unchecked).toEqual([
      'Ett intyg, eftersom kontrollen inte blev klar.',
      'Kontrollunderlaget till 8 intyg finns inte kvar, så de kan inte kontrolleras om från filen.',
      words.sv.report.unchecked.person,
      words.sv.report.unchecked.claims,
      words.sv.report.unchecked.attached,
      words.sv.report.unchecked.page,
      expect.stringMatching(/^Något som har hänt efter 21 november 2026 kl\. \d\d\.32\.$/),
    ]);
  });

  it('has no name and no host where names are hidden, neither in what the issuer says nor in the foot', () => {
    const view = reportOf(reportSource(), { ...swedish, hideNames: true, detailed: ['eighth#', 'issuer-unknown#'] });
    expect(view.remarks).toEqual(['Namn dolda på begäran.']);
    expect(view.fileNote).toBe('Namnen står kvar i JSON-filen: en underskrift gäller hela intyget.');
    expect(reportOf(reportSource(), swedish).fileNote).toBeNull();
    expect(textOf(view)).not.toMatch(/Sara|Lindqvist/i);
    expect(textOf(reportOf(reportSource(), { ...swedish, detailed: ['eighth#'] }))).toMatch(/Sara Lindqvist/);
  });

  it('says that nothing was found, that no list was used, and that one could not be read', () => {
    const empty = reportOf(reportSource({ record: recordWith([]), lists: [] }), swedish);
    expect([empty.rows, empty.sum, empty.listsText]).toEqual([[], '', 'Ingen lista användes. Då är varje utfärdare okänd.']);
    expect(empty.unchecked).toHaveLength(2);
    expect(reportOf(reportSource({ unreadableLists: 2 }), swedish).listsText).toBe('2 listor gick inte att läsa.');
  });

  it('counts what stands in support of a credential with it', () => {
    const verified = summaryWith('verified');
    const support = summaryWith('invalid', { id: 'e', part: '/endorsement', role: 'endorsement', of: '' });
    const entry = { ...done(verified), state: { phase: 'done' as const, results: [verified, support] } };
    const { rows } = reportOf(reportSource({ record: recordWith([entry]) }), swedish);
    expect(rows.flatMap(({ notes }) => notes)).toEqual(['1 rekommendation av någon annan, varav 1 inte kunde bekräftas.']);
  });

  it('says of a signed credential that something was not passed, in the table as in the detail', () => {
    const source = reportSource();
    const [achievement] = source.meanings['eighth#']?.achievements ?? [];
    if (achievement === undefined) throw new Error('no achievement');
    const meanings = { 'eighth#': { achievements: [{ ...achievement, statuses: ['Failed' as const] }] } };
    const view = reportOf({ ...source, meanings }, { ...swedish, detailed: ['eighth#'] });
    const said = [view.rows.find(({ key }) => key === 'eighth#')?.notes, view.details.map(({ unfinished }) => unfinished)];
    expect(said).toEqual([['Inte godkänd, enligt utfärdaren.'], ['Inte godkänd, enligt utfärdaren.']]);
  });
});
