import { verify } from 'node:crypto';
import { resolveDIDFromLog } from 'didwebvh-ts';
import { describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { resolveKey } from '@/utils/resolve/key';
import { type Answers, netOf } from '../harness/answers';
import { NOW } from '../harness/asking';
import { keyPairFrom } from '../harness/key-pair';
import { makeWebvh, multihash, proofOf, signedBy, type Version, type Webvh, written } from '../harness/webvh';

// Where it believes itself under test, didwebvh-ts writes the logs that it reads into the folder in which it runs.
vi.hoisted(() => {
  process.env.NODE_ENV = 'production';
});

const LOG = 'https://skola.test/kurs/did.jsonl';
const WITNESSES = 'https://skola.test/kurs/did-witness.json';
const [old, next, other, witness1, witness2, witness3] = ['old', 'next', 'other', 'w1', 'w2', 'w3'].map((seed) => keyPairFrom(seed, 'Ed25519'));
if (!old || !next || !other || !witness1 || !witness2 || !witness3) throw new Error('no keys');

const documentOf =
  (pair: { multibase: string }, more: JsonObject = {}) =>
  (did: string): JsonObject => ({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id: `${did}#1`, type: 'Multikey', controller: did, publicKeyMultibase: pair.multibase }],
    assertionMethod: [`${did}#1`],
    ...more,
  });
const first = (parameters: JsonObject = {}): Version => ({
  time: '2026-01-01T00:00:00Z',
  parameters: { updateKeys: [old.multibase], ...parameters },
  state: documentOf(old),
  signers: [old],
});
const second = (parameters: JsonObject = {}, signers = [old]): Version => ({
  time: '2026-02-01T00:00:00Z',
  parameters,
  state: documentOf(old, { alsoKnownAs: ['https://skola.test/'] }),
  signers,
});
const third: Version = { time: '2026-03-01T00:00:00Z', state: documentOf(old), signers: [old] };
const names = (...pairs: { multibase: string }[]): JsonObject => ({
  threshold: 2,
  witnesses: pairs.map(({ multibase }) => ({ id: `did:key:${multibase}` })),
});
const at = (...versions: Version[]): Webvh => makeWebvh('skola.test:kurs', versions);

/** What comes of a key's name, with a log and whatever else the server has. */
async function found(
  { did, lines }: Webvh,
  change: (lines: JsonObject[]) => JsonObject[] | string = (same) => same,
  more: Answers = {},
): Promise<string> {
  const log = change(structuredClone(lines));
  const result = await resolveKey(`${did}#1`, netOf({ [LOG]: typeof log === 'string' ? log : written(log), ...more }, NOW));
  return result.ok ? `${result.value.method}: ${result.value.purposes}` : result.problem.code;
}

const GOOD = 'webvh: assertionMethod';
const BROKEN = 'did-history-broken';

/** didwebvh-ts's own answer about a log, with Node's signature check. */
async function theirs({ did, lines }: Webvh): Promise<string> {
  const verifier = {
    verify: async (signature: Uint8Array, message: Uint8Array, key: Uint8Array) =>
      verify(null, message, { key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]), format: 'der', type: 'spki' }, signature),
  };
  try {
    const { doc } = await resolveDIDFromLog(structuredClone(lines) as never, { verifier, requestedDid: did });
    return doc?.id === did ? GOOD : 'none';
  } catch {
    return BROKEN;
  }
}

