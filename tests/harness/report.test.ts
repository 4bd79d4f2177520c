import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evidenceIn, reportedEvidence } from '@/utils/browser/report-evidence';
import { type Reported, reportFileOf } from '@/utils/browser/report-file';
import { LARGEST_REPORT } from '@/utils/browser/report-format';
import { isShown } from '@/utils/explain/shown';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Evidence } from '@/utils/model/evidence';
import type { Examination } from '@/utils/model/examination';
import type { Request } from '@/utils/model/net';
import type { Report, ReportedCredential, ReportedEvidence } from '@/utils/model/report';
import type { TrustList } from '@/utils/model/trust-list';
import type { ShownVerdict } from '@/utils/model/verdict';
import { providers } from '@/utils/providers/table';
import type { Manifest } from '../fixtures/manifest';
import { openBadge } from './achievement';
import { type Answers, netOf } from './answers';
import { look, MANIFEST, rowsOfCorpus } from './corpus';
import { examineFile, examineText } from './examine';
import { makeIssuer } from './issuer';
import { aboutDifference, aboutReport, isReport, readReport, repeatReport } from './report';
import { webMap } from './web-map';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const { now, trust, rows } = JSON.parse(readFileSync(`${FIXTURES}manifest.json`, 'utf8')) as Manifest;
const time = Date.parse(now);
const lists = [JSON.parse(readFileSync(`${FIXTURES}${trust}`, 'utf8')) as TrustList];
const services = Object.fromEntries(providers.map(({ id }) => [id, 'on' as const]));

const isShownWhole = (found: Examination): found is Examination & { verdict: ShownVerdict } => isShown(found);
const split = ({ evidence, ...summary }: Examination & { verdict: ShownVerdict }): Reported => ({ summary, evidence });

const reported = async (file: string, web: string, trustLists: TrustList[]): Promise<Reported[]> => {
  const examinations = await examineFile(`${FIXTURES}${file}`, {
    net: webMap(`${FIXTURES}${web}`, time),
    now: time,
    trustLists,
    providers: services,
  });
  return examinations
    .map((found) => ({ ...found, id: file + found.id }))
    .filter(isShownWhole)
    .map(split);
};

const fileOf = (credentials: Reported[]) =>
  reportFileOf({
    host: 'cv.example',
    credentials,
    lists,
    now: time,
    program: { name: 'Meritkollen', version: '0.1.0' },
    browser: null,
    unfinished: 0,
  });

const again = async (text: string, asked: Partial<Circumstances> = {}) => {
  const read = readReport(text);
  if (!read.ok) throw new Error(read.problem);
  const all = await repeatReport(read.value, { trustLists: [], providers: services, ...asked });
  return all.map(({ examination, differs }) => `${examination.verdict}${differs.map((fact) => ` ${fact}`).join('')}`);
};

describe('a report of every fixture', () => {
  it.each([
    ['knows the issuer', lists],
    ['knows nobody', []],
  ])('gives each verdict again, with nothing but what is in it, for a reader who %s', { timeout: 120_000 }, async (_who, trustLists) => {
    const all = (await Promise.all(rows.map(({ file, web }) => reported(file, web, trustLists)))).flat();
    const { text } = await fileOf(all);
    expect(all.length).toBeGreaterThan(150);
    expect(new Set(all.map(({ summary }) => summary.verdict)).size).toBeGreaterThan(8);
    expect(await again(text)).toEqual(all.map(({ summary }) => summary.verdict));
  });
});

describe('a report of whole pages', () => {
  const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));
  const pageLists = [...lists, JSON.parse(readFileSync(`${PAGES}trust-list.json`, 'utf8')) as TrustList];
  const names = readdirSync(PAGES).filter((name) => existsSync(`${PAGES}${name}/web.json`));

  it('gives each verdict again, of what stands in something else, of pictures and files, and of what could not be read', {
    timeout: 120_000,
  }, async () => {
    const all: Reported[] = [];
    for (const name of names) {
      const asked = { net: webMap(`${PAGES}${name}/web.json`, time), now: time, trustLists: pageLists, providers: services };
      const found = await examineFile(`${PAGES}${name}/index.html`, asked);
      all.push(...found.filter(isShownWhole).map((one) => split({ ...one, id: `${name} ${one.id}` })));
    }
    const { text } = await fileOf(all);
    expect(all.length).toBeGreaterThan(50);
    expect(await again(text)).toEqual(all.map(({ summary }) => summary.verdict));
  });
});

