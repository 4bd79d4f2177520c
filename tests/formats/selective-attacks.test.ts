import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { openBadge, seqfLevel } from '../harness/achievement';
import { lookAtOne, without } from '../harness/asking';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { keyPairFrom } from '../harness/key-pair';
import { quickly } from '../harness/quickly';
import { makeSelectiveIssuer, type Parts, type SelectiveForm, type SelectiveIssuer, type Showing, type Shown, written } from '../harness/selective';
import { holdsByLibrary } from '../harness/selective-library';

/*
 * What somebody who has a derived credential, or a key of his own, may try. A check of bbs-2023 takes half a second, on a machine that does nothing else.
 */

/** Where each part of the proof stands. */
const PLACES = {
  'ecdsa-sd-2023': { labels: 3, mandatory: 4 },
  'bbs-2023': { labels: 1, mandatory: 2 },
} as const;
/** What a node can be called. */
const ONE_NAME: Record<SelectiveForm, string> = { 'ecdsa-sd-2023': `u${'A'.repeat(43)}`, 'bbs-2023': 'b0' };
type Labels = Map<number, Uint8Array | number | string>;

const TIME = 60_000;
const VALID_UNTIL = 'https://www.w3.org/2018/credentials#validUntil';

/** The issuer lets the holder leave out what the achievement is about, and nothing else. */
const mandatory = (statement: string): boolean => !/#(description|humanCode|narrative)>|description/.test(statement);

const verdict = async (credential: JsonObject): Promise<string[]> => {
  const { verdict: said, reasons } = await lookAtOne(credential);
  return [said, ...reasons];
};

