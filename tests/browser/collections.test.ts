import { readdirSync, readFileSync } from 'node:fs';
import { locks } from 'node:worker_threads';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCollected } from '@/utils/browser/collected-evidence';
import {
  addCase,
  collect,
  eraseCase,
  type Gathered,
  putBack,
  readCollections,
  removeItems,
  renameCase,
  setTarget,
} from '@/utils/browser/collections';
import { readPolicy } from '@/utils/browser/policy';
import type { Evidence } from '@/utils/model/evidence';
import { evidence, summaryWith } from '../components/summaries';

const NOW = Date.parse('2026-11-21T13:32:00Z');
const page = { host: 'saralindqvist.example', title: 'Sara Lindqvist', isPrivate: false };
const meaning = { achievements: [] };

/** A credential whose text is this, with the usual evidence. */
const gathered = (raw: string, changes: Partial<Gathered> = {}): Gathered => ({
  summary: summaryWith('verified', { title: raw }),
  meaning,
  evidence: { ...evidence, raw, person: { name: 'Sara', email: 'sara@example.org' } },
  ...changes,
});

/** The id of a new case with these credentials in it. */
async function caseWith(...raws: string[]): Promise<string> {
  const made = await addCase('Sara', NOW);
  if (!made.ok) throw new Error(made.problem);
  if (raws.length > 0)
    await collect(
      made.value.id,
      raws.map((raw) => gathered(raw)),
      page,
      NOW,
    );
  return made.value.id;
}

const cases = async () => (await readCollections()).cases;
const titles = async () => (await cases()).map(({ name, items }) => [name, ...items.map(({ summary }) => summary.title)]);
const keys = async () => Object.keys(await fakeBrowser.storage.local.get(null)).toSorted();
const count = async (what: string) => (await keys()).filter((key) => key.startsWith(what)).length;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true }); // as every browser has it
});

describe('what is gathered into a case', () => {
  it('comes back with the page and the time, and with what it was judged by, but not with whom somebody compared it with', async () => {
    const id = await caseWith();
    expect(await collect(id, [gathered('a')], page, NOW)).toEqual({ ok: true, value: { added: 1, already: 0, left: 0 } });
    const [own] = await cases();
    const [item] = own?.items ?? [];
    expect(item).toEqual({
      id: expect.any(String),
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      summary: summaryWith('verified', { title: 'a' }),
      meaning,
      source: { host: 'saralindqvist.example', title: 'Sara Lindqvist' },
      added: NOW,
    });
    expect(await readCollected(item?.id ?? '')).toEqual({ ...evidence, raw: 'a', person: null } satisfies Evidence);
  });

  it('is there once, whatever page it stands on and however often it is added', async () => {
    const id = await caseWith('a');
    const again = [gathered('a'), gathered('b'), gathered('b')];
    expect(await collect(id, again, { ...page, host: 'other.example' }, NOW)).toEqual({ ok: true, value: { added: 1, already: 1, left: 0 } });
    expect(await titles()).toEqual([['Sara', 'a', 'b']]);
  });

  it('keeps the parts of one text apart', async () => {
    const id = await caseWith();
    const parts = ['/a', '/b'].map((part) => gathered('x', { summary: summaryWith('verified', { part }) }));
    expect(await collect(id, parts, page, NOW)).toEqual({ ok: true, value: { added: 2, already: 0, left: 0 } });
  });

  it('keeps a list that several share once', async () => {
    await caseWith('a', 'b', 'c');
    expect([await count('collected:'), await count('collected-text:')]).toEqual([3, 2]);
  });

  it('is nothing that could not be judged again', async () => {
    const id = await caseWith();
    expect(await collect(id, [gathered('a', { evidence: null }), gathered('b')], page, NOW)).toEqual({
      ok: true,
      value: { added: 1, already: 0, left: 1 },
    });
    expect(await titles()).toEqual([['Sara', 'b']]);
  });

  it('is nothing of a private window', async () => {
    const id = await caseWith();
    const before = await fakeBrowser.storage.local.get(null);
    expect(await collect(id, [gathered('a')], { ...page, isPrivate: true }, NOW)).toEqual({ ok: false, problem: 'private' });
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  });

  it('is no picture as the page drew it', async () => {
    const id = await caseWith();
    const drawn = {
      ...summaryWith('verified').finding,
      carried: { kind: 'linked' as const, url: 'https://a.example/b.png', drawn: 'data:image/png;base64,AAAA' },
    };
    await collect(id, [gathered('a', { summary: summaryWith('verified', { finding: drawn }) })], page, NOW);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('AAAA');
  });

  it('is all there when two pages of ours gather at the same time', async () => {
    const id = await caseWith();
    await Promise.all(['a', 'b', 'c', 'd'].map((raw) => collect(id, [gathered(raw)], page, NOW)));
    expect((await titles())[0]?.toSorted()).toEqual(['Sara', 'a', 'b', 'c', 'd']);
  });

  it('goes nowhere where the case is not there any more', async () => {
    expect(await collect('gone', [gathered('a')], page, NOW)).toEqual({ ok: false, problem: 'no-case' });
    expect(await keys()).toEqual([]);
  });
});