describe('a report of other people’s credentials', () => {
  // The corpus is other people's, and not everywhere: without it this test is skipped, and the report says so.
  it.skipIf(!existsSync(MANIFEST))('says of each of them the same again', { timeout: 300_000 }, async () => {
    const seen: Record<string, string[]> = {};
    let count = 0;
    for (const row of rowsOfCorpus()) {
      const found = (await look(row)).filter(isShownWhole).map((one, index) => split({ ...one, id: `${index}` }));
      const verdicts = await again((await fileOf(found)).text);
      count += found.length;
      if (verdicts.join() !== found.map(({ summary }) => summary.verdict).join()) seen[row.file] = verdicts;
    }
    expect(count).toBeGreaterThan(500);
    expect(seen).toEqual({});
  });
});

type Change = (report: Report, first: ReportedCredential, second: ReportedCredential) => unknown;

/** What comes of a report of one that is verified and one that was altered, once somebody has written into it. */
const written = async (change: Change, asked: Partial<Circumstances> = {}) => {
  const two = ['eddsa-rdfc-2022.verified.json', 'eddsa-rdfc-2022.invalid.json'].map((file) => reported(file, 'web.json', lists));
  const { report } = await fileOf((await Promise.all(two)).flat());
  const copy = structuredClone(report);
  const [first, second] = copy.credentials;
  if (first === undefined || second === undefined) throw new Error('not two credentials');
  await change(copy, first, second);
  return again(JSON.stringify(copy), asked);
};

/** Changes one text without a word: its name stays. */
function alter(texts: Report['texts'], from: string, to: string): void {
  const names = Object.keys(texts).filter((name) => texts[name]?.includes(from));
  if (names.length === 0) throw new Error(`no text says ${from}`);
  for (const name of names) texts[name] = texts[name]?.replace(from, to) ?? '';
}

function exchange(one: ReportedCredential, other: ReportedCredential): void {
  const { evidence, evidenceSha256 } = one;
  Object.assign(one, { evidence: other.evidence, evidenceSha256: other.evidenceSha256 });
  Object.assign(other, { evidence, evidenceSha256 });
}

/** Gives a credential other evidence and writes its hash anew, as a forger would. */
async function rewrite(report: Report, credential: ReportedCredential, change: (evidence: Evidence) => Evidence): Promise<void> {
  const evidence = await evidenceIn(report, credential);
  if (!evidence.ok) throw new Error(evidence.problem);
  const made = await reportedEvidence(change(evidence.value), report.texts);
  Object.assign(credential, { evidence: made.evidence, evidenceSha256: made.sha256 });
}

