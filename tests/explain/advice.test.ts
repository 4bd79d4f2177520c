import { describe, expect, it } from 'vitest';
import { adviceOn } from '@/utils/explain/advice';
import { shownVerdicts } from '@/utils/model/verdict';
import { NOW, summaryWith } from '../components/summaries';

const told = (summary: Parameters<typeof adviceOn>[0]) =>
  adviceOn(summary, NOW, 'sv').list.map(({ stated, lead, text }) => `${stated ? 'dot' : 'ring'} ${lead}: ${text}`);
const badge = summaryWith('verified', { microCredential: false });

describe('advice to the owner', () => {
  it('names what the EU recommends and is not stated, each with what to do, and counts in small', () => {
    const { list, foot } = adviceOn(summaryWith('verified'), NOW, 'sv');
    expect(list.map(({ id, stated }) => [id, stated])).toEqual([
      ['level', true],
      ['period', true],
      ['country', false],
      ['assessment_type', false],
      ['participation', false],
      ['quality_assurance', false],
      ['voluntary', false],
    ]);
    expect(list.slice(2, 6).map(({ text }) => text)).toEqual([
      '',
      '',
      '',
      'EU rekommenderar att de anges. Be Norrvikens yrkeshögskola lägga till dem nästa gång beviset utfärdas.',
    ]);
    expect(foot).toBe('7 av 11 uppgifter som EU rekommenderar anges. Antalet säger inget om hur bra meriten är.');
  });

  it('expects nothing of that kind of what is no micro-credential', () => {
    expect(adviceOn(badge, NOW, 'sv').list.map(({ id }) => id)).toEqual(['level', 'period']);
    expect(adviceOn(badge, NOW, 'sv').foot).toBe('');
  });

  it.each([
    [null, 'dot Giltighet: Inget slutdatum.'],
    ['2027-03-31T00:00:00Z', 'dot Giltighet: Gäller till 31 mars 2027.'],
    ['2026-12-03T13:32:00Z', 'ring Giltighet: Går ut 3 december 2026, om 12 dagar. Be utfärdaren om ett nytt i tid.'],
    ['2026-11-22T00:00:00Z', 'ring Giltighet: Går ut 22 november 2026, om 1 dag. Be utfärdaren om ett nytt i tid.'],
    ['2026-11-01T00:00:00Z', 'ring Giltighet: Gick ut 1 november 2026.'],
    ['någon gång', 'dot Giltighet: Inget slutdatum.'],
  ])('tells when it ends: %s', (validUntil, line) => {
    expect(told({ ...badge, validUntil })[1]).toBe(line);
  });

  it('tells whether the level can be read, and that a missing one is no fault', () => {
    const none = { ...badge.level, basis: 'not_stated', seqf: null } as const;
    const differ = { ...badge.level, basis: 'conflict', seqf: null } as const;
    expect([badge, { ...badge, level: none }, { ...badge, level: differ }].map((one) => told(one)[0])).toEqual([
      'dot Nivån går att läsa: SeQF nivå 5, härledd från EQF-nivå 5 som utfärdaren anger.',
      'ring Nivå anges inte: Det är inget fel. Har utbildningen en nivå i SeQF eller EQF kan utfärdaren skriva in den.',
      'ring Nivån går inte att läsa som ett tal: Uppgifterna om nivå motsäger varandra.',
    ]);
  });

  it('is not given on words that nothing proves', () => {
    const advised = shownVerdicts.filter((verdict) => adviceOn(summaryWith(verdict), NOW, 'sv').list.length > 0);
    expect(shownVerdicts.filter((verdict) => !advised.includes(verdict))).toEqual(['invalid', 'unverifiable', 'unsigned']);
  });
});
