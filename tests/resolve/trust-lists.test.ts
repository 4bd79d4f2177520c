import { describe, expect, it } from 'vitest';
import type { Imported, RenewalDoubt } from '@/utils/model/list-import';
import { type Result } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';
import { readListAt } from '@/utils/resolve/trust-lists/read';
import { doubtsAbout } from '@/utils/resolve/trust-lists/renewal';
import { type Answers, netOf } from '../harness/answers';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const world = (answers: Answers) => ({ net: netOf(answers, NOW), now: NOW });
const read = (address: string, answers: Answers): Promise<Result<Imported, string>> => readListAt(address, world(answers));

describe('a registry of the DCC', () => {
  const ADDRESS = 'https://register.example/registry.json';
  const registry = {
    meta: { created: '2022-10-27T17:57:31+00:00', updated: '2026-05-09T18:26:43+00:00' },
    registry: {
      'did:web:skola.example': { name: 'Skolan', location: 'Umeå', url: 'https://skola.example' },
      'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp': { name: 'Utan säker adress', url: 'http://annan.example' },
    },
  };

  it('becomes a list that is called by its address, dated as the registry says', async () => {
    expect(await read(ADDRESS, { [ADDRESS]: JSON.stringify(registry) })).toEqual({
      ok: true,
      value: {
        form: 'dcc-registry',
        skipped: [],
        list: {
          format: 'meritkollen-trust-list/1',
          name: 'register.example/registry.json',
          publisher: 'register.example',
          updated: '2026-05-09T18:26:43+00:00',
          url: ADDRESS,
          source: { kind: 'DCC issuer registry', fetched: '2026-06-15T12:00:00.000Z' },
          issuers: [
            { id: 'did:web:skola.example', name: 'Skolan', url: 'https://skola.example', note: 'Umeå' },
            { id: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp', name: 'Utan säker adress' },
          ],
        },
      },
    });
  });
});

describe('EBSI’s register', () => {
  const BASE = 'https://api.ebsi.example/trusted-issuers-registry/v5/issuers';
  const dids = ['did:ebsi:a', 'did:ebsi:b', 'did:ebsi:c', 'did:ebsi:d'] as const;
  const page = (items: readonly unknown[], next: string): string => JSON.stringify({ self: BASE, items, total: 4, pageSize: 2, links: { next } });
  const of = (did: string): string => `${BASE}/${encodeURIComponent(did)}`;
  const answers: Answers = {
    [BASE]: page([{ did: dids[0] }, { did: dids[1] }], `${BASE}?page[after]=2`),
    [`${BASE}?page[after]=2`]: page([{ did: dids[2] }, { did: dids[3] }], `${BASE}?page[after]=2`),
    [of(dids[0])]: JSON.stringify({ did: dids[0], attributes: [{ issuerType: 'TAO' }, { issuerType: 'TI' }] }),
    [of(dids[1])]: JSON.stringify({ did: dids[1], attributes: [{ issuerType: 'Revoked' }, { issuerType: 'TAO' }] }),
    [of(dids[2])]: JSON.stringify({ did: dids[2], hasAttributes: true, attributes: `${of(dids[2])}/attributes` }),
    [`${of(dids[2])}/attributes`]: page([{ href: `${of(dids[2])}/attributes/1` }], `${of(dids[2])}/attributes`),
    [`${of(dids[2])}/attributes/1`]: JSON.stringify({ did: dids[2], attribute: { issuerType: 'TI' } }),
  };

  it('becomes a list of those who are accredited to issue, by their DIDs, page by page', async () => {
    const result = await read(BASE, answers);
    expect(result.ok && result.value).toMatchObject({
      form: 'ebsi',
      list: { publisher: 'api.ebsi.example', source: { kind: 'EBSI trusted issuers registry; accreditations not checked' } },
      skipped: [
        { index: 1, why: 'other-role' },
        { index: 3, why: 'unreached' },
      ],
    });
    expect(result.ok && result.value.list.issuers).toEqual([dids[0], dids[2]].map((did) => ({ id: did, name: did })));
  });

  it('asks no server but its own, and takes no answer about another', async () => {
    const elsewhere = 'https://annan.example/attributes';
    const astray = {
      [BASE]: page([{ did: dids[0] }, { did: dids[1] }], 'https://annan.example/issuers'),
      [of(dids[0])]: JSON.stringify({ did: dids[0], attributes: elsewhere }),
      [of(dids[1])]: JSON.stringify({ did: dids[2], attributes: [{ issuerType: 'TI' }] }),
    };
    const place = world(astray);
    const result = await readListAt(BASE, place);
    expect(result.ok && result.value).toMatchObject({ list: { issuers: [] }, skipped: [{ why: 'unreached' }, { why: 'unreached' }] });
    expect(place.net.asked.filter((url) => !url.startsWith(BASE))).toEqual([]);
  });
});

describe('our own format at an address', () => {
  const list = {
    format: 'meritkollen-trust-list/1',
    name: 'Skolor',
    publisher: 'Kommunen',
    updated: '2026-06-01',
    url: 'https://annan.example/',
    issuers: [],
  };

  it('is fetched anew from where the reader found it, not from where it says that it is', async () => {
    const address = 'https://kommun.example/lista.json';
    const result = await read(address, { [address]: JSON.stringify(list) });
    expect(result.ok && result.value.list).toEqual({ ...list, url: address, source: { kind: list.format, fetched: '2026-06-15T12:00:00.000Z' } });
  });

  it.each(['timed-out', 'server-error', 'needs-permission', 'private-address'] as const)(
    'that gives %s is no list, and the reason is told',
    async (problem) => {
      expect(await read('https://kommun.example/l', { 'https://kommun.example/l': { problem } })).toEqual({ ok: false, problem });
    },
  );

  it.each(['null', '[]', '"x"', '1'])('may be anything at all: %s', async (body) => {
    expect(await read('https://kommun.example/l', { 'https://kommun.example/l': body })).toMatchObject({ ok: true });
  });
});

describe('a newer copy of a list', () => {
  const issuers = ['a', 'b', 'c', 'd'].map((name) => ({ id: `did:web:${name}.example`, name }));
  const kept: TrustList = {
    format: 'meritkollen-trust-list/1',
    name: 'Skolor',
    publisher: 'Kommunen',
    updated: '2026-06-01',
    source: { kind: 'meritkollen-trust-list/1' },
    issuers,
  };
  const doubts = (change: Partial<TrustList>, skipped: Imported['skipped'] = []): RenewalDoubt[] =>
    doubtsAbout(kept, { list: { ...kept, ...change }, skipped }, NOW);

  it('takes the kept one’s place where it is as one would expect', () => {
    const more = [...issuers, { id: 'did:web:e.example', name: 'e' }];
    expect([doubts({}), doubts({ updated: '2026-06-10', issuers: more }), doubts({ issuers: issuers.slice(2) })]).toEqual([[], [], []]);
  });

  it.each<[RenewalDoubt, Partial<TrustList>]>([
    ['older', { updated: '2026-05-31' }],
    ['future', { updated: '2026-06-17' }],
    ['emptied', { issuers: [] }],
    ['shrunk', { issuers: issuers.slice(3) }],
    ['shrunk', { issuers: issuers.map(({ name }) => ({ id: `did:web:${name}.other.example`, name })) }],
    ['other-publisher', { publisher: 'Kommunen i Annanstad' }],
    ['other-publisher', { name: 'Andra skolor' }],
    ['other-form', { source: { kind: 'DCC issuer registry' } }],
  ])('is kept out until the reader has been asked: %s', (doubt, change) => {
    expect(doubts(change)).toEqual([doubt]);
  });

  it('is kept out where somebody in the register could not be asked about', () => {
    expect(doubts({}, [{ index: 0, why: 'unreached' }])).toEqual(['incomplete']);
  });
});
