import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto';
import { bits, boolean, integer, nothing, octets, oid, sequence, set, tagged, time, utf8 } from './der.ts';
import { keyPairFrom } from './key-pair.ts';

/**
 * A throw-away key for certificates and seals.
 *
 * Shape: `signToken` gives a signature as a JWS has it, by `alg`; `signDer` one as a certificate has it.
 */
export type ChainKey = {
  spki: Buffer;
  isRsa: boolean;
  alg: string;
  signToken(data: Buffer): Buffer;
  signDer(data: Buffer, hash: 'sha256' | 'sha1'): Buffer;
};

/** The P-256 key that a seed gives: the same one, and the same signatures, every time. */
export function chainKey(seed: string): ChainKey {
  const pair = keyPairFrom(seed, 'P-256');
  const raw = (data: Buffer): Buffer => Buffer.from(pair.sign(data));
  return {
    spki: createPublicKey({ key: { ...pair.publicJwk }, format: 'jwk' }).export({ format: 'der', type: 'spki' }),
    isRsa: false,
    alg: 'ES256',
    signToken: raw,
    signDer: (data) => sequence(integer(raw(data).subarray(0, 32)), integer(raw(data).subarray(32))),
  };
}

/** A new key of another kind: not the same next time, so not for fixtures. */
export function newKey(alg: 'RS256' | 'PS256' | 'ES384' | 'ES512', modulusLength = 2048): ChainKey {
  const isRsa = alg.endsWith('S256');
  const { publicKey, privateKey } = isRsa
    ? generateKeyPairSync('rsa', { modulusLength })
    : generateKeyPairSync('ec', { namedCurve: alg === 'ES384' ? 'P-384' : 'P-521' });
  return {
    spki: publicKey.export({ format: 'der', type: 'spki' }),
    isRsa,
    alg,
    signToken: (data) => signWith(`sha${alg.slice(2)}`, data, tokenOptions(alg, privateKey)),
    signDer: (data, hash) => signWith(hash, data, privateKey),
  };
}

const PSS = { padding: 6, saltLength: 32 }; // crypto.constants.RSA_PKCS1_PSS_PADDING
const tokenOptions = (alg: string, key: KeyObject) =>
  alg === 'PS256' ? { key, ...PSS } : { key, ...(alg.startsWith('ES') && { dsaEncoding: 'ieee-p1363' as const }) };

/** The attributes of an invented name; several of one kind in an array. */
export type NameAsked = Partial<Record<'country' | 'organisation' | 'organisationId' | 'commonName' | 'givenName', string | string[]>>;

/**
 * What a certificate shall say. Dates are ISO 8601. Without an `issuer` it is self-signed. `ca: null` leaves the extension out; `usage` are the bits of keyUsage,
 * null leaves it out; `extensions` are further ones, ready.
 */
export type CertificateAsked = {
  name: NameAsked;
  key: ChainKey;
  issuer?: Made;
  from?: string;
  until?: string;
  ca?: { pathLength?: number } | false | null;
  usage?: number | null;
  hosts?: string[];
  urls?: string[];
  hash?: 'sha256' | 'sha1';
  extensions?: Buffer[];
};

/** A certificate that was made, with the key that signs under it. `base64` is its DER. */
export type Made = { base64: string; name: Buffer; key: ChainKey };

/** Uses of a key, as bits of the first byte. https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3 */
export const USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, keyEncipherment: 0x20, keyCertSign: 0x04 } as const;

/** Makes a certificate. The same asked of the same P-256 keys gives the same bytes. https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
export function makeChained(asked: CertificateAsked): Made {
  const { key, issuer, hash = 'sha256', from = '2025-01-01T00:00:00Z', until = '2030-01-01T00:00:00Z' } = asked;
  const name = nameOf(asked.name);
  const signer = issuer?.key ?? key;
  const algorithm = algorithmOf(signer, hash);
  const toBeSigned = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(
      createHash('sha256')
        .update(Buffer.concat([name, key.spki, Buffer.from(from)]))
        .digest()
        .subarray(0, 15),
    ),
    algorithm,
    issuer?.name ?? name,
    sequence(time(Date.parse(from)), time(Date.parse(until))),
    name,
    key.spki,
    tagged(0xa3, sequence(...extensionsOf(asked))),
  );
  const der = sequence(toBeSigned, algorithm, bits(signer.signDer(toBeSigned, hash)));
  return { base64: der.toString('base64'), name, key };
}

function algorithmOf({ isRsa }: ChainKey, hash: 'sha256' | 'sha1'): Buffer {
  if (isRsa) return sequence(oid(hash === 'sha1' ? '1.2.840.113549.1.1.5' : '1.2.840.113549.1.1.11'), nothing());
  return sequence(oid(hash === 'sha1' ? '1.2.840.10045.4.1' : '1.2.840.10045.4.3.2'));
}

const ATTRIBUTES: Record<keyof NameAsked, string> = {
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  organisationId: '2.5.4.97',
  commonName: '2.5.4.3',
  givenName: '2.5.4.42',
};

const nameOf = (name: NameAsked): Buffer =>
  sequence(
    ...Object.entries(name).flatMap(([attribute, texts]) =>
      [texts].flat().map((text) => set(sequence(oid(ATTRIBUTES[attribute as keyof NameAsked]), utf8(text)))),
    ),
  );

/** An extension, from its object identifier and its value. */
export const extension = (id: string, value: Buffer, isCritical = false): Buffer =>
  sequence(oid(id), ...(isCritical ? [boolean(true)] : []), octets(value));

function extensionsOf({ ca = false, usage, hosts = [], urls = [], extensions = [] }: CertificateAsked): Buffer[] {
  const usual = ca ? USAGE.keyCertSign : USAGE.digitalSignature | USAGE.nonRepudiation;
  const uses = usage === undefined ? usual : usage;
  const names = [...hosts.map((host) => tagged(0x82, Buffer.from(host))), ...urls.map((url) => tagged(0x86, Buffer.from(url)))];
  return [
    ...(ca === null ? [] : [extension('2.5.29.19', basicConstraints(ca), true)]),
    ...(uses === null ? [] : [extension('2.5.29.15', bits(Buffer.from([uses])), true)]),
    ...(names.length === 0 ? [] : [extension('2.5.29.17', sequence(...names))]),
    ...extensions,
  ];
}

function basicConstraints(ca: { pathLength?: number } | false): Buffer {
  if (ca === false) return sequence();
  return sequence(boolean(true), ...(ca.pathLength === undefined ? [] : [integer(Buffer.from([ca.pathLength]))]));
}