describe('the history of a did:webvh', () => {
  const committed = [first({ nextKeyHashes: [multihash(next.multibase)] })] as const;
  const kept = { updateKeys: [next.multibase], nextKeyHashes: [multihash(old.multibase)] };

  it.each([
    ['of one version', at(first()), GOOD],
    ['of two versions', at(first(), second()), GOOD],
    ['that changes its keys', at(first(), second({ updateKeys: [next.multibase] }), { ...third, signers: [next] }), GOOD],
    ['that committed to its next keys', at(...committed, second(kept, [next])), GOOD],
    [
      'that ends its commitment',
      at(...committed, second({ updateKeys: [next.multibase], nextKeyHashes: [] }, [next]), { ...third, signers: [next] }),
      GOOD,
    ],
    ['signed by an old key after a change', at(first(), second({ updateKeys: [next.multibase] }), third), BROKEN],
    ['signed by a key that it only just names', at(first(), second({ updateKeys: [other.multibase] }, [other])), BROKEN],
    ['signed by somebody else', at({ ...first(), signers: [other] }), BROKEN],
    ['signed by one who may and one who may not', at({ ...first(), signers: [old, other] }), BROKEN],
    ['that breaks its commitment', at(...committed, second({ updateKeys: [other.multibase], nextKeyHashes: [] }, [other])), BROKEN],
    ['that goes on with a key that its commitment does not name', at(...committed, second()), BROKEN],
    ['in which time stands still', at(first(), { ...second(), time: '2026-01-01T00:00:00Z' }), BROKEN],
    ['in which time goes back', at(first(), { ...second(), time: '2025-01-01T00:00:00Z' }), BROKEN],
    ['in which a time cannot be read', at({ ...first(), time: 'yesterdayZ' }), BROKEN],
    ['that says a second time what it is made from', at(first(), second({ scid: 'x' })), BROKEN],
  ] as [string, Webvh, string][])('%s is judged as didwebvh-ts judges it', async (_what, log, answer) => {
    expect([await found(log), await theirs(log)]).toEqual([answer, answer]);
  });

  it.each([
    ['whose last version lies in the future', at({ ...first(), time: '2026-06-15T12:06:00Z' }), BROKEN],
    // didwebvh-ts 2.8.0 takes both of these: an empty list of proofs is one in which every proof holds.
    ['signed by nobody', at({ ...first(), signers: [] }), BROKEN],
    ['with a change signed by nobody', at(first(), second({ updateKeys: [other.multibase] }, [])), BROKEN],
    ['with a time without a zone', at({ ...first(), time: '2026-01-01T00:00:00' }), BROKEN],
    ['with a parameter that the method does not have', at(first({ trusted: true })), BROKEN],
    ['with keys that are no list', at({ ...first(), parameters: { updateKeys: old.multibase } }), BROKEN],
    ['of another version of the method', at(first({ method: 'did:webvh:0.5' })), 'did-not-supported'],
    ['that changes to another version of the method', at(first(), second({ method: 'did:webvh:2.0' })), 'did-not-supported'],
    ['that leaves out its next commitment', at(...committed, second({ updateKeys: [next.multibase] }, [next])), BROKEN],
    ['that was ended', at(first(), second({ deactivated: true })), 'did-deactivated'],
    ['that goes on after its end', at(first(), second({ deactivated: true }), third), BROKEN],
  ] as [string, Webvh, string][])('%s', async (_what, log, answer) => {
    expect(await found(log)).toBe(answer);
  });
});

