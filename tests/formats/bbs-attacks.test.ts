import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import { look, lookAtOne } from '../harness/asking';
import { quickly } from '../harness/quickly';
import { makeSelectiveIssuer, type Parts, written } from '../harness/selective';

/* What may be tried with a BBS proof beside what may be tried with every derived one (`selective-attacks.test.ts`). */

const TIME = 60_000;
const verdict = async (credential: JsonObject): Promise<string[]> => {
  const { verdict: said, reasons } = await lookAtOne(credential);
  return [said, ...reasons];
};

const badgeOf = (did: string): JsonObject => openBadge({ id: 'urn:uuid:1', issuer: { id: did, name: 'N' }, title: 'D' });
const hiding = (count: number): string[] => Array.from({ length: count }, (_, at) => `<urn:uuid:1> <urn:p${at}> "s" .\n`);

describe('a credential under a derived proof of bbs-2023', () => {
  it.each([4, 5, 6, 7, 8, 9])('is not decided where its proof holds more than the cryptosuite’s first form (%i)', async (kind) => {
    const issuer = await makeSelectiveIssuer('bbs-2023', { did: 'did:key', seed: 'school' });
    const credential = await issuer.show(badgeOf(issuer.did), { mandatory: () => true });
    const proof = { ...(credential.proof as JsonObject), proofValue: written('bbs-2023', [], kind) };
    expect(await verdict({ ...credential, proof })).toEqual(['unverifiable', 'proof-not-supported']);
  });

  it('is not decided where checking it would take too long, and that at once', { timeout: TIME }, async () => {
    const issuer = await makeSelectiveIssuer('bbs-2023', { did: 'did:key', seed: 'school' });
    const credential = await issuer.show(badgeOf(issuer.did), { mandatory: () => true, hidden: hiding(3), parts: asIfHiding(1500) });
    expect(await quickly(50, () => verdict(credential))).toEqual(['unverifiable', 'too-complex']);
  });

  it.each<[string, (parts: Parts) => void]>([
    ['is said to have stood where none stood', (parts) => ((parts[3] as number[])[0] = 199)],
    ['has no position', (parts) => (parts[3] as number[]).pop()],
    ['has the position of another', (parts) => ((parts[3] as number[])[0] = 1)],
  ])('is invalid where a statement %s', { timeout: TIME }, async (_what, change) => {
    const issuer = await makeSelectiveIssuer('bbs-2023', { did: 'did:key', seed: 'school' });
    const parts = (given: Parts): Parts => {
      change(given);
      return given;
    };
    const credential = await issuer.show(badgeOf(issuer.did), {
      mandatory: (statement) => !statement.startsWith('<urn:uuid:1>'),
      hidden: hiding(2),
      parts,
    });
    expect((await verdict(credential))[0]).toBe('invalid');
  });

  it('does not call a proof altered because the issuer’s key is no key', { timeout: TIME }, async () => {
    const did = 'did:web:skola.test';
    const issuer = await makeSelectiveIssuer('bbs-2023', { did, seed: 'school' });
    const publicKeyMultibase = `u${Buffer.from([0xeb, 0x01, ...new Uint8Array(96).fill(7)]).toString('base64url')}`;
    const key = { id: issuer.method, type: 'Multikey', controller: did, publicKeyMultibase };
    const document = { id: did, verificationMethod: [key], assertionMethod: [issuer.method] };
    const credential = await issuer.show(badgeOf(did), { mandatory: () => true });
    const { examinations } = await look(credential, { 'https://skola.test/.well-known/did.json': JSON.stringify(document) });
    expect(examinations.map(({ verdict: said, reasons }) => [said, ...reasons])).toEqual([['unverifiable', 'key-not-usable']]);
  });
});

const asIfHiding =
  (count: number) =>
  ([proof, ...others]: Parts): Parts => [new Uint8Array((proof as Uint8Array).length + 32 * count), ...others];
