import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto';
import type { Json, JsonObject } from '@/utils/model/json';
import type { TrustList } from '@/utils/model/trust-list';
import { seqfLevel } from './achievement.ts';
import type { Answers } from './answers.ts';
import { keyPairFrom } from './key-pair.ts';

/** Where an invented school keeps its Open Badges 2.0. */
export const PROFILE = 'https://skola.test/badges/issuer.json';
export const BADGE = 'https://skola.test/badges/driftingenjor.json';
export const ASSERTION = 'https://skola.test/badges/assertions/17.json';
export const KEY = 'https://skola.test/badges/key.json';
export const REVOCATIONS = 'https://skola.test/badges/revoked.json';

/** Whom the assertions are about. Only a hash of the address stands in them, with the salt `havet`. */
export const EMAIL = 'sara.lindqvist@example.se';

/** What each of the school's documents says beside the usual: `undefined` takes a member away. */
export type BadgeChange = Partial<Record<'assertion' | 'badge' | 'profile' | 'revocations' | 'key', Record<string, Json | undefined>>>;

/** A hosted badge: the assertion, as somebody may have copied it to a page, and all that the school's server answers. */
export function hostedBadge(change: BadgeChange = {}): { found: JsonObject; answers: Answers } {
  const found = assertionWith({ verification: { type: 'hosted' }, ...change.assertion });
  return { found, answers: { [ASSERTION]: JSON.stringify(found), ...schoolAnswers(change) } };
}

/** A signed badge: the token, and all that the school's server answers. */
export function signedBadge(change: BadgeChange = {}, { signer = byEs256, header = {} }: { signer?: Signer; header?: JsonObject } = {}) {
  const payload = assertionWith({ verification: { type: 'signed', creator: KEY }, ...change.assertion });
  return { found: signer.token(payload, header), answers: schoolAnswers({ ...change, key: { publicKeyPem: signer.pem, ...change.key } }) };
}

/** An assertion about Sara. */
export const assertionWith = (change: Record<string, Json | undefined> = {}): JsonObject =>
  changed(
    {
      '@context': CONTEXT,
      type: 'Assertion',
      id: ASSERTION,
      recipient: { type: 'email', hashed: true, salt: 'havet', identity: `sha256$${sha256(`${EMAIL}havet`)}` },
      issuedOn: '2026-01-15T09:00:00Z',
      badge: BADGE,
    },
    change,
  );

/** Signs tokens with a throw-away key. `pem` is its public key. */
export type Signer = { pem: string; token(payload: JsonObject, header?: JsonObject): string };

const byEs256FromSeed = (seed: string): Signer => {
  const { publicJwk, sign } = keyPairFrom(seed, 'P-256');
  return {
    pem: pemOf(createPublicKey({ key: publicJwk as Record<string, string>, format: 'jwk' })),
    token: (payload, header) => compact({ alg: 'ES256', ...header }, payload, sign),
  };
};

/** The school's own key, and somebody else's: the same in every run. */
export const byEs256 = byEs256FromSeed('fixtures: badges of the school');
export const byStranger = byEs256FromSeed('fixtures: badges of a stranger');

/** A new RSA key: another in every run. */
export function byNewRsa(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    pem: pemOf(publicKey),
    token: (payload, header) => compact({ alg: 'RS256', ...header }, payload, (data) => signWith('sha256', data, privateKey)),
  };
}

/** What the school's server answers about everything but its assertions. */
function schoolAnswers({ badge, profile, revocations, key }: BadgeChange): Answers {
  const documents = [
    changed({ '@context': CONTEXT, type: 'BadgeClass', id: BADGE, issuer: PROFILE, ...ABOUT }, badge),
    changed(
      { '@context': CONTEXT, type: 'Issuer', id: PROFILE, name: 'Norrvikens yrkeshögskola', url: 'https://skola.test', publicKey: KEY },
      profile,
    ),
    changed({ '@context': CONTEXT, type: 'RevocationList', id: REVOCATIONS, issuer: PROFILE, revokedAssertions: [] }, revocations),
    changed({ '@context': CONTEXT, type: 'CryptographicKey', id: KEY, owner: PROFILE, publicKeyPem: byEs256.pem }, key),
  ];
  return Object.fromEntries(documents.map((document, index) => [[BADGE, PROFILE, REVOCATIONS, KEY][index], JSON.stringify(document)]));
}

const CONTEXT = 'https://w3id.org/openbadges/v2';
const ABOUT = {
  name: 'Driftingenjör',
  description: 'Sköter driften av fastigheter.',
  criteria: { narrative: 'Godkänt prov.' },
  image: 'https://skola.test/badges/driftingenjor.png',
  alignment: [seqfLevel(5)],
};

const changed = (document: JsonObject, change: Record<string, Json | undefined> = {}): JsonObject =>
  Object.fromEntries(Object.entries({ ...document, ...change }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
function pemOf(key: KeyObject): string {
  return key.export({ format: 'pem', type: 'spki' }).toString();
}

const base64url = (value: JsonObject): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function compact(header: JsonObject, payload: JsonObject, sign: (data: Uint8Array) => Uint8Array): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${Buffer.from(sign(Buffer.from(input))).toString('base64url')}`;
}

/** A list that knows the school by its profile. */
export const knowsSchool: TrustList = {
  format: 'meritkollen-trust-list/1',
  name: 'Påhittade utfärdare',
  publisher: 'Meritkollens tester',
  updated: '2026-06-01',
  issuers: [{ id: PROFILE, name: 'Norrvikens yrkeshögskola AB', country: 'SE' }],
};