describe('a log that was changed', () => {
  const log = at(first(), second(), third);
  const evil = keyPairFrom('evil', 'Ed25519');
  const withKeyOf = (line: JsonObject = {}): JsonObject => JSON.parse(JSON.stringify(line).replaceAll(old.multibase, evil.multibase)) as JsonObject;
  const resigned = ({ proof: _proof, ...entry }: JsonObject): JsonObject => signedBy(entry, [evil]);

  it.each([
    ['in the key of its last version', ([a = {}, b = {}, c]: JsonObject[]) => [a, b, withKeyOf(c)]],
    ['and signed again by somebody else', ([a = {}, b = {}, c]: JsonObject[]) => [a, b, resigned(withKeyOf(c))]],
    ['in a version in the middle', ([a = {}, b = {}, c = {}]: JsonObject[]) => [a, { ...b, versionTime: '2026-02-02T00:00:00Z' }, c]],
    ['and begins with its second version', ([, b = {}, c = {}]: JsonObject[]) => [b, c]],
    ['and lacks a version in the middle', ([a = {}, , c = {}]: JsonObject[]) => [a, c]],
    ['and has a version twice', ([a = {}, b = {}]: JsonObject[]) => [a, b, b]],
    ['and is in another order', ([a = {}, b = {}, c = {}]: JsonObject[]) => [a, c, b]],
    ['in the number of a version', ([a = {}, b = {}]: JsonObject[]) => [a, { ...b, versionId: String(b.versionId).replace('2-', '3-') }]],
    ['with a member beside the others', ([a = {}]: JsonObject[]) => [{ ...a, state2: {} }]],
    ['and lacks a version in the middle, and its own owner signed it again', ([a = {}, , c = {}]: JsonObject[]) => [a, renumbered(c)]],
    ['and proved for another purpose', ([a = {}]: JsonObject[]) => [reproved(a, { proofPurpose: 'authentication' })]],
    ['and proved by another suite’s name', ([a = {}]: JsonObject[]) => [reproved(a, { cryptosuite: 'eddsa-rdfc-2022' })]],
    [
      'and proved under a name that hides another key',
      ([a = {}]: JsonObject[]) => [reproved(a, { verificationMethod: `did:key:${evil.multibase}#${old.multibase}` })],
    ],
    [
      'and proved under a name of two keys',
      ([a = {}]: JsonObject[]) => [reproved(a, { verificationMethod: `did:key:${old.multibase}#${evil.multibase}` })],
    ],
    ['so that nothing is left', () => ''],
    ['so that a line is no JSON', ([a = {}]: JsonObject[]) => `${JSON.stringify(a)}\n{`],
    ['so that a line says a name twice', ([a = {}]: JsonObject[]) => JSON.stringify(a).replace('{', '{"state":{},')],
    ['into a page', () => '<!doctype html>'],
  ] as [string, (lines: JsonObject[]) => JsonObject[] | string][])('%s gives no key', async (_what, change) => {
    expect([await found(log), await found(log, change)]).toEqual([GOOD, BROKEN]);
  });

  it('that is a whole one of its own, of somebody else, gives no key', async () => {
    const theirLog = makeWebvh('skola.test:kurs', [{ ...first({ updateKeys: [evil.multibase] }), state: documentOf(evil), signers: [evil] }]);
    expect(await found(log, () => theirLog.lines)).toBe(BROKEN);
    const impostor = makeWebvh(
      'skola.test:kurs',
      [{ ...first({ updateKeys: [evil.multibase] }), state: documentOf(evil), signers: [evil] }],
      log.scid,
    );
    expect(impostor.did).toBe(log.did);
    expect(await found(impostor)).toBe(BROKEN);
  });

  it('in no more than its line ends is the same log', async () => {
    expect(await found(log, (lines) => `\n${lines.map((line) => JSON.stringify(line)).join('\r\n\r\n')}`)).toBe(GOOD);
  });

  function renumbered({ proof: _proof, ...entry }: JsonObject): JsonObject {
    return signedBy({ ...entry, versionId: String(entry.versionId).replace('3-', '2-') }, [old ?? evil]);
  }

  function reproved({ proof: _proof, ...entry }: JsonObject, change: JsonObject): JsonObject {
    return { ...entry, proof: [proofOf(entry, old ?? evil, change)] };
  }
});

const moved = (portable: boolean, more: JsonObject): Webvh => {
  const log = makeWebvh('gammal.test', [
    first({ portable }),
    { ...second(), state: (did) => documentOf(old, more)(did.replace('gammal.test', 'skola.test:kurs')) },
  ]);
  return { ...log, did: log.did.replace('gammal.test', 'skola.test:kurs') };
};

const named = { alsoKnownAs: ['did:webvh:{SCID}:gammal.test'] };
const laterMoved = (atFirst: JsonObject, later: JsonObject): Webvh => {
  const log = makeWebvh('gammal.test', [
    first(atFirst),
    second(later),
    { ...third, state: (did) => documentOf(old, named)(did.replace('gammal.test', 'skola.test:kurs')) },
  ]);
  return { ...log, did: log.did.replace('gammal.test', 'skola.test:kurs') };
};

describe('a did:webvh that moved', () => {
  it.each([
    ['keeps its history where it was made to be moved and names its old place', moved(true, named), GOOD],
    ['is not believed where it does not name its old place', moved(true, {}), BROKEN],
    ['is not believed where it was not made to be moved', moved(false, named), BROKEN],
  ] as [string, Webvh, string][])('%s', async (_what, log, answer) => {
    expect(await found(log)).toBe(answer);
  });

  it('is not believed where it was made to be moved only later, or was made to stay', async () => {
    const answers = [laterMoved({ portable: true }, {}), laterMoved({}, { portable: true }), laterMoved({ portable: true }, { portable: false })];
    expect(await Promise.all(answers.map((log) => found(log)))).toEqual([GOOD, BROKEN, BROKEN]);
  });

  it('is no longer found under its old name', async () => {
    const log = makeWebvh('skola.test:kurs', [
      first({ portable: true }),
      { ...second(), state: (did) => documentOf(old, { alsoKnownAs: [did] })(did.replace('skola.test:kurs', 'ny.test')) },
    ]);
    expect(await found(log)).toBe('did-mismatch');
  });
});

