import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseTrustList, type ReadTrustLists, readTrustLists, saveTrustLists, trustListsInForce, watchTrustLists } from '@/utils/browser/trust-lists';
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

beforeEach(() => fakeBrowser.reset());

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

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
