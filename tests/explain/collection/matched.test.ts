import { describe, expect, it } from 'vitest';
import { type Held, layBeside } from '@/utils/explain/collection/matched';
import { readTarget } from '@/utils/explain/collection/target';
import type { Target } from '@/utils/model/collection';
import { resultStatuses } from '@/utils/model/meaning';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { quickly } from '../../harness/quickly';
import { achievement, concept, held, skilled } from './held';

const ESCO = 'http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab';

function targetOf(pasted: string): Target {
  const read = readTarget(pasted);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

/** What is said of the first wish: its group, and by what each credential answers it. */
const answer = (pasted: string, ...gathered: Held[]) => {
  const [first] = layBeside(targetOf(pasted), gathered);
  return [first?.group, ...(first?.matches ?? []).map(({ held: { id }, by, at, text }) => `${id} ${by} ${at}: ${text}`)];
};

describe('the group of a wish', () => {
  const groups: Record<ShownVerdict, string> = {
    verified: 'proof',
    'confirmed-at-source': 'proof',
    'issuer-unknown': 'look',
    'status-unknown': 'look',
    expired: 'look',
    'not-yet-valid': 'look',
    suspended: 'look',
    unverifiable: 'look',
    unsigned: 'claim',
    revoked: 'open',
    invalid: 'open',
  };
  it.each(shownVerdicts)('follows what the verdict %s lets a credential stand for', (verdict) => {
    expect(answer('Felsökning', skilled('a', verdict, 'Felsökning'))[0]).toBe(groups[verdict]);
  });

  it('is the best that somebody can show, and the others stand behind it', () => {
    const gathered = (['revoked', 'unsigned', 'expired', 'verified'] as const).map((verdict) => skilled(verdict, verdict, 'Drift'));
    expect(answer('Drift', ...gathered)).toEqual([
      'proof',
      'verified words skill: Drift',
      'expired words skill: Drift',
      'unsigned words skill: Drift',
      'revoked words skill: Drift',
    ]);
  });

  it('is open where nothing answers it, and where only what is proved wrong says so', () => {
    expect(answer('Drift', skilled('a', 'verified', 'Kyla'), skilled('b', 'invalid', 'Drift'))).toEqual(['open']);
  });

  it.each(resultStatuses.filter((status) => status !== 'Completed'))('is no proof where the credential itself says %s', (status) => {
    const course = held('a', 'verified', { achievements: [achievement({ skills: [concept('Drift')], statuses: ['Completed', status] })] });
    expect(answer('Drift', course)[0]).toBe('look');
  });
});

describe('a match', () => {
  it.each([
    [ESCO, ESCO],
    [ESCO.replace('http:', 'https:'), ESCO],
    [`${ESCO}/`, ESCO.replace('data.europa.eu', 'DATA.europa.eu')],
  ])('is by concept where %s is asked for and %s is stated, whatever the words', (wanted, stated) => {
    expect(answer(`Något helt annat ${wanted}`, skilled('a', 'verified', concept('Felsökning', stated)))).toEqual([
      'proof',
      'a concept skill: Felsökning',
    ]);
  });

  it.each([
    ['felsökning', 'Felsökning'],
    ['FELSÖKNING', 'felsökning'],
    ['felsokning', 'Felsökning'],
    ['Felsökningar', 'felsökning'],
    ['Felsöka', 'felsökning'],
    ['Värmesystemet', 'värmesystem'],
    ['Värmesystem', 'Felsöka och sköta värmesystem'],
    ['Kunskaper i styr- och reglerteknik', 'Styr- och reglerteknik'],
    ['god kunskap om ritningar', 'Ritningar'],
    ['Energianalys', 'Energianalyser'],
    ['programming', 'Programming'],
    ['safety inspections', 'Safety inspection'],
    ['C++', 'C++'],
    ['cafe\u0301', 'café'],
    ['تشخيص', 'تشخيص الأعطال'],
  ])('is by words where %j is asked for and %j is stated', (wanted, stated) => {
    expect(answer(wanted, skilled('a', 'verified', stated))).toEqual(['proof', `a words skill: ${stated}`]);
  });

  it.each([
    ['C++', 'C'],
    ['C#', 'C++'],
    ['Java', 'JavaScript'],
    ['ledning', 'led'],
    ['Drift av värmesystem', 'Drift'],
    ['Drift', 'Driftingenjör'],
    ['och', 'Drift och underhåll'],
    ['!!!', 'Drift'],
    [ESCO, 'data europa eu esco skill'],
    [ESCO, ESCO],
    ['24', '25'],
    ['<b>', 'Drift'],
  ])('is none where %j is asked for and %j is stated', (wanted, stated) => {
    expect(answer(wanted, skilled('a', 'verified', stated))).toEqual(['open']);
  });

  it('is none for an address that is stated with another, whatever stands before it', () => {
    const stated = ['http://evil.example/?', 'http://evil.example/#', 'javascript:'].map((before) => concept('x', before + ESCO));
    expect(answer(ESCO, skilled('a', 'verified', ...stated))).toEqual(['open']);
  });

  it('says where in the credential it stands, the most exact first', () => {
    const said = [{ text: 'Felsökning', language: 'sv' }];
    const all = {
      skills: [concept('Felsökning')],
      outcomes: [{ words: said, kind: 'outcome' as const, skills: [] }],
      title: said,
      fields: [concept('Felsökning')],
    };
    const without = (...left: (keyof typeof all)[]) =>
      achievement(Object.fromEntries(Object.entries(all).filter(([part]) => left.includes(part as keyof typeof all))));
    const at = (...left: (keyof typeof all)[]) => answer('felsöka', held('a', 'verified', { achievements: [without(...left)] }))[1];
    expect([at('skills', 'outcomes', 'title', 'fields'), at('outcomes', 'title', 'fields'), at('title', 'fields'), at('fields')]).toEqual([
      'a words skill: Felsökning',
      'a words outcome: Felsökning',
      'a words title: Felsökning',
      'a words field: Felsökning',
    ]);
  });

  it('is found by the name alone where nothing else is stated', () => {
    expect(answer('första hjälpen', held('Första hjälpen', 'verified'))).toEqual(['proof', 'Första hjälpen words title: Första hjälpen']);
  });

  it('by the name of a credential is no proof where something in it was not completed', () => {
    const failed = achievement({ title: [{ text: 'Kurs 1', language: 'sv' }], statuses: ['Failed'] });
    expect(answer('svetsning', held('Svetsning', 'verified', { achievements: [failed] }))[0]).toBe('look');
    expect(answer('svetsning', held('Svetsning', 'verified', { achievements: [{ ...failed, statuses: ['Completed'] }] }))[0]).toBe('proof');
  });

  it('is never by what somebody must know before, nor by what it leads to', () => {
    const said = [{ text: 'Felsökning', language: 'sv' }];
    const other = { words: said, url: null, level: null };
    const course = achievement({ prerequisites: [said], leadsTo: [other], partOf: [other] });
    expect(answer('Felsökning', held('a', 'verified', { achievements: [course] }))).toEqual(['open']);
  });

  it('is only by what a reader would be shown: not by what follows a text’s end', () => {
    expect(answer('Felsökning', skilled('a', 'verified', `${'Drift '.repeat(100)} Felsökning`))).toEqual(['open']);
  });

  it('can be taken back by hand, and is still told of', () => {
    const target = targetOf('Drift\nKyla');
    const gathered = [skilled('a', 'verified', 'Drift', 'Kyla'), skilled('b', 'unsigned', 'Drift')];
    const [first] = layBeside(target, gathered);
    const after = layBeside({ ...target, takenBack: [first?.matches[0]?.key ?? ''] }, gathered);
    expect(after.map(({ group, matches, back }) => [group, matches.map(({ held: { id } }) => id), back.map(({ held: { id } }) => id)])).toEqual([
      ['claim', ['b'], ['a']],
      ['proof', ['a'], []],
    ]);
  });

  it('is never found for months of experience', () => {
    const advert = JSON.stringify({ '@type': 'JobPosting', experienceRequirements: { monthsOfExperience: 24 } });
    expect(answer(advert, skilled('a', 'verified', '24'))).toEqual(['open']);
  });

  it('is found in time among two hundred wishes and a thousand skills', async () => {
    const skills = Array.from({ length: 1000 }, (_, index) => `Kompetens nummer ${index} inom drift och underhåll av anläggningar`);
    const [target, held] = [targetOf(skills.slice(0, 300).join('\n')), [skilled('a', 'verified', ...skills), skilled('b', 'expired', ...skills)]];
    const covered = await quickly(100, () => layBeside(target, held));
    expect(covered.filter(({ group }) => group === 'proof')).toHaveLength(200);
  });
});