describe('the witnesses of a did:webvh', () => {
  const log = at(first({ witness: names(witness1, witness2, witness3) }), second());
  const [one = {}, two = {}] = log.lines;
  const proofs = (line: JsonObject, ...pairs: (typeof witness1)[]): JsonObject => ({
    versionId: line.versionId ?? null,
    proof: pairs.map((pair) => proofOf({ versionId: line.versionId ?? null }, pair)),
  });
  const file = (...rows: JsonObject[]): Answers => ({ [WITNESSES]: JSON.stringify(rows) });

  it.each([
    ['vouch for the last version, and so for all before', file(proofs(two, witness1, witness3)), GOOD],
    ['vouch one after the other', file(proofs(one, witness1), proofs(two, witness2, witness3)), GOOD],
    ['of a version that is not published yet are passed over', file(proofs(two, witness1, witness3), proofs({ versionId: '3-x' }, other)), GOOD],
    [
      'are enough, and another’s proof does not hold',
      file(proofs(two, witness1, witness3), { ...proofs(one, witness2), versionId: two.versionId ?? null }),
      BROKEN,
    ],
    ['are too few', file(proofs(two, witness1)), BROKEN],
    ['are one, twice', file(proofs(two, witness1, witness1)), BROKEN],
    ['vouch only for an earlier version', file(proofs(one, witness1, witness2, witness3)), BROKEN],
    ['are others', file(proofs(two, witness1, other)), BROKEN],
    ['sign something else', file({ ...proofs(one, witness1, witness2), versionId: two.versionId ?? null }), BROKEN],
    ['are not there', {}, 'unreachable'],
    ['may not be asked yet', { [WITNESSES]: { problem: 'needs-permission' } }, 'needs-permission'],
  ] as [string, Answers, string][])('%s', async (_what, answers, answer) => {
    expect(await found(log, (same) => same, answers)).toBe(answer);
  });

  it.each([
    ['none', { threshold: 0, witnesses: [{ id: `did:key:${witness1.multibase}` }] }],
    ['more than there are', { threshold: 2, witnesses: [{ id: `did:key:${witness1.multibase}` }] }],
    ['a text', { threshold: '1', witnesses: [{ id: `did:key:${witness1.multibase}` }] }],
  ])('are not asked for a number that is %s', async (_what, witness) => {
    const odd = at(first({ witness }));
    expect(await found(odd, (same) => same, file(proofs(odd.lines[0] ?? {}, witness1)))).toBe(BROKEN);
  });

  it('must also vouch for the version that ends them', async () => {
    const ended = at(first({ witness: names(witness1, witness2) }), second({ witness: {} }), third);
    const [, end = {}] = ended.lines;
    expect(await found(ended, (same) => same, file(proofs(end, witness1, witness2)))).toBe(GOOD);
    expect(await found(ended, (same) => same, file(proofs(ended.lines[0] ?? {}, witness1, witness2)))).toBe(BROKEN);
  });
});

describe('a key of a did:webvh', () => {
  it('that was replaced is neither the issuer’s now nor called false', async () => {
    const log = at(first(), { ...second(), state: (did) => ({ ...documentOf(next)(did), verificationMethod: [], assertionMethod: [] }) });
    expect(await found(log)).toBe('key-retired');
  });

  it('that was never there is not the issuer’s', async () => {
    const { did, lines } = at(first());
    expect(await resolveKey(`${did}#2`, netOf({ [LOG]: written(lines) }, NOW))).toEqual({ ok: false, problem: { code: 'key-not-listed' } });
  });

  it.each(['did:webvh:skola.test', 'did:webvh:QmX:skola.test', `did:webvh:${at(first()).scid}`, `did:webvh:${at(first()).scid}:skola.test%2Fkurs`])(
    'is not looked for under %s',
    async (did) => {
      const net = netOf({});
      expect([await resolveKey(`${did}#1`, net), net.asked]).toMatchObject([{ ok: false, problem: { code: 'did-malformed' } }, []]);
    },
  );
});