describe.each<SelectiveForm>(['ecdsa-sd-2023', 'bbs-2023'])('a credential under a derived proof of %s', (form) => {
  const { labels: atLabels, mandatory: atMandatory } = PLACES[form];
  let issuer: SelectiveIssuer;
  let document: JsonObject;

  beforeAll(async () => {
    issuer = await makeSelectiveIssuer(form, { did: 'did:key', seed: 'school' });
    document = openBadge({
      id: 'urn:uuid:3f0c1a52-6f0e-4d5c-9d6b-0e1f5b1c7a01',
      issuer: { id: issuer.did, name: 'Norrvikens yrkeshögskola' },
      title: 'Driftingenjör',
      description: 'Drift av fastigheter',
      alignment: [seqfLevel(5)],
    });
  });

  const shown = (showing: Showing = {}): Promise<JsonObject> => issuer.show(document, { mandatory, ...showing });
  const withParts = (change: (parts: Parts) => void): Promise<JsonObject> =>
    shown({
      parts: (parts) => {
        change(parts);
        return parts;
      },
    });

  it('is believed as far as it is shown', { timeout: TIME }, async () => {
    const credential = await shown();
    expect(await verdict(credential)).toEqual(['issuer-unknown', 'issuer-not-listed']);
    expect(await holdsByLibrary(credential, form, issuer)).toBe(true);
  });

  it.each<[string, (one: JsonObject) => JsonObject]>([
    ['a statement was changed', (one) => ({ ...one, name: 'Civilingenjör' })],
    ['a statement that could be left out was changed', (one) => describing(one, 'Drift av kärnkraftverk')],
    ['a statement that could be left out was, with its signature still there', (one) => describing(one, null)],
    ['a statement was added', (one) => ({ ...one, validUntil: '2090-01-01T00:00:00Z' })],
    ['a mandatory statement was dropped', (one) => without(one, 'validFrom')],
    ['it was given to another', (one) => ({ ...one, credentialSubject: { ...(one.credentialSubject as JsonObject), id: 'did:example:other' } })],
    ['its proof was made for another purpose', (one) => ({ ...one, proof: { ...(one.proof as JsonObject), created: '2026-01-01T00:00:00Z' } })],
  ])('is invalid where %s', { timeout: TIME }, async (_what, change) => {
    expect(await verdict(change(await shown()))).toEqual(['invalid', 'altered']);
  });

  it.each<[string, (parts: Parts) => void, string]>([
    ['the names of two nodes are exchanged', (parts) => exchange(parts[atLabels] as Labels), 'altered'],
    ['the names are one node on', (parts) => shift(parts[atLabels] as Labels), 'altered'],
    ['a node has no name', (parts) => (parts[atLabels] as Labels).delete(0), 'altered'],
    ['two nodes have one name', (parts) => (parts[atLabels] as Labels).set(0, (parts[atLabels] as Labels).get(1) ?? 0), 'malformed'],
    ['a node has a text for its name', (parts) => (parts[atLabels] as Labels).set(0, '0 <urn:p> "x" .\n_:b0'), 'malformed'],
    ['the mandatory statements are one fewer', (parts) => (parts[atMandatory] as number[]).pop(), 'altered'],
    ['the mandatory statements are none', (parts) => (parts[atMandatory] as number[]).splice(0), 'altered'],
    ['a mandatory statement stands nowhere', (parts) => (parts[atMandatory] as number[]).push(4000), 'altered'],
    ['a mandatory statement stands there twice', (parts) => (parts[atMandatory] as number[]).push(1), 'malformed'],
    ['a part of the proof is missing', (parts) => (parts as unknown[]).pop(), 'malformed'],
    ['a part of the proof is too many', (parts) => (parts as unknown[]).push(0), 'malformed'],
    ['the first part is shorter', (parts) => (parts[0] = (parts[0] as Uint8Array).subarray(1)), 'malformed'],
    ['the first part is all zeros', (parts) => (parts[0] = new Uint8Array((parts[0] as Uint8Array).length)), 'altered'],
  ])('is invalid where %s', { timeout: TIME }, async (_what, change, code) => {
    expect(await verdict(await withParts(change))).toEqual(['invalid', code]);
  });

  it('is invalid under another’s key, whoever he says he is', { timeout: TIME }, async () => {
    const other = await makeSelectiveIssuer(form, { did: 'did:key', seed: 'forger' });
    expect(await verdict(await other.show(document, { mandatory }))).toEqual(['invalid', 'key-not-issuers']);
    const { proof } = await other.show(document, { mandatory, options: { verificationMethod: issuer.method } });
    expect(await verdict({ ...document, proof } as JsonObject)).toEqual(['invalid', 'altered']);
  });

  it('is invalid where the proof is another credential’s of the same issuer', { timeout: TIME }, async () => {
    const { proof } = await issuer.show({ ...document, name: 'Civilingenjör' }, { mandatory });
    expect(await verdict({ ...document, proof } as JsonObject)).toEqual(['invalid', 'altered']);
  });

  it('cannot be rid of its end by showing one node as two, though the issuer signed every statement of it', { timeout: TIME }, async () => {
    const seen: string[][] = [];
    const nodes = (labels: ReadonlyMap<string, string>) => new Map([...labels.keys()].map((label) => [label, ONE_NAME[form]]));
    const parts = (given: Parts, { statements }: Shown): Parts => {
      seen.push(statements);
      return given;
    };
    const subject = { id: 'did:example:sara', name: 'Sara Lindqvist' };
    const small = { '@context': [CREDENTIALS_V2], type: ['VerifiableCredential'], issuer: issuer.did, credentialSubject: subject };
    const ended = await issuer.show({ ...small, validUntil: '2026-01-01T00:00:00Z' }, { nodes, parts });
    expect(await verdict(ended)).toEqual(['expired', 'past-its-end']);

    const end = { [VALID_UNTIL]: { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': '2026-01-01T00:00:00Z' } };
    const parted = await issuer.show({ ...small, '@included': [end] }, { nodes, parts });
    expect(seen[1]).toEqual(seen[0]);
    expect(await holdsByLibrary(parted, form, issuer)).toBe(true);
    expect(await verdict(parted)).toEqual(['invalid', 'malformed']);
  });

  it.each<[string, (value: string) => string]>([
    ['is no text of base64url', () => 'u/+/+'],
    ['is of another base', (value) => `z${value.slice(1)}`],
    ['ends too early', (value) => value.slice(0, -40)],
    ['goes on', (value) => `${value}AAAA`],
    ['has another header', (value) => written(form, [], 40) + value.slice(6)],
    ['holds an array of more than could be there', () => `u${Buffer.from('d95d019b00000fffffffffff', 'hex').toString('base64url')}`],
    ['is nested without end', () => `u${Buffer.from(`d95d01${'81'.repeat(100_000)}`, 'hex').toString('base64url')}`],
    ['is empty', () => ''],
  ])('is invalid, at once, where its value %s', { timeout: TIME }, async (_what, change) => {
    const credential = await shown();
    const proof = credential.proof as JsonObject;
    const changed = { ...credential, proof: { ...proof, proofValue: change(String(proof.proofValue)) } };
    expect(await quickly(50, () => verdict(changed))).toEqual(['invalid', 'malformed']);
  });

  it('cannot be judged as the holder’s whole proof, right or wrong', async () => {
    const credential = await shown();
    const { proof } = credential as { proof: JsonObject };
    const whole = { ...proof, proofValue: written(form, [], form === 'bbs-2023' ? 2 : 0) };
    expect(await verdict({ ...credential, name: 'Rektor', proof: whole })).toEqual(['unverifiable', 'proof-for-holder']);
  });

  it('is not decided where a text holds what looks like a node’s name, since libraries rename it there', { timeout: TIME }, async () => {
    const credential = await issuer.show({ ...document, description: 'Se _:c14n0 nedan' }, { mandatory });
    expect(await verdict(credential)).toEqual(['unverifiable', 'not-covered']);
  });

  it('is not decided where it depends on the order of texts, in which libraries and the specification differ', { timeout: TIME }, async () => {
    const named = (text: string): JsonObject => ({ ...document, description: text });
    expect(await verdict(await issuer.show(named('Drift 😀'), { mandatory }))).toEqual(['issuer-unknown', 'issuer-not-listed']);
    const achievement = {
      id: 'urn:uuid:1',
      type: ['Achievement'],
      name: 'A',
      description: 'B',
      criteria: { narrative: 'C' },
      tag: ['\u{ff21}', '😀'],
    };
    const subject = { ...(document.credentialSubject as JsonObject), achievement };
    expect(await verdict(await issuer.show({ ...document, credentialSubject: subject }, { mandatory }))).toEqual(['unverifiable', 'not-covered']);
  });
});

function describing(credential: JsonObject, description: string | null): JsonObject {
  const subject = credential.credentialSubject as JsonObject;
  const { description: _before, ...achievement } = subject.achievement as JsonObject;
  return { ...credential, credentialSubject: { ...subject, achievement: { ...achievement, ...(description !== null && { description }) } } };
}

const exchange = (labels: Labels): void => {
  const [first, second] = [labels.get(0) ?? 0, labels.get(1) ?? 0];
  labels.set(0, second).set(1, first);
};

const shift = (labels: Labels): void => {
  const names = [...labels.values()];
  for (const [at, label] of [...labels.keys()].entries()) labels.set(label, names[(at + 1) % names.length] ?? 0);
};

describe('a credential under a derived proof of ecdsa-sd-2023', () => {
  it.each<[string, (parts: Parts) => void, string]>([
    ['a signature is missing', (parts) => (parts[2] as Uint8Array[]).pop(), 'altered'],
    ['a signature stands there twice', (parts) => (parts[2] as Uint8Array[]).push((parts[2] as Uint8Array[])[0] ?? new Uint8Array(64)), 'altered'],
    ['a signature is shorter', (parts) => ((parts[2] as Uint8Array[])[0] = new Uint8Array(63)), 'malformed'],
    ['the key that was used once is the forger’s', (parts) => (parts[1] = onceOf('forger')), 'altered'],
    ['the key that was used once is no point', (parts) => (parts[1] = new Uint8Array(35)), 'altered'],
  ])('is invalid where %s', async (_what, change, code) => {
    const issuer = await makeSelectiveIssuer('ecdsa-sd-2023', { did: 'did:key', seed: 'school' });
    const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: issuer.did, name: 'N' }, title: 'D' });
    const credential = await issuer.show(badge, {
      parts: (parts) => {
        change(parts);
        return parts;
      },
    });
    expect(await verdict(credential)).toEqual(['invalid', code]);
  });
});

const onceOf = (seed: string): Uint8Array => {
  const { x = '', y = '' } = keyPairFrom(seed, 'P-256').publicJwk;
  const [first, second] = [x, y].map((text) => Buffer.from(text, 'base64url'));
  return Buffer.concat([Buffer.from([0x80, 0x24, (second?.at(-1) ?? 0) % 2 === 1 ? 3 : 2]), first ?? Buffer.alloc(0)]);
};
