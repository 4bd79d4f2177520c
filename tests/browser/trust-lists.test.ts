import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseTrustList } from '@/utils/browser/trust-list-format';
import {
  type ReadTrustLists,
  readManagedTrustLists,
  readTrustLists,
  saveTrustLists,
  trustListsInForce,
  watchTrustLists,
} from '@/utils/browser/trust-lists';
import type { ListFault } from '@/utils/model/list-import';
import type { TrustList } from '@/utils/model/trust-list';

const list: TrustList = {
  format: 'meritkollen-trust-list/1',
  name: 'Skolor i Mälarbygden',
  publisher: 'Mälarbygdens kommun',
  updated: '2026-10-01',
  url: 'https://kommun.example/lista.json',
  source: { kind: 'register', url: 'https://register.example/', fetched: '2026-09-30' },
  issuers: [
    { id: 'did:web:skola.example', name: 'Mälarbygdens högskola', country: 'SE', note: 'Staten', certificates: ['AAEC'] },
    { id: 'https://skola.example/issuers/1', name: 'Mälarbygdens högskola' },
  ],
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('reading a trust list', () => {
  it('gives every field of the published format', () => {
    expect(parseTrustList(list)).toEqual({ ok: true, value: { list, skipped: [] } });
  });

  it('leaves out what it does not know', () => {
    const more = { ...list, colour: 'blue', issuers: [{ ...list.issuers[0], trusted: true }] };
    expect(parseTrustList(more)).toEqual({ ok: true, value: { list: { ...list, issuers: [list.issuers[0]] }, skipped: [] } });
  });

  it.each([
    ['is not an object', 'listan', 'list: Invalid type: Expected Object but received "listan"'],
    ['is of another format', { ...list, format: 'tl/5' }, 'format: not-a-trust-list'],
    ['has no name', { ...list, name: ' ' }, 'name: Invalid length: Expected >=1 but received 0'],
    ['has no date', { ...list, updated: 'igår' }, 'updated: not-a-date'],
    ['has a date that does not exist', { ...list, updated: '2026-13-01' }, 'updated: not-a-date'],
    ['has an address without https', { ...list, url: 'http://kommun.example/' }, 'url: not-an-https-url'],
    ['has no issuers', { ...list, issuers: 'alla' }, 'issuers: Invalid type: Expected Array but received "alla"'],
  ])('refuses one that %s, and says why', (_, json, problem) => {
    expect(parseTrustList(json)).toEqual({ ok: false, problem });
  });

  it.each([
    ['no id', { name: 'A' }, 'id: Invalid key: Expected "id" but received undefined'],
    ['an id that is neither a DID nor an https URL', { id: 'Skolan', name: 'A' }, 'id: not-an-issuer-id'],
    ['an http id', { id: 'http://skola.example/', name: 'A' }, 'id: not-an-issuer-id'],
    ['a country in words', { id: 'did:key:z6Mk', name: 'A', country: 'Sverige' }, 'country: not-a-country'],
    ['a certificate that is not base64', { id: 'did:key:z6Mk', name: 'A', certificates: ['-----BEGIN'] }, 'certificates.0: not-base64'],
  ])('passes over an issuer with %s, and says which', (_, issuer, why) => {
    const mixed = { ...list, issuers: [list.issuers[0], issuer] };
    expect(parseTrustList(mixed)).toEqual({ ok: true, value: { list: { ...list, issuers: [list.issuers[0]] }, skipped: [{ index: 1, why }] } });
  });
});

describe('the stored lists', () => {
  it('come back as they were saved', async () => {
    await saveTrustLists([list]);
    expect(await readTrustLists()).toEqual({ lists: [list], unreadable: 0, skipped: 0 });
  });

  it.each<[string, unknown, ReadTrustLists]>([
    ['nothing', undefined, { lists: [], unreadable: 0, skipped: 0 }],
    ['something else', 'listor', { lists: [], unreadable: 1, skipped: 0 }],
    ['one bad list beside a good one', [{}, list], { lists: [list], unreadable: 1, skipped: 0 }],
    ['one bad entry', [{ ...list, issuers: [...list.issuers, {}] }], { lists: [list], unreadable: 0, skipped: 1 }],
  ])('may be %s', async (_, trustLists, expected) => {
    await fakeBrowser.storage.local.set({ trustLists });
    expect(await readTrustLists()).toEqual(expected);
  });

  it('stand behind those of the organisation, which are never written to them', async () => {
    const policy: TrustList = { ...list, name: 'Vår organisations lista' };
    await fakeBrowser.storage.managed.set({ trustLists: [policy] });
    await saveTrustLists([list]);
    expect((await trustListsInForce()).lists).toEqual([policy, list]);
    expect((await readTrustLists()).lists).toEqual([list]);
  });

  it('are told to who watches, at first and after a change, until it ends', async () => {
    const seen: number[] = [];
    const end = watchTrustLists(({ lists }) => seen.push(lists.length));
    await settled();
    await saveTrustLists([list]);
    await settled();
    end();
    await saveTrustLists([]);
    await settled();
    expect(seen).toEqual([0, 1]);
  });
});

describe('the organisation’s lists', () => {
  const policy: TrustList = { ...list, name: 'Vår organisations lista' };

  it.each<[string, unknown, string[], ListFault[]]>([
    ['nothing', undefined, [], []],
    ['good', [policy, list], [policy.name, list.name], []],
    ['something else', { 0: policy }, [], [{ kind: 'policy' }]],
    [
      'one that is no list beside a good one',
      ['https://register.example/', policy],
      [policy.name],
      [{ kind: 'list', list: 1, problem: 'not-a-list' }],
    ],
    ['one of another format', [{ ...policy, format: 'tl/5' }], [], [{ kind: 'list', list: 1, problem: 'not-a-list' }]],
    ['one without a date', [policy, { ...list, updated: '' }], [policy.name], [{ kind: 'list', list: 2, problem: 'incomplete-list' }]],
    [
      'one without issuers, as Chromium leaves it when their types are not told',
      [{ ...list, issuers: undefined }],
      [],
      [{ kind: 'list', list: 1, problem: 'incomplete-list' }],
    ],
    [
      'one with a bad entry',
      [{ ...policy, issuers: [{ id: 'skola', name: 'A' }, policy.issuers[0]] }],
      [policy.name],
      [{ kind: 'entry', list: 1, entry: 1, why: 'id' }],
    ],
    [
      'one with an entry that is none',
      [{ ...policy, issuers: ['did:web:a.example'] }],
      [policy.name],
      [{ kind: 'entry', list: 1, entry: 1, why: 'whole' }],
    ],
  ])('may be %s; what is wrong is told, and the rest counts', async (_, trustLists, names, faults) => {
    await fakeBrowser.storage.managed.set({ trustLists });
    const { lists, faults: told } = await readManagedTrustLists();
    expect([lists.map(({ name }) => name), told]).toEqual([names, faults]);
    expect((await trustListsInForce()).lists).toEqual(lists);
  });

  it('never keep the reader’s own from counting', async () => {
    await fakeBrowser.storage.managed.set({ trustLists: 'alla' });
    await saveTrustLists([list]);
    expect(await trustListsInForce()).toEqual({ lists: [list], unreadable: 1, skipped: 0 });
  });

  it('are none where the browser has no such store, or nothing in it', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readManagedTrustLists()).toEqual({ lists: [], unreadable: 0, skipped: 0, faults: [] });
  });
});

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
