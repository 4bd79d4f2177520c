import { beforeEach, describe, expect, it } from 'vitest';
import { examineAgain, examineFound, type From, resume } from '@/entrypoints/background/examinations';
import { isTwin, joined, remaining, withoutDoubles } from '@/entrypoints/background/twins';
import { readTab } from '@/utils/browser/state';
import { badgeViews } from '@/utils/explain/badge-view';
import { rowsOf } from '@/utils/explain/rows';
import type { Finding } from '@/utils/model/finding';
import type { Entry } from '@/utils/model/tab-record';
import { type Browser, newBrowser } from '../browser/browser';
import { quickly } from '../harness/quickly';
import { examinationOf, findingOf, type Scripted, scripted } from './background-work';

const TAB = 7;
const AWARD = 'https://www.credly.com/badges/0f7c1f5e-0000-4000-8000-00000000000a';
const top: From = { tabId: TAB, frameId: 0, documentId: 'D1' };
const frame: From = { tabId: TAB, frameId: 3, documentId: 'D2' };
const linked = (id: string, label = 'Kurs', url = AWARD): Finding => ({ id, place: 'provider-link', carried: { kind: 'linked', url }, label });
const wallet = (id: string): Finding => ({ id, place: 'wallet-link', carried: { kind: 'for-wallet' }, label: id });
const entryOf = (finding: Finding, more: Partial<Entry> = {}): Entry => ({ finding, frameId: 0, state: { phase: 'checking' }, ...more });

const judged = (id: string, text?: string) => entryOf(findingOf(id), { state: { phase: 'done', results: [] }, ...(text !== undefined && { text }) });

let browser: Browser;
let verifier: Scripted;
const entries = async () => (await readTab(TAB))?.entries ?? [];
const idsOf = async () => (await entries()).map(({ finding, twins = [] }) => [finding.id, ...twins.map((twin) => twin.finding.id)]);
const badges = badgeViews([examinationOf(linked('f1'))], 'sv');

beforeEach(() => {
  browser = newBrowser();
  browser.listeners.add(TAB);
  verifier = scripted();
});

describe('the same credential at several places', () => {
  it('is examined once and shown once, with all its places', async () => {
    const embed: Finding = { ...linked('f1'), place: 'embed', also: [{ place: 'embed', label: 'Bild' }] };
    expect(await examineFound(verifier, top, embed)).toHaveLength(1);
    expect(await examineFound(verifier, top, linked('f2', 'Länk'))).toEqual([]);
    expect(await examineFound(verifier, frame, linked('f3', 'Ram'))).toEqual([]);
    expect([verifier.jobs.length, await idsOf()]).toEqual([1, [['f1', 'f2', 'f3']]]);
    expect(rowsOf(await entries())).toMatchObject([
      {
        spots: [
          { place: 'embed', label: 'Kurs' },
          { place: 'embed', label: 'Bild' },
          { place: 'provider-link', label: 'Länk' },
          { place: 'provider-link', label: 'Ram' },
        ],
      },
    ]);
  });

  it('has its badge in the page itself, also where a frame was the first to hand it in', async () => {
    await examineFound(verifier, frame, linked('f1', 'Annons'));
    expect(await examineFound(verifier, top, linked('f2', 'Kurs'))).toHaveLength(1);
    expect(await examineFound(verifier, frame, linked('f3', 'Annons'))).toEqual([]);
    expect([verifier.jobs.length, await idsOf()]).toEqual([1, [['f2', 'f1', 'f3']]]);
  });

  it('is one also when all its places are handed in at once', async () => {
    const findings = [{ ...linked('f1'), place: 'embed' as const }, linked('f2', 'Länk'), linked('f3', 'Igen')];
    await Promise.all(findings.map((finding) => examineFound(verifier, top, finding)));
    expect([verifier.jobs.length, await idsOf()]).toEqual([1, [['f1', 'f2', 'f3']]]);
  });

  it('has its badge at the first place that has words, which may come later', async () => {
    await examineFound(verifier, top, linked('f1', ''));
    expect(await examineFound(verifier, top, linked('f2', 'Kurs'))).toHaveLength(1);
    expect(browser.told).toEqual([[TAB, { kind: 'badges', findingId: 'f1', badges: [] }]]);
    expect(await idsOf()).toEqual([['f2', 'f1']]);
    expect(await examineFound(verifier, top, linked('f1', ''))).toEqual([]);
    expect(await examineFound(verifier, top, linked('f2', 'Kurs'))).toHaveLength(1);
    expect(verifier.jobs).toHaveLength(1);
  });

  it('has its badge there also when that place came while it was being checked', async () => {
    const { promise, resolve: go } = Promise.withResolvers<void>();
    verifier.wait = promise;
    const first = examineFound(verifier, top, linked('f1', ''));
    while (verifier.jobs.length === 0) await new Promise((resolve) => setTimeout(resolve));
    expect(await examineFound(verifier, top, linked('f2', 'Kurs'))).toEqual([]);
    go();
    expect(await first).toEqual([]);
    expect(browser.told.at(-1)).toEqual([TAB, { kind: 'badges', findingId: 'f2', badges }]);
  });

  it('keeps its badge where it is, whatever a frame says', async () => {
    await examineFound(verifier, top, linked('f1', ''));
    expect(await examineFound(verifier, frame, linked('f2', 'Kurs'))).toEqual([]);
    expect([await idsOf(), browser.told]).toEqual([[['f1', 'f2']], []]);
  });

  it('is examined again as one, after its place has changed', async () => {
    await examineFound(verifier, top, linked('f1', ''));
    await examineFound(verifier, top, linked('f2', 'Kurs'));
    verifier.say = 'revoked';
    await examineAgain(verifier, TAB, 'f2', true);
    expect((await entries()).map(({ state }) => state)).toMatchObject([{ results: [{ verdict: 'revoked' }] }]);
    expect(browser.told.at(-1)).toMatchObject([TAB, { findingId: 'f2', badges: [{ verdict: 'revoked' }] }]);
    await resume(verifier);
    expect(verifier.jobs).toHaveLength(2);
  });

  it('is one when the same text is linked to and written out, and said so when it has been read', async () => {
    const same = '{"id": "urn:1", "name": "A \\" B"}';
    await examineFound(verifier, top, findingOf('f1', same));
    expect(await examineFound(verifier, top, { ...findingOf('f2', '{"id":"urn:1","name":"A \\" B"}'), place: 'text' })).toEqual([]);
    expect(await idsOf()).toEqual([['f1', 'f2']]);
    expect(await examineFound(verifier, top, findingOf('f3', '{"id":"urn:1","name":"A \\"  B"}'))).toHaveLength(1);
    expect(await idsOf()).toEqual([['f1', 'f2'], ['f3']]);
  });

  it('is not one when the verdicts differ, nor when nothing could be read', async () => {
    await examineFound(verifier, top, findingOf('f1', '{}'));
    verifier.say = 'invalid';
    await examineFound(verifier, top, findingOf('f2', '{}'));
    await examineFound(verifier, top, linked('f3', 'A', 'https://skola.test/1'));
    await examineFound(verifier, top, linked('f4', 'B', 'https://skola.test/2'));
    expect(await idsOf()).toEqual([['f1'], ['f2'], ['f3'], ['f4']]);
  });

  it('leaves its twin when the page puts something else under the twin’s id', async () => {
    await examineFound(verifier, top, linked('f1'));
    await examineFound(verifier, top, linked('f2'));
    await examineFound(verifier, top, linked('f2', 'Annat', 'https://skola.test/annat'));
    expect(await idsOf()).toEqual([['f1'], ['f2']]);
  });
});

