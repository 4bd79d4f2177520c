import { afterEach, describe, expect, it, vi } from 'vitest';
import { examine, reweigh } from '@/utils/examine';
import { openList } from '@/utils/formats/status-lists/open';
import { statusTypes } from '@/utils/formats/status-lists/table';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import type { JsonObject } from '@/utils/model/json';
import type { Net, Want } from '@/utils/model/net';
import type { KeptList, KeptLists } from '@/utils/model/status-list';
import { openBadge } from '../harness/achievement';
import { NOW } from '../harness/asking';
import { makeIssuer } from '../harness/issuer';
import { bitstringStatusList } from '../harness/status-list';

const LIST = 'https://skola.test/status/1';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The most that a list may inflate to, in bytes. */
const MOST = 16 * 1024 * 1024;
const school = makeIssuer({ did: 'did:key', seed: 'school' });
const other = makeIssuer({ did: 'did:key', seed: 'stranger' });

const credential = (index = 7, issuer = school): string => {
  const status = { url: LIST, purpose: 'revocation', index } as const;
  return issuer.signVcJwt(openBadge({ id: `urn:uuid:${index}`, issuer: { id: issuer.did, name: 'Skolan' }, title: 'Kurs', status }));
};
const listOf = (bits: number[], { ttl, ...more }: { ttl?: number; validUntil?: string } = {}): string => {
  const list = bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits });
  return school.signVcJwt({ ...list, ...more, credentialSubject: { ...(list.credentialSubject as JsonObject), ...(ttl !== undefined && { ttl }) } });
};

const entryOf = (url: string) => ({
  id: `${url}#7`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: url,
});

/** A network with one list, whose answers were fetched at `at`; a question for a fresh one has its own answer. */
function netWith(body: string | null, { at = NOW, maxAge = null as number | null, fresh = body } = {}): Net & { wants: Want[] } {
  const wants: Want[] = [];
  return {
    wants,
    async get(url, want) {
      wants.push(want);
      const text = want.fresh === true ? fresh : body;
      if (url !== LIST || text === null) return { ok: false, problem: 'unreachable' };
      return { ok: true, value: { url, at: want.fresh === true ? NOW : at, status: 200, contentType: 'application/vc+jwt', maxAge, body: text } };
    },
  };
}

/** Lists that are kept in memory, by address. */
function keptInMap(): KeptLists & { lists: Map<string, KeptList> } {
  const lists = new Map<string, KeptList>();
  return { lists, read: async (url) => lists.get(url) ?? null, keep: async (list) => void lists.set(list.fetched.url, structuredClone(list)) };
}

const findingOf = (raw: string): Finding => ({ id: 'f', place: 'text', carried: { kind: 'embedded', raw }, label: '' });
async function examined(net: Net, { now = NOW, raw = credential(), keptLists = keptInMap() as KeptLists } = {}): Promise<Examination> {
  const [examination] = await examine(findingOf(raw), { net, now, trustLists: [], keptLists });
  if (examination === undefined) throw new Error('no examination');
  return examination;
}
const statusOf = ({ outcomes: { status } }: Examination): string => `${status.kind} ${status.code}`;

/** Counts the inflations from now on. */
function countInflations(): { count: number } {
  const seen = { count: 0 };
  class Counted extends DecompressionStream {
    constructor(format: CompressionFormat) {
      super(format);
      seen.count += 1;
    }
  }
  vi.stubGlobal('DecompressionStream', Counted);
  return seen;
}
afterEach(() => vi.unstubAllGlobals());

describe('a status list that was fetched before', () => {
  it.each([
    ['younger than it allows', 2 * MINUTE, MINUTE, 1],
    ['older than it allows', MINUTE, 2 * MINUTE, 2],
    ['of any age where it says nothing', undefined, DAY, 1],
    ['with a time to live that is none', -5, MINUTE, 2],
  ])('and is %s is asked for %#', async (_what, ttl, age, questions) => {
    const net = netWith(listOf([], ttl === undefined ? {} : { ttl }), { at: NOW - age, fresh: listOf([7]) });
    expect(statusOf(await examined(net))).toBe(questions === 2 ? 'revoked status-entry-set' : 'passed in-force');
    expect(net.wants.map(({ fresh = false }) => fresh)).toEqual([false, true].slice(0, questions));
  });

  it('and has run out since is asked for again', async () => {
    const net = netWith(listOf([], { validUntil: '2026-06-15T11:00:00Z' }), { at: NOW - DAY, fresh: listOf([]) });
    expect(statusOf(await examined(net))).toBe('passed in-force');
  });

  it('S11: and is too old is not believed where no newer one can be had', async () => {
    const net = netWith(listOf([], { ttl: MINUTE }), { at: NOW - HOUR, fresh: null });
    expect(statusOf(await examined(net))).toBe('unknown unreachable');
  });

  it('S11: nor where the newer one is as old', async () => {
    const old = listOf([], { ttl: MINUTE });
    const net: Net = { get: async (url) => ({ ok: true, value: { url, at: NOW - HOUR, status: 200, contentType: '', maxAge: null, body: old } }) };
    expect(statusOf(await examined(net))).toBe('unknown status-list-expired');
  });
});

