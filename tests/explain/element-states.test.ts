import { describe, expect, it } from 'vitest';
import { meaningOf } from '@/utils/explain/achievements';
import { elementState } from '@/utils/explain/element-states';
import { examplesAt } from '@/utils/explain/level-examples';
import type { ShownSummary } from '@/utils/explain/shown';
import { type ElementId, elementIds } from '@/utils/explain/words/detail';
import type { ElementState } from '@/utils/explain/words/meaning';
import type { Meaning } from '@/utils/model/meaning';
import { summaryWith } from '../components/summaries';

const told = (description: string): Meaning => meaningOf({ badge: { name: 'A', description } });
const silent = (changes: Partial<ShownSummary> = {}): ShownSummary =>
  summaryWith('verified', {
    elements: { stated: [], missing: [...elementIds] },
    level: { ...summaryWith('verified').level, basis: 'not_stated' },
    ...changes,
  });
const nothing = told('');

describe('where an element of the recommendation is told of', () => {
  it.each<[string, ElementId, ShownSummary, Meaning | null, ElementState]>([
    ['in its own place', 'workload', silent({ elements: { stated: ['workload'], missing: [] } }), nothing, 'stated'],
    ['in its own place, whatever a text says', 'workload', silent({ elements: { stated: ['workload'], missing: [] } }), told('7,5 hp'), 'stated'],
    ['nowhere', 'workload', silent(), nothing, 'not-stated'],
    ['nowhere, while the rest is still being read', 'workload', silent(), null, 'not-stated'],
    ['nowhere, and need not be', 'level', silent(), nothing, 'if-applicable'],
    ['perhaps in what its holder keeps back', 'workload', silent({ withheld: 2 }), nothing, 'withheld'],
    ['in what its holder keeps back', 'level', silent({ level: { ...silent().level, basis: 'not_disclosed' } }), nothing, 'withheld'],
  ])('%s: %s', (_, id, summary, meaning, state) => {
    expect(elementState(id, summary, meaning)).toBe(state);
  });

  it.each<[ElementId, string]>([
    ['workload', 'Kursen omfattar 7,5 hp.'],
    ['workload', 'The course is 40 hours.'],
    ['level', 'Motsvarar SeQF nivå 5.'],
    ['assessment_type', 'Kursen avslutas med en tentamen.'],
    ['assessment_type', 'Passed the final exam.'],
    ['participation', 'Kursen ges på distans.'],
    ['quality_assurance', 'Utbildningen är kvalitetssäkrad.'],
    ['prerequisites', 'Förkunskaper: ellära.'],
    ['supervision', 'Med id-kontroll.'],
    ['learning_outcomes', 'Efter avslutad kurs kan deltagaren svetsa.'],
    ['grade', 'Betyg: väl godkänd.'],
    ['stackability', 'Kursen ingår i ett program.'],
  ])('only in running text: %s, in “%s”', (id, text) => {
    expect(elementState(id, silent(), told(text))).toBe('elsewhere');
  });

  it.each<[ElementId, string]>([
    ['workload', 'Framtagen av 40 företag.'],
    ['workload', 'Byggår 1998, 120 hpa tryck.'],
    ['level', 'Kursen har nivå 5.'],
    ['assessment_type', 'Latest contest results.'],
    ['participation', 'Onlined.'],
    ['awarding_body', 'Utfärdad av skolan.'],
    ['title', 'Kursen heter Svetsning.'],
    ['stackability', 'Priset: ingårdskaffe.'],
  ])('nowhere, though words look alike: %s, in “%s”', (id, text) => {
    expect(elementState(id, silent(), told(text))).not.toBe('elsewhere');
  });
});

describe('what the law places at a level', () => {
  it.each([
    [5, 'På nivå 5 ligger enligt förordningen till exempel: Yrkeshögskoleexamen (minst 200 YH-poäng); Gymnasieingenjörsexamen (fjärde tekniskt år).'],
    [3, 'Förordningen placerar ingen examen på nivå 3. Andra kvalifikationer kan finnas där.'],
    [8, 'På nivå 8 ligger enligt förordningen till exempel: Licentiatexamen; Doktorsexamen.'],
  ])('level %i', (level, sentence) => {
    expect(examplesAt(level, 'sv')).toBe(sentence);
  });

  it('is said at every level, in both languages', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((level) => [examplesAt(level, 'sv'), examplesAt(level, 'en')]);
    expect(all.filter((sentence) => !/\d/.test(sentence) || sentence.includes('('.repeat(2)))).toEqual([]);
    expect(new Set(all).size).toBe(16);
  });
});