describe('twins', () => {
  it.each([
    ['one address', linked('a'), linked('b'), true],
    ['another address', linked('a'), linked('b', 'Kurs', `${AWARD}/`), false],
    ['one finding', linked('a'), linked('a'), false],
    ['two links for wallets', wallet('a'), wallet('b'), true],
    ['a link for wallets and another', wallet('a'), linked('b'), false],
    ['two texts, which are compared when they have been read', findingOf('a', '{}'), findingOf('b', '{}'), false],
  ])('%s', (_what, one, other, are) => {
    expect([isTwin(entryOf(one), other), isTwin(entryOf(other), one)]).toEqual([are, are]);
  });

  it('are at most twenty, each once', () => {
    let entry = entryOf(linked('f0'));
    for (let index = 1; index < 40; index++)
      entry = joined(joined(entry, { finding: linked(`f${index}`), frameId: 0 }), { finding: linked(`f${index}`), frameId: 0 });
    expect(entry.twins).toHaveLength(20);
  });

  it.each([
    [['f1'], 'f2', ['f3']],
    [['f2'], 'f1', ['f3']],
    [['f1', 'f2'], 'f1 f2 of another frame', undefined],
  ])('go one by one: %j', (gone, what, twins) => {
    const twinsBefore = [
      { finding: linked('f2'), frameId: 0 },
      { finding: linked('f3'), frameId: 3 },
    ];
    const entry = entryOf(linked('f1'), { twins: twinsBefore });
    const left = remaining(entry, 0, gone);
    if (what.includes('another')) expect([left?.finding.id, left?.frameId, left?.twins]).toEqual(['f3', 3, twins]);
    else expect([left?.finding.id, left?.twins?.map(({ finding }) => finding.id)]).toEqual([what, twins]);
  });

  it('take the entry with them when they are all gone, and no other frame can say so', () => {
    const entry = entryOf(linked('f1'), { twins: [{ finding: linked('f2'), frameId: 0 }] });
    expect(remaining(entry, 0, ['f1', 'f2'])).toBeNull();
    expect(remaining(entry, 3, ['f1', 'f2'])).toEqual(entry);
  });

  it.each(['\\"', '\\\n"', ' "\\'])('are told apart in time that is proportional to a text that was made to be slow: %j', async (piece) => {
    const finding = findingOf('f1', `"${piece.repeat(500_000 / piece.length)}`);
    await quickly(200, () => examineFound(verifier, top, finding));
  });

  it('of one text are told by its digest, at the place of the first', () => {
    const single = withoutDoubles([judged('a', 'x'), judged('b'), judged('c', 'y'), judged('d', 'x'), judged('e')]);
    expect(single.map(({ finding, twins = [] }) => [finding.id, ...twins.map((twin) => twin.finding.id)])).toEqual([['a', 'd'], ['b'], ['c'], ['e']]);
  });
});
