import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepEvidence, keepFinding, keepMeaning, readEvidence, readFinding, readMeaning } from '@/utils/browser/evidence-store';
import { changeTab, emptyRecord, forgetDocument, forgetTab, openTabs, readTab, watchTab } from '@/utils/browser/tab-records';
import type { Evidence } from '@/utils/model/evidence';
import type { Finding } from '@/utils/model/finding';
import { NO_MEANING } from '@/utils/model/meaning';
import type { TabRecord } from '@/utils/model/tab-record';
import { newBrowser } from './browser';

const finding: Finding = { id: 'f1', place: 'script', carried: { kind: 'embedded', raw: '{}' }, label: 'Examen' };

const evidence: Evidence = {
  now: 1,
  raw: '{}',
  keys: {},
  requests: [
    {
      url: 'https://skola.example/list',
      at: 1,
      answer: { ok: true, body: 'x'.repeat(1000), status: 200, contentType: 'application/json', maxAge: null },
    },
    { url: 'https://skola.example/did.json', at: 1, answer: { ok: false, problem: 'timed-out' } },
  ],
  listed: [],
  unreadableLists: 0,
  person: null,
};

beforeEach(() => void newBrowser());

describe('what is known about a tab', () => {
  it('is changed by one after the other, so that nothing is lost', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map(add));
    expect(await readTab(7)).toEqual({ ...emptyRecord(7), host: 'abcd' });
  });

  it('can still be changed after a change that broke', async () => {
    await expect(
      changeTab(7, () => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    await changeTab(7, (record) => ({ ...record, looked: true }));
    expect((await readTab(7))?.looked).toBe(true);
  });

  it('is written once for all changes that wait for the same one', async () => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set');
    const given = await Promise.all([...'abcdefgh'].map(add));
    expect([given.at(-1)?.host, (await readTab(7))?.host, set.mock.calls.length]).toEqual(['abcdefgh', 'abcdefgh', 1]);
  });

  it('takes the other changes where one breaks, or wants nothing', async () => {
    const broken = changeTab(7, () => {
      throw new Error('broken');
    });
    const all = [add('a'), broken, changeTab(7, () => null), add('b')];
    expect((await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? (one.value?.host ?? null) : 'thrown'))).toEqual([
      'ab',
      'thrown',
      null,
      'ab',
    ]);
    expect((await readTab(7))?.host).toBe('ab');
  });

  it('begins anew after it was forgotten, whatever was waiting before', async () => {
    await Promise.all([add('a'), add('b'), forgetTab(7), add('c'), add('d')]);
    expect((await readTab(7))?.host).toBe('cd');
  });

  it('is gone for the one who wrote it, too, when somebody else erases everything', async () => {
    await add('a');
    await fakeBrowser.storage.session.clear();
    expect(await readTab(7)).toBeNull();
    await add('b');
    expect((await readTab(7))?.host).toBe('b');
  });

  it('is what stands there, where it could not be written', async () => {
    await add('a');
    const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    await add('b');
    set.mockRestore();
    expect((await readTab(7))?.host).toBe('a');
  });

  it('is told to who watches, now and after each change of this tab', async () => {
    const seen: (string | undefined)[] = [];
    watchTab(7, (record) => seen.push(record?.host));
    await settled();
    await changeTab(8, (record) => ({ ...record, host: 'other' }));
    await changeTab(7, (record) => ({ ...record, host: 'mine' }));
    await settled();
    expect(seen).toEqual([undefined, 'mine']);
  });

  it('is forgotten with all that belongs to it, and nothing else', async () => {
    for (const tabId of [7, 77]) {
      await changeTab(tabId, (record) => record);
      await keepFinding(tabId, finding);
      await keepEvidence(tabId, 'f1#', evidence);
      await keepMeaning(tabId, 'f1#', NO_MEANING);
    }
    await fakeBrowser.storage.session.set({ 'kept:https://7/': 1 });
    await forgetTab(7);
    const left = Object.keys(await fakeBrowser.storage.session.get(null)).map((key) => key.split(':').slice(0, 2).join(':'));
    expect(left.sort()).toEqual(['evidence:77', 'finding:77', 'kept:https', 'mark:77', 'meaning:77', 'tab:77', 'text:77']);
  });

  it('is not forgotten for a page that has already been followed by another', async () => {
    await changeTab(7, (record): TabRecord => ({ ...record, document: 'new' }));
    expect([await forgetDocument(7, 'old'), await forgetDocument(7, 'new')]).toEqual([false, true]);
    expect(await openTabs()).toEqual([]);
  });
});