describe('a status list that was kept', () => {
  it('is used without a question, its signature and its bits as they were found, by every credential of it', async () => {
    const keptLists = keptInMap();
    const net = netWith(listOf([8], { ttl: HOUR }));
    expect(statusOf(await examined(net, { keptLists }))).toBe('passed in-force');
    const later = await Promise.all(
      Array.from({ length: 50 }, (_, index) => examined(netWith(null), { keptLists, now: NOW + MINUTE, raw: credential(index) })),
    );
    expect(net.wants).toHaveLength(1);
    expect(later.map(statusOf)).toEqual(later.map((_, index) => (index === 8 ? 'revoked status-entry-set' : 'passed in-force')));
  });

  it('stands in the evidence as it was fetched, so that the judgement can be repeated', async () => {
    const keptLists = keptInMap();
    await examined(netWith(listOf([7], { ttl: HOUR })), { keptLists });
    const again = await examined(netWith(null), { keptLists, now: NOW + MINUTE });
    expect(again.evidence.requests).toMatchObject([{ url: LIST, at: NOW, answer: { ok: true, body: listOf([7], { ttl: HOUR }) } }]);
    const weighed = await reweigh(JSON.parse(JSON.stringify(again)) as Examination, { now: NOW + MINUTE, trustLists: [] });
    expect(statusOf(weighed)).toBe('revoked status-entry-set');
  });

  it('is said to have been read when it was, also where a schema was fetched since', async () => {
    const keptLists = keptInMap();
    const schema = { id: 'https://skola.test/schema', type: '1EdTechJsonSchemaValidator2019' };
    const status = { url: LIST, purpose: 'revocation', index: 7 } as const;
    const badge = openBadge({ id: 'urn:uuid:7', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs', status });
    const raw = school.signVcJwt({ ...badge, credentialSchema: [schema] });
    await examined(netWith(listOf([], { ttl: HOUR })), { keptLists });
    const fetched = { at: NOW + MINUTE, status: 200, contentType: 'application/json', maxAge: null, body: '{}' };
    const net: Net = {
      get: async (url) => (url === schema.id ? { ok: true, value: { url, ...fetched } } : { ok: false, problem: 'unreachable' }),
    };
    const again = await examined(net, { keptLists, now: NOW + MINUTE, raw });
    expect(again.evidence.requests.map(({ url, at }) => [url, at])).toContainEqual([schema.id, NOW + MINUTE]);
    expect(again.outcomes.status).toEqual({ kind: 'passed', code: 'in-force', list: { url: LIST, at: NOW } });
  });

  it('is said to have been read when the oldest of several was', async () => {
    const older = 'https://skola.test/status/0';
    const listAt = (url: string) => school.signVcJwt(bitstringStatusList({ url, issuer: school.did, purpose: 'revocation', bits: [] }));
    const net: Net = {
      async get(url) {
        return { ok: true, value: { url, at: url === older ? NOW - HOUR : NOW, status: 200, contentType: '', maxAge: null, body: listAt(url) } };
      },
    };
    const badge = openBadge({ id: 'urn:uuid:7', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
    const raw = school.signVcJwt({ ...badge, credentialStatus: [entryOf(LIST), entryOf(older)] });
    expect((await examined(net, { raw })).outcomes.status).toMatchObject({ list: { url: older, at: NOW - HOUR } });
  });

  it.each([
    ['its own time to live', { ttl: 10 * MINUTE }, null, 10 * MINUTE],
    ['what its server says', { ttl: HOUR }, 120, 2 * MINUTE],
    ['its end', { ttl: HOUR, validUntil: '2026-06-15T12:03:00Z' }, 3600, 3 * MINUTE],
    ['a day', { ttl: 30 * DAY }, 30 * 86_400, DAY],
    ['five minutes where nobody says anything', {}, null, 5 * MINUTE],
  ])('is good until %s', async (_what, list, maxAge, lasts) => {
    const keptLists = keptInMap();
    const ask = (now: number, net = netWith(null)) => examined(net, { keptLists, now }).then(statusOf);
    await ask(NOW, netWith(listOf([], list), { maxAge }));
    expect([await ask(NOW + lasts), await ask(NOW + lasts + 1)]).toEqual(['passed in-force', 'unknown unreachable']);
  });

  it.each([
    ['its server forbids it', listOf([]), 0],
    ['it forbids it', listOf([], { ttl: 0 }), 3600],
  ])('is not used again when %s', async (_what, body, maxAge) => {
    const keptLists = keptInMap();
    await examined(netWith(body, { maxAge }), { keptLists });
    expect(statusOf(await examined(netWith(null), { keptLists, now: NOW + 1 }))).toBe('unknown unreachable');
  });

  it.each([
    [
      'somebody else signed',
      other.signVcJwt(bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] }), { header: { kid: school.method } }),
    ],
    [
      'somebody else signed in their own name',
      other.signVcJwt(bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] })),
    ],
    ['nobody signed', JSON.stringify(bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] }))],
    [
      'cannot be inflated',
      school.signVcJwt({
        ...bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] }),
        credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: 'uAAAA' },
      }),
    ],
    ['is a page', '<html>'],
  ])('is none that %s', async (_what, body) => {
    const keptLists = keptInMap();
    await examined(netWith(body), { keptLists });
    expect(keptLists.lists.size).toBe(0);
  });

  it('says nothing about the credentials of another issuer', async () => {
    const keptLists = keptInMap();
    await examined(netWith(listOf([], { ttl: HOUR })), { keptLists });
    const examination = await examined(netWith(listOf([], { ttl: HOUR })), { keptLists, raw: credential(7, other) });
    expect(statusOf(examination)).toBe('unknown status-list-not-issuers');
  });

  it('is not used when the clock stands before it', async () => {
    const keptLists = keptInMap();
    await examined(netWith(listOf([], { ttl: HOUR })), { keptLists });
    expect(statusOf(await examined(netWith(null), { keptLists, now: NOW - 1 }))).toBe('unknown unreachable');
  });

  it('S12: is passed by, and replaced, when the reader asks again and the credential was revoked meanwhile', async () => {
    const keptLists = keptInMap();
    await examined(netWith(listOf([], { ttl: HOUR })), { keptLists });
    const past: KeptLists = { read: async () => null, keep: keptLists.keep };
    expect(statusOf(await examined(netWith(listOf([7], { ttl: HOUR })), { keptLists: past }))).toBe('revoked status-entry-set');
    expect(statusOf(await examined(netWith(null), { keptLists }))).toBe('revoked status-entry-set');
  });

  it('answers for the key that it was checked with, and for another only after its signature was looked at', async () => {
    const keptLists = keptInMap();
    await examined(netWith(listOf([], { ttl: HOUR })), { keptLists });
    const kept = keptLists.lists.get(LIST);
    const [proof] = kept?.proofs ?? [];
    if (kept === undefined || proof === undefined) throw new Error('nothing was kept');
    // Another text, so that nothing of it is held in memory: its own signature does not hold, and no answer of another key's may stand for it.
    const body = `${kept.fetched.body.slice(0, -8)}AAAAAAAA`;
    const forgotten = { ...kept, fetched: { ...kept.fetched, body }, proofs: [{ ...proof, answers: {} }] };
    keptLists.lists.set(LIST, forgotten);
    expect(statusOf(await examined(netWith(null), { keptLists }))).toBe('unknown status-list-altered');
  });
});