const GONE = ['unverifiable', 'unverifiable'];
const renamed = (evidence: Evidence): Evidence => ({ ...evidence, raw: evidence.raw.replace(/("name":\s*")/, '$1x') });

describe('evidence in which a text has half a sign, of which there is no canonical JSON,', () => {
  const half: Request = { url: 'https://x.example/\uD800', at: time, answer: { ok: false, problem: 'timed-out' } };
  const kept: Evidence = { now: time, raw: '{}', keys: {}, requests: [half], listed: [], unreadableLists: 0, person: null };

  it.each([
    ['is whole again', (one: ReportedEvidence) => one, true],
    ['is known to be altered', (one: ReportedEvidence) => ({ ...one, now: time + 1 }), false],
  ])('%s', async (_what, change, isWhole) => {
    const texts = {};
    const { evidence, sha256 } = await reportedEvidence(kept, texts);
    const credential = JSON.parse(JSON.stringify({ evidence: change(evidence), evidenceSha256: sha256 })) as ReportedCredential;
    expect(await evidenceIn({ texts } as Report, credential)).toEqual(
      isWhole ? { ok: true, value: kept } : { ok: false, problem: 'evidence-altered' },
    );
  });
});

describe('a report that somebody has written into', () => {
  it.each<[string, Change, string[]]>([
    ['is as it was without a change', () => undefined, ['verified', 'invalid']],
    ['is not believed where it calls a true one wrong', (_, { stated }) => (stated.verdict = 'invalid'), ['verified verdict', 'invalid']],
    ['is not believed where it calls a forgery verified', (_, _one, { stated }) => (stated.verdict = 'verified'), ['verified', 'invalid verdict']],
    ['does not make a true one wrong by a letter in its text', ({ texts }) => alter(texts, 'proofPurpose', 'proofpurpose'), GONE],
    ['nor by a letter in what a server answered', ({ texts }) => alter(texts, '"controller"', '"kontroller"'), GONE],
    ['nor by another moment', (_, { evidence }) => evidence && (evidence.now += 1), ['unverifiable', 'invalid']],
    ['nor by a text that is gone', (report) => (report.texts = {}), GONE],
    ['nor by evidence that is gone', (_, one) => Object.assign(one, { evidence: null, evidenceSha256: null }), ['unverifiable', 'invalid']],
    [
      'has the facts of the evidence where that is another’s',
      (_, one, two) => exchange(one, two),
      ['invalid verdict level', 'verified verdict level'],
    ],
    ['has the name of its evidence, and tells that it says another', (_, { stated }) => (stated.title = 'Läkare'), ['verified title', 'invalid']],
    ['tells that it calls the issuer something else', (_, { stated }) => (stated.issuer.name = 'Kungl. Skolan'), ['verified issuer', 'invalid']],
    ['tells that it calls a level stated that is none', (_, { stated }) => (stated.level.basis = 'conflict'), ['verified level', 'invalid']],
    ['tells that it states another time than its evidence', (_, one) => (one.examined = '2020-01-01T00:00:00Z'), ['verified examined', 'invalid']],
    ['has no way round the signature, its hashes written anew', (report, one) => rewrite(report, one, renamed), ['invalid verdict level', 'invalid']],
  ])('%s', async (_what, change, expected) => {
    expect(await written(change)).toEqual(expected);
  });

  it('cannot make a list of the reader’s know an issuer that it does not know', async () => {
    expect(await written(() => undefined, { trustLists: [listOf('did:web:another.example')] })).toEqual(['issuer-unknown verdict', 'invalid']);
  });

  it('cannot bring a key for an issuer whose key stands in its identifier', async () => {
    const real = makeIssuer({ did: 'did:key', seed: 'report: real' });
    const forger = makeIssuer({ did: 'did:key', seed: 'report: forger' });
    const forged = forger.signVcJwt(badgeOf(real.did), { header: { kid: real.method } });
    expect(await repeatedFrom(forged, {}, real.did)).toMatchObject({ verdict: 'invalid' });
  });

  it('can bring an answer that no server gave, which no repetition shows: so it is said on what the verdict rests', async () => {
    const did = 'did:web:skola.test';
    const forger = makeIssuer({ did, seed: 'report: forger' });
    const answers = { [`${forger.documentUrl}`]: JSON.stringify(forger.document) };
    expect(await repeatedFrom(forger.signVcJwt(badgeOf(did)), answers, did)).toEqual({ verdict: 'verified', rests: ['time', 'answers', 'lists'] });
  });

  it('rests on the reader’s own lists where there are any', async () => {
    const school = makeIssuer({ did: 'did:key', seed: 'report: school' });
    const own = { ...listOf(school.did), name: 'Min lista' };
    expect(await repeatedFrom(school.signVcJwt(badgeOf(school.did)), {}, school.did, [own])).toMatchObject({
      verdict: 'verified',
      rests: expect.not.arrayContaining(['lists']),
    });
  });
});

const unknown = (name: string): string => `Invalid key: Expected never but received "${name}"`;

describe('what is told beside the lines', () => {
  const told = async (change: Change, trustLists: TrustList[] = []): Promise<string[]> => {
    const { report } = await fileOf(await reported('eddsa-rdfc-2022.verified.json', 'web.json', lists));
    const [first] = report.credentials;
    if (first === undefined) throw new Error('no credential');
    await change(report, first, first);
    const all = await repeatReport(report, { trustLists, providers: services });
    return all.flatMap((one, index) => aboutDifference(one, index + 1));
  };

  it.each<[string, Change, string[]]>([
    ['nothing of one that is as it says', () => undefined, []],
    [
      'what it says and what its evidence gives',
      (_, { stated }) => Object.assign(stated, { verdict: 'revoked', title: 'Läkare' }),
      ['credential 1 differs: the report says revoked, its evidence gives verified; another title than the report says'],
    ],
    [
      'that changed evidence is not judged',
      ({ texts }) => alter(texts, 'proofPurpose', 'proofpurpose'),
      ['credential 1: its evidence is not what its hash says; the report says verified, nothing is judged'],
    ],
    [
      'that there is no evidence',
      (_, one) => Object.assign(one, { evidence: null }),
      ['credential 1: no evidence; the report says verified, nothing is judged'],
    ],
  ])('is %s', async (_what, change, lines) => {
    expect(await told(change)).toEqual(lines);
  });

  it('is which report it is, on one line whatever stands in it, and what no repetition shows', async () => {
    const { report } = await fileOf([]);
    const lines = aboutReport({ ...report, page: { host: 'a\u001b[2J\nb' } }, 'f00d', false);
    expect(lines[0]).toBe(`a report of 0 on a[2J b, made ${new Date(time).toISOString()} by Meritkollen 0.1.0; SHA-256 of the file f00d`);
    expect(lines[1]).toMatch(/what servers answered and when, and that a list knew an issuer/);
    expect(aboutReport(report, '', true)[1]).toMatch(/what servers answered and when$/);
  });
});

describe('a report that is no report', () => {
  const PROTO = '"texts":{"__proto__":"",';

  it.each<[string, (report: Report) => string, string]>([
    ['a name twice', (report) => JSON.stringify(report).replace('{', '{"made":"2020-01-01T00:00:00Z",'), 'report: ambiguous-name'],
    ['a name that some readers drop', (report) => JSON.stringify(report).replace(/"texts":\{/, PROTO), 'report: ambiguous-name'],
    ['half of one', (report) => JSON.stringify(report).slice(0, -9), 'report: not-json'],
    ['another version', (report) => JSON.stringify({ ...report, format: 'meritkollen-report/2' }), 'format: another-format'],
    ['a member that we do not know', (report) => JSON.stringify({ ...report, believed: true }), `believed: ${unknown('believed')}`],
    ['keys of its own', (report) => withEvidence(report, { keys: {} }), `credentials.0.evidence.keys: ${unknown('keys')}`],
    ['a credential twice', (report) => withCredentials(report, 2), 'credentials: an-id-twice'],
    ['too many credentials', (report) => withCredentials(report, 1001), 'credentials: Invalid length: Expected <=1000 but received 1001'],
    ['something nested', (report) => JSON.stringify({ ...report, browser: nested(13) }), 'report: too-complex'],
    ['something nested without end', () => `{"format":"meritkollen-report/1","a":${'['.repeat(99_999)}${']'.repeat(99_999)}}`, 'report: too-complex'],
    [
      'a time before all times',
      (report) => withEvidence(report, { now: -1 }),
      'credentials.0.evidence.now: Invalid value: Expected >=0 but received -1',
    ],
    ['too large', () => ' '.repeat(LARGEST_REPORT + 1), 'report: too-large'],
  ])('is refused with the reason: %s', async (_what, textOf, why) => {
    const { report } = await fileOf(await reported('did-key.verified.json', 'web.json', lists));
    expect(readReport(textOf(report))).toEqual({ ok: false, problem: why });
  });

  it('is not looked for in what only speaks of one', () => {
    expect(['{"name":"meritkollen-report/1"}', '{"format":["meritkollen-report/1"]}', '"meritkollen-report/1"'].map(isReport)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the file of a report', () => {
  it('has a name with the time in it, and nobody’s', async () => {
    const { name } = await fileOf(await reported('did-key.verified.json', 'web.json', lists));
    expect(name).toMatch(/^meritkollen-2026-06-15-\d{4}\.json$/);
  });

  it('has each text once, and nothing of whom the reader compared the person with', async () => {
    const asked = { person: { email: 'sara@cv.example' }, net: webMap(`${FIXTURES}web.json`, time), now: time, trustLists: lists };
    const [found] = await examineFile(`${FIXTURES}eddsa-rdfc-2022.verified.json`, asked);
    if (found === undefined || !isShownWhole(found)) throw new Error('nothing found');
    const { report, text } = await fileOf(['a', 'b'].map((id) => split({ ...found, id })));
    const texts = [found.evidence.raw, ...found.evidence.requests.map(bodyOf)];
    expect(Object.values(report.texts).sort()).toEqual([...new Set(texts)].sort());
    expect(text).not.toContain('sara@cv.example');
  });
});

const bodyOf = ({ answer }: Request): string => (answer.ok ? answer.body : '');
const nested = (levels: number): unknown => (levels === 0 ? 0 : [nested(levels - 1)]);
const withEvidence = (report: Report, more: object): string =>
  JSON.stringify({ ...report, credentials: report.credentials.map((one) => ({ ...one, evidence: { ...one.evidence, ...more } })) });
const withCredentials = (report: Report, count: number): string =>
  JSON.stringify({ ...report, credentials: Array.from({ length: count }, () => report.credentials[0]) });
const badgeOf = (id: string) =>
  openBadge({ id: 'urn:uuid:5e0f0a3e-1f0e-4c39-9f65-1e1f6a7b0001', issuer: { id, name: 'Norrvikens yrkeshögskola' }, title: 'Drift' });
const listOf = (id: string): TrustList => ({
  format: 'meritkollen-trust-list/1',
  name: 'Skolor',
  publisher: 'Norrvikens kommun',
  updated: '2026-06-01',
  issuers: [{ id, name: 'Skolan' }],
});

/** What a text is when it is repeated from a report that says that a list knows its issuer. */
async function repeatedFrom(raw: string, answers: Answers, issuer: string, own: TrustList[] = []) {
  const found = await examineText(raw, { net: netOf(answers, time), now: time, trustLists: [listOf(issuer)] });
  const { text } = await fileOf(found.filter(isShownWhole).map(split));
  const read = readReport(text);
  if (!read.ok) throw new Error(read.problem);
  const [one] = await repeatReport(read.value, { trustLists: own });
  return { verdict: one?.examination.verdict, rests: one?.rests };
}
