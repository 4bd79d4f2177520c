import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import { verdictOf } from '../harness/asking';
import { CREDENTIALS_V2, OPEN_BADGES_V3_0_3 } from '../harness/contexts';
import { ALTERED, about, academy, badge, college, GOOD, MALFORMED, proofsOf, school, withProof } from './embedded-proofs';

/* Proofs over the canonical JSON, as an attacker would write the JSON anew. */

const reversed = (value: JsonObject): JsonObject => Object.fromEntries(Object.entries(value).toReversed());

const sign = (document: JsonObject, options: JsonObject = {}) => school.prove(document, 'eddsa-jcs-2022', { options });

describe('a proof over the JSON', () => {
  it.each([
    ['Ed25519', school, 'eddsa-jcs-2022'],
    ['P-256', college, 'ecdsa-jcs-2019'],
    ['P-384', academy, 'ecdsa-jcs-2019'],
  ] as const)('holds with a key of %s, in whatever order and with whatever space the names stand', async (_what, issuer, form) => {
    const signed = await issuer.prove(openBadge(about(issuer.did)), form);
    expect(await verdictOf(JSON.stringify(reversed(signed), null, 3))).toBe(GOOD);
    expect(await verdictOf({ ...signed, name: 'Rektor' })).toBe(ALTERED);
    expect(await verdictOf(withProof(signed, { created: '2026-01-16T09:00:00Z' }))).toBe(ALTERED);
  });

  it.each([
    ['a null', { description: null }],
    ['an empty array', { evidence: [] }],
    ['a word that no context knows', { secretly: 'rektor' }],
    ['a name in an array', { name: ['Kurs'] }],
    ['another spelling of its type', { type: ['OpenBadgeCredential', 'VerifiableCredential'] }],
    ['its end moved to an alias', { later: '2020-01-01T00:00:00Z' }],
  ] as [string, JsonObject][])('holds no more with %s', async (_what, change) => {
    expect(await verdictOf({ ...(await sign(badge)), ...change })).toBe(ALTERED);
  });

  it('covers words that no context knows, and shows what it covers', async () => {
    expect(await verdictOf(await sign({ ...badge, secretly: 'rektor' }))).toBe(GOOD);
  });

  it.each([
    ['others after them', [CREDENTIALS_V2, OPEN_BADGES_V3_0_3, 'https://more.test/c'], GOOD],
    ['others before them', ['https://more.test/c', CREDENTIALS_V2, OPEN_BADGES_V3_0_3], ALTERED],
    ['one less', [CREDENTIALS_V2], ALTERED],
    ['them in another order', [OPEN_BADGES_V3_0_3, CREDENTIALS_V2], ALTERED],
  ] as [string, Json, string][])('under its own contexts, in a document with %s: %s', async (_what, context, verdict) => {
    expect(await verdictOf({ ...(await sign(badge)), '@context': context })).toBe(verdict);
  });

  it('without contexts of its own covers those of the document', async () => {
    const bare = await school.prove(badge, 'eddsa-jcs-2022', { contexts: 'none' });
    expect(Object.keys(proofsOf(bare)[0] ?? {})).not.toContain('@context');
    expect(await verdictOf(bare)).toBe(GOOD);
    expect(await verdictOf({ ...bare, '@context': [CREDENTIALS_V2, OPEN_BADGES_V3_0_3, 'https://more.test/c'] })).toBe(ALTERED);
    expect(await verdictOf(withProof(bare, { '@context': badge['@context'] ?? null }))).toBe(ALTERED);
  });

  it('is not one of a credential where its own contexts name no data model of credentials', async () => {
    const other = { ...badge, '@context': ['https://other.test/c'] };
    const signed = await sign(other);
    expect(await verdictOf({ ...signed, '@context': ['https://other.test/c', CREDENTIALS_V2] })).toBe(MALFORMED);
  });

  it('of something else than a credential is none', async () => {
    expect(await verdictOf(await sign({ ...badge, type: ['VerifiablePresentation'] }))).toContain('not-a-credential');
  });

  it.each([
    ['ends', { expires: '2026-02-01T00:00:00Z' }, 'expired: proof-expired'],
    ['ends twice', { expires: ['2026-02-01T00:00:00Z', '2036-02-01T00:00:00Z'] }, MALFORMED],
    ['ends at a number', { expires: 1_769_900_400 }, MALFORMED],
    ['ends at an object', { expires: { '@value': '2026-02-01T00:00:00Z' } }, MALFORMED],
    ['was made for two purposes', { proofPurpose: ['assertionMethod', 'authentication'] }, MALFORMED],
    ['was made to log in', { proofPurpose: 'authentication' }, 'invalid: purpose-not-assertion'],
    ['was made for a purpose of somebody’s own', { proofPurpose: 'https://evil.test/#assertionMethod' }, 'invalid: purpose-not-assertion'],
    ['names no key', { verificationMethod: null }, 'unverifiable: key-not-given'],
    ['was made for a challenge that nobody here gave', { domain: 'jobb.test', challenge: 'x' }, GOOD],
  ] as [string, JsonObject, string][])('that %s: %s', async (_what, options, verdict) => {
    expect(await verdictOf(await sign(badge, options))).toBe(verdict);
  });

  it('is never taken for one over the graph, nor the other way round', async () => {
    const json = await sign(badge);
    const graph = await school.prove(badge, 'eddsa-rdfc-2022');
    expect(await verdictOf(withProof(json, { cryptosuite: 'eddsa-rdfc-2022' }))).toBe(ALTERED);
    expect(await verdictOf(withProof(graph, { cryptosuite: 'eddsa-jcs-2022' }))).toBe(ALTERED);
  });
});
