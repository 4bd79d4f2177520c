import { describe, expect, it } from 'vitest';
import { readTarget } from '@/utils/explain/collection/target';
import { quickly } from '../../harness/quickly';

const ESCO = 'http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab';

const wantedIn = (pasted: string) => {
  const read = readTarget(pasted);
  return read.ok ? read.value.wanted.map(({ text, concept, part }) => [text, concept, part]) : read.problem;
};

describe('a pasted list', () => {
  it.each<[string, unknown]>([
    [
      'Felsökning\nVärmesystem',
      [
        ['Felsökning', null, 'line'],
        ['Värmesystem', null, 'line'],
      ],
    ],
    ['\r\n\r\n  Felsökning  \r\n\t\r\n', [['Felsökning', null, 'line']]],
    ['- Felsökning\n* Drift\n• Kyla\n3. Ventilation\n4) El', ['Felsökning', 'Drift', 'Kyla', 'Ventilation', 'El'].map((one) => [one, null, 'line'])],
    ['3D-modellering', [['3D-modellering', null, 'line']]],
    [ESCO, [[ESCO, ESCO, 'line']]],
    [`Felsökning: ${ESCO}`, [['Felsökning', ESCO, 'line']]],
    [`${ESCO}, Felsökning`, [['Felsökning', ESCO, 'line']]],
    ['Felsökning\nfelsökning\nFELSÖKNING', [['Felsökning', null, 'line']]],
    [`Felsökning ${ESCO}\nTrouble shooting ${ESCO.replace('http:', 'https:')}/`, [['Felsökning', ESCO, 'line']]],
    [
      '["Felsökning", "Drift"]',
      [
        ['Felsökning', null, 'line'],
        ['Drift', null, 'line'],
      ],
    ],
    ['Kunna felsöka, mäta och dokumentera', [['Kunna felsöka, mäta och dokumentera', null, 'line']]],
    ['تشخيص الأعطال', [['تشخيص الأعطال', null, 'line']]],
    ['<b onclick="x()">Drift</b>', [['<b onclick="x()">Drift</b>', null, 'line']]],
    ['javascript:alert(1)', [['javascript:alert(1)', null, 'line']]],
    ['\u202Egninköslef\u200B', [['gninköslef', null, 'line']]],
    ['', 'empty'],
    [' \n\t\n ', 'empty'],
    ['\u200B\n\u202E', 'nothing-wanted'],
    ['{"a": ', 'not-json'],
    ['{"a": 1}', 'nothing-wanted'],
    ['[]', 'nothing-wanted'],
    ['x'.repeat(600_000), 'too-long'],
  ])('%j is read as what it says', (pasted, expected) => {
    expect(wantedIn(pasted)).toEqual(expected);
  });

  it('of ten thousand lines is cut where nobody reads it any more, quickly, and says how much is left', async () => {
    const pasted = Array.from({ length: 10_000 }, (_, index) => `Kompetens nummer ${index}`).join('\n');
    const read = await quickly(50, () => readTarget(pasted));
    expect(read.ok && [read.value.wanted.length, read.value.left]).toEqual([200, 9800]);
  });

  it.each([
    ['spaces', ' '.repeat(500_000)],
    ['bullets', '-'.repeat(500_000)],
    ['brackets', '<'.repeat(500_000)],
    ['scripts', '<script '.repeat(60_000)],
    ['addresses', 'https://'.repeat(60_000)],
    ['entities', '&#'.repeat(250_000)],
    ['commas', `{"@type":"JobPosting","skills":"${'a,'.repeat(200_000)}"}`],
    ['brackets in an advert', `{"@type":"JobPosting","skills":"${'<'.repeat(400_000)}"}`],
    ['arrays', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('of half a million %s takes no time', async (_what, pasted) => {
    await quickly(50, () => readTarget(pasted));
  });
});

describe('a job advert', () => {
  const advert = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'Driftingenjör',
    hiringOrganization: { '@type': 'Organization', name: 'Hamnstaden Fjärrvärme' },
    skills: ['Felsökning, Styrteknik', { '@type': 'DefinedTerm', '@id': ESCO, name: 'Värmesystem' }],
    qualifications: '<ul><li>B-k&ouml;rkort</li><li>El&amp;värme</li></ul>',
    educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'Yrkeshögskoleexamen' },
    experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
  };
  const expected = {
    title: 'Driftingenjör, Hamnstaden Fjärrvärme',
    kind: 'advert',
    wanted: [
      { text: 'Felsökning', concept: null, part: 'skills' },
      { text: 'Styrteknik', concept: null, part: 'skills' },
      { text: 'Värmesystem', concept: ESCO, part: 'skills' },
      { text: 'B-körkort', concept: null, part: 'qualifications' },
      { text: 'El&värme', concept: null, part: 'qualifications' },
      { text: 'Yrkeshögskoleexamen', concept: null, part: 'education' },
      { text: '24', concept: null, part: 'experience', months: 24 },
    ],
    left: 0,
    takenBack: [],
  };

  it.each([
    ['alone', JSON.stringify(advert)],
    ['in an array', JSON.stringify([{ '@type': 'WebSite' }, advert])],
    ['in a graph', JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, advert] })],
    [
      'in the page that it stands in',
      `<!doctype html><SCRIPT type="application/ld+json">{"@type":"WebSite"}</SCRIPT><p>x</p><script async type='application/ld+json'>${JSON.stringify(advert)}</script>`,
    ],
    ['with its type as an address', JSON.stringify({ ...advert, '@type': 'https://schema.org/JobPosting' })],
  ])('is read %s', (_where, pasted) => {
    expect(readTarget(pasted)).toEqual({ ok: true, value: expected });
  });

  it('keeps a sentence with commas whole', () => {
    const skills = 'Du kan läsa ritningar, mäta och felsöka i våra anläggningar. Du är noggrann, lugn och van.';
    expect(wantedIn(JSON.stringify({ '@type': 'JobPosting', skills }))).toEqual([[skills, null, 'skills']]);
  });

  it.each([[{ '@type': 'JobPosting' }], [{ '@type': 'JobPosting', skills: [null, 5, {}, ''] }], [{ '@type': 'JobPosting', skills: { name: {} } }]])(
    'that asks for nothing, %j, is told to',
    (empty) => {
      expect(readTarget(JSON.stringify(empty))).toEqual({ ok: false, problem: 'nothing-wanted' });
    },
  );
});

describe('a qualification', () => {
  it.each([
    [
      'of the European Learning Model',
      { type: 'Qualification', title: { sv: ['Driftingenjör'] }, learningOutcome: [{ title: { en: 'Fault finding', sv: 'Felsökning' }, id: ESCO }] },
      [['Felsökning', ESCO, 'outcome']],
    ],
    [
      'of schema.org',
      { '@type': 'Course', name: 'Drift', teaches: ['Kunna felsöka', { name: 'Kunna mäta' }] },
      [
        ['Kunna felsöka', null, 'outcome'],
        ['Kunna mäta', null, 'outcome'],
      ],
    ],
  ])('%s is read by its outcomes', (_what, json, wanted) => {
    const read = readTarget(JSON.stringify(json));
    expect(read.ok && read.value.kind).toBe('qualification');
    expect(wantedIn(JSON.stringify(json))).toEqual(wanted);
  });
});