describe('a judgement that is repeated', () => {
  it('does not use a list that has become older than it allows', async () => {
    const examination = await examined(netWith(listOf([], { ttl: HOUR })));
    const at = (now: number) => reweigh(examination, { now, trustLists: [] }).then(statusOf);
    expect([await at(NOW + HOUR), await at(NOW + 2 * HOUR)]).toEqual(['passed in-force', 'unknown status-list-expired']);
  });
});

describe('a list that is opened', () => {
  const [bitstring] = statusTypes;

  it('is opened, inflated and checked once for the same text', async () => {
    if (bitstring === undefined) throw new Error('no such row');
    const [one, two, third] = await Promise.all([
      openList(bitstring, listOf([1]), school.did),
      openList(bitstring, listOf([1]), school.did),
      openList(bitstring, listOf([2]), school.did),
    ]);
    if (!one.ok || !two.ok || !third.ok) throw new Error('cannot be opened');
    expect([one.value === two.value, one.value === third.value]).toEqual([true, false]);
    expect((await one.value.content(MOST)) === (await two.value.content(MOST))).toBe(true);
  });

  it('is inflated once for fifty credentials of it', async () => {
    const inflations = countInflations();
    const net = netWith(listOf([8, 77_777]));
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => examined(net, { raw: credential(index) })));
    expect(all.filter((examination) => examination.verdict === 'revoked').map(({ evidence }) => evidence.requests.length)).toEqual([1]);
    expect(inflations.count).toBe(1);
  });

  it.each([
    ['nobody signed', (list: JsonObject) => JSON.stringify(list)],
    ['somebody else signed', (list: JsonObject) => other.signVcJwt(list)],
  ])('is not inflated before it is believed: one that %s', async (_who, written) => {
    const inflations = countInflations();
    const list = bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [55_555] });
    expect((await examined(netWith(written(list)))).verdict).toBe('status-unknown');
    expect(inflations.count).toBe(0);
  });

  it('is forgotten when many others were opened since', async () => {
    if (bitstring === undefined) throw new Error('no such row');
    const first = await openList(bitstring, listOf([1]), school.did);
    for (let bit = 100; bit < 140; bit += 1) await openList(bitstring, listOf([bit]), school.did);
    const again = await openList(bitstring, listOf([1]), school.did);
    expect(first.ok && again.ok && first.value !== again.value).toBe(true);
  });
});