describe('a full store', () => {
  it('loses nothing of what was there, and it is told', async () => {
    const id = await caseWith('a');
    const before = await fakeBrowser.storage.local.get(null);
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await collect(id, [gathered('b')], page, NOW)).toEqual({ ok: false, problem: 'not-saved' });
    expect(await addCase('Elias', NOW)).toEqual({ ok: false, problem: 'not-saved' });
    expect(await renameCase(id, 'x')).toEqual({ ok: false, problem: 'not-saved' });
    expect(await removeItems(id, (await cases())[0]?.items.map((item) => item.id) ?? [])).toEqual({ ok: false, problem: 'not-saved' });
    expect(await eraseCase(id)).toEqual({ ok: false, problem: 'not-saved' });
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  });

  it('is asked for everything in one go, so that there is never a half', async () => {
    const id = await caseWith();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await collect(id, [gathered('a'), gathered('b')], page, NOW);
    expect(set).toHaveBeenCalledOnce();
  });
});

describe('what another version stored', () => {
  it.each([[{ version: 2, cases: [] }], [{ version: 1, cases: [{ id: 5 }] }], [[]], ['x']])(
    'as %j is left as it is, and told to be unreadable',
    async (stored) => {
      await fakeBrowser.storage.local.set({ collections: stored, 'collected:x': evidence });
      const before = await fakeBrowser.storage.local.get(null);
      expect(await readCollections()).toEqual({ cases: [], unreadable: true });
      expect(await addCase('Sara', NOW)).toEqual({ ok: false, problem: 'unreadable' });
      expect(await eraseCase('x')).toEqual({ ok: false, problem: 'unreadable' });
      expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    },
  );
});

describe('taking away', () => {
  it('takes the credentials with what they were judged by, leaves what others share, and can be undone', async () => {
    const id = await caseWith('a', 'b', 'c');
    const before = await fakeBrowser.storage.local.get(null);
    const [, second] = (await cases())[0]?.items ?? [];
    const removed = await removeItems(id, [second?.id ?? '']);
    expect(await titles()).toEqual([['Sara', 'a', 'c']]);
    expect([await count('collected:'), await count('collected-text:')]).toEqual([2, 2]);
    if (removed.ok) await putBack(id, removed.value);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  });

  it('of a case leaves nothing of it, nothing less of the others, and says what went', async () => {
    const id = await caseWith('a', 'b');
    await collect(id, [gathered('c')], { ...page, host: 'other.example' }, NOW);
    await caseWith('d');
    expect(await eraseCase(id)).toEqual({ ok: true, value: { name: 'Sara', credentials: 3, sources: 2 } });
    expect(await titles()).toEqual([['Sara', 'd']]);
    expect([await count('collected:'), await count('collected-text:')]).toEqual([1, 2]);
    const [last] = await cases();
    expect(await readCollected(last?.items[0]?.id ?? '')).not.toBeNull();
    await eraseCase(last?.id ?? '');
    expect(await keys()).toEqual(['collections']);
  });

  it('of a case that somebody erased before is told', async () => {
    expect(await eraseCase('gone')).toEqual({ ok: false, problem: 'no-case' });
  });
});