describe('what a credential means', () => {
  it('comes back whole, and is null where nothing was kept', async () => {
    await keepMeaning(7, 'f1#', NO_MEANING);
    expect([await readMeaning(7, 'f1#'), await readMeaning(7, 'f2#'), await readMeaning(77, 'f1#')]).toEqual([NO_MEANING, null, null]);
  });
});

describe('evidence', () => {
  it('comes back whole', async () => {
    await keepEvidence(7, 'f1#', evidence);
    expect(await readEvidence(7, 'f1#')).toEqual(evidence);
  });

  it('holds an answer that many credentials share only once', async () => {
    await keepEvidence(7, 'f1#', evidence);
    await keepEvidence(7, 'f2#', evidence);
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null)).split('xxxxxxxxxx'.repeat(100))).toHaveLength(2);
  });

  it('makes room for what is new: that of the oldest other tab goes first, and findings stay', async () => {
    await keepFinding(1, finding);
    for (const tabId of [1, 2, 7]) await keepEvidence(tabId, 'f1#', evidence);
    fullAbove(2);
    await keepEvidence(9, 'f1#', evidence);
    const there = await Promise.all([1, 2, 7, 9].map(async (tabId) => (await readEvidence(tabId, 'f1#')) !== null));
    expect(there).toEqual([false, false, true, true]);
    expect(await readFinding(1, 'f1')).toEqual(finding);
  });

  it('and then the texts of a tab’s own findings make room, before those of another', async () => {
    await keepFinding(1, finding);
    await keepFinding(7, finding);
    const { session } = fakeBrowser.storage;
    const set = session.set.bind(session);
    vi.spyOn(session, 'set').mockImplementation(async (values: Record<string, unknown>) => {
      if (Object.keys(await session.get(null)).filter((key) => key.startsWith('finding:')).length > 1) throw new Error('QuotaExceededError');
      return set(values);
    });
    await add('a');
    expect([await readTab(7), await readFinding(7, 'f1'), await readFinding(1, 'f1')]).toMatchObject([{ host: 'a' }, null, finding]);
  });

  it('stays while what other credentials mean, and its own, makes room', async () => {
    for (const tabId of [1, 7]) {
      await keepMeaning(tabId, 'f1#', NO_MEANING);
      await keepEvidence(tabId, 'f1#', evidence);
    }
    const { session } = fakeBrowser.storage;
    const set = session.set.bind(session);
    vi.spyOn(session, 'set').mockImplementation(async (values: Record<string, unknown>) => {
      if (Object.keys(await session.get(null)).some((key) => key.startsWith('meaning:'))) throw new Error('QuotaExceededError');
      return set(values);
    });
    await keepEvidence(7, 'f2#', evidence);
    const left = [await readMeaning(1, 'f1#'), await readMeaning(7, 'f1#'), await readEvidence(1, 'f1#'), await readEvidence(7, 'f2#')];
    expect(left).toEqual([null, null, evidence, evidence]);
  });

  it('is null where a part of it is gone', async () => {
    await keepEvidence(7, 'f1#', evidence);
    const text = Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => key.startsWith('text:'));
    await fakeBrowser.storage.session.remove(text);
    expect(await readEvidence(7, 'f1#')).toBeNull();
  });
});

/** A session memory that takes the evidence of so many tabs. */
function fullAbove(tabs: number): void {
  const { session } = fakeBrowser.storage;
  const set = session.set.bind(session);
  vi.spyOn(session, 'set').mockImplementation(async (values: Record<string, unknown>) => {
    const keys = new Set([...Object.keys(await session.get(null)), ...Object.keys(values)]);
    if ([...keys].filter((key) => key.startsWith('evidence:')).length > tabs) throw new Error('QuotaExceededError');
    return set(values);
  });
}

const add = (host: string) => changeTab(7, (record) => ({ ...record, host: `${record.host}${host}` }));

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