it('a case keeps its target, with what was taken back, and its new name', async () => {
  const id = await caseWith();
  const target = {
    title: 'Driftingenjör',
    kind: 'advert' as const,
    wanted: [{ text: '24', concept: null, part: 'experience' as const, months: 24 }],
    left: 3,
    takenBack: ['a'],
  };
  await setTarget(id, target);
  await renameCase(id, '  Sara, hösten  ');
  expect((await cases()).map(({ name, target }) => ({ name, target }))).toEqual([{ name: 'Sara, hösten', target }]);
});

/** What the organisation says of cases. */
const turnOff = (value: unknown = 'off') => fakeBrowser.storage.managed.set({ collections: value });

describe('an organisation that lets nothing be kept', () => {
  const refused = { ok: false, problem: 'turned-off' };

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['a new case', () => addCase('Elias', NOW)],
    ['a credential', (id) => collect(id, [gathered('b')], page, NOW)],
    ['a new name', (id) => renameCase(id, 'Elias')],
    ['a target', (id) => setTarget(id, { title: '', kind: 'list', wanted: [], left: 0, takenBack: [] })],
  ])('has nothing written: %s', async (_what, keep) => {
    const id = await caseWith('a');
    const before = await fakeBrowser.storage.local.get(null);
    await turnOff();
    expect(await keep(id)).toEqual(refused);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  });

  it('leaves what was kept to be read, taken out with a way back, and erased', async () => {
    const id = await caseWith('a', 'b');
    await turnOff();
    const [own] = await cases();
    const removed = await removeItems(id, [own?.items[0]?.id ?? '']);
    expect(await titles()).toEqual([['Sara', 'b']]);
    if (removed.ok) await putBack(id, removed.value);
    expect(await titles()).toEqual([['Sara', 'a', 'b']]);
    expect(await eraseCase(id)).toMatchObject({ ok: true });
    expect([await titles(), await count('collected')]).toEqual([[], 0]);
  });

  it.each([['on'], [false], [null]])('says so with the word and no other: %s', async (value) => {
    const id = await caseWith();
    await turnOff(value);
    expect(await collect(id, [gathered('a')], page, NOW)).toMatchObject({ ok: true });
  });

  it('is obeyed by a page that was open before, and by one whose browser is slow to tell', async () => {
    const id = await caseWith();
    await readPolicy(); // what a page that was open before knows
    await turnOff();
    expect(await collect(id, [gathered('a')], page, NOW)).toEqual(refused);
    const { promise: asked, resolve: answer } = Promise.withResolvers<Record<string, unknown>>();
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((() => asked) as never);
    const late = collect(id, [gathered('a')], page, NOW);
    setTimeout(() => answer({ collections: 'off' }), 400); // longer than pages wait before they show themselves
    expect(await late).toEqual(refused);
  });

  it('cannot be got around: nothing else writes cases', () => {
    const sources = ['utils', 'entrypoints', 'components'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => (/\.tsx?$/.test(name) ? [`${folder}/${name}`] : [])),
    );
    const naming = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(file, 'utf8')));
    expect(naming(/['/]collections-shape'|\btoKeep\b/)).toEqual(['utils/browser/collected-evidence.ts', 'utils/browser/collections.ts']);
    expect(naming(/\b(?:addCase|collect|renameCase|setTarget)\(/)).toEqual([
      'utils/browser/collections.ts',
      'entrypoints/collection/App.tsx',
      'entrypoints/collection/case-actions.ts',
      'entrypoints/collection/gather.ts',
      'entrypoints/sidepanel/use-collect.ts',
    ]);
  });
});
