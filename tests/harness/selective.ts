import { createHash, createHmac } from 'node:crypto';
import * as bls from '@digitalbazaar/bls12-381-multikey';
import { base58 } from '@scure/base';
import type { JsonObject } from '@/utils/model/json';
import type { Jwk } from '@/utils/model/key';
import { keyPairFrom } from './key-pair.ts';
import { nQuads } from './proofs.ts';

/** The proofs of which the holder chooses what to show. */
export type SelectiveForm = 'ecdsa-sd-2023' | 'bbs-2023';

/** What a derived proof consists of, before it is written down: by the specification's order, and each in the form that CBOR has for it. */
export type Parts = [Encodable, Encodable, Encodable, Encodable, Encodable];
type Encodable = number | string | Uint8Array | Encodable[] | Map<number, Encodable>;

/**
 * What is shown. `mandatory` says which statements the issuer did not let the holder leave out; `hidden` are further ones that it signed. `nodes` gives what
 * a canonical label was called when it was signed, to lie about it; `parts` changes the proof before it is written down; `options` are laid over the proof's.
 */
export type Showing = {
  mandatory?: (statement: string) => boolean;
  hidden?: readonly string[];
  nodes?: (labels: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;
  parts?: (parts: Parts, shown: Shown) => Parts;
  options?: JsonObject;
};

/** What was signed, for a test that lies about it: the statements under the names that they were signed with. */
export type Shown = { statements: string[]; labels: ReadonlyMap<string, string> };

/** An invented issuer with a throw-away key for one of the forms. */
export type SelectiveIssuer = {
  did: string;
  method: string;
  multibase: string;
  jwk: Jwk;
  /** The document with a derived proof of what stands in it. The same text each time. */
  show(document: JsonObject, showing?: Showing): Promise<JsonObject>;
};

/**
 * Makes one. `did` is a did:web DID, or `did:key`: then it is made from the key.
 *
 * A derived proof is made at once, by the words of the specifications and not by the product's code: as if an issuer had signed exactly what is shown, and what
 * is `hidden`, and the holder had left that out. `signWhole` and `derive` (`selective-library.ts`) go the whole way, with the libraries.
 * Source: https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023, https://www.w3.org/TR/vc-di-bbs/#bbs-2023
 */
export async function makeSelectiveIssuer(
  form: SelectiveForm,
  { did: asked, seed = asked }: { did: string; seed?: string },
): Promise<SelectiveIssuer> {
  const { multibase, jwk, prove } = await makers[form](seed);
  const did = asked === 'did:key' ? `did:key:${multibase}` : asked;
  const method = `${did}#${asked === 'did:key' ? multibase : fragments[form]}`;
  return {
    did,
    method,
    multibase,
    jwk,
    async show(document, { parts: change = (parts: Parts) => parts, options, ...showing } = {}) {
      const proof: JsonObject = {
        type: 'DataIntegrityProof',
        cryptosuite: form,
        verificationMethod: method,
        proofPurpose: 'assertionMethod',
        ...options,
      };
      const signed = await signedStatements(form, document, proof, seed, showing);
      const parts = change(await prove(signed), signed);
      return { ...document, proof: { ...proof, proofValue: written(form, parts) } };
    },
  };
}

/** What a key pair for BBS is made from. */
export const bbsSeed = (seed: string): Uint8Array => sha256(`BBS ${seed}`);

const fragments: Record<SelectiveForm, string> = { 'ecdsa-sd-2023': 'p256', 'bbs-2023': 'bbs' };

type Signed = Shown & { options: Buffer; mandatoryHash: Buffer; mandatory: number[]; others: string[]; hidden: string[] };

async function signedStatements(form: SelectiveForm, document: JsonObject, proof: JsonObject, seed: string, showing: Showing): Promise<Signed> {
  const { mandatory: isMandatory = () => false, hidden = [], nodes = (labels) => labels } = showing;
  const options = await nQuads({ '@context': document['@context'] ?? null, ...proof }, 'sha256');
  const lines = (await nQuads(document, 'sha256')).split('\n').slice(0, -1);
  const labels = nodes(namesOf(form, lines, seed));
  const statements = lines.map((line) => `${line.replace(/_:c14n\d+/g, (label) => `_:${labels.get(label)}`)}\n`).sort();
  const mandatory = [...statements.keys()].filter((at) => isMandatory(statements[at] ?? ''));
  const others = statements.filter((_, at) => !mandatory.includes(at));
  const mandatoryHash = sha256(mandatory.map((at) => statements[at]).join(''));
  return { options: sha256(options), mandatoryHash, statements, labels, mandatory, others, hidden: [...hidden] };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What each blank node is called when it is signed: something that says nothing of its place. */
function namesOf(form: SelectiveForm, lines: readonly string[], seed: string): Map<string, string> {
  const labels = [...new Set(lines.join('\n').match(/_:c14n\d+/g))];
  const hashes = labels.map((label) => `u${createHmac('sha256', seed).update(label).digest('base64url')}`);
  const order = hashes.toSorted();
  return new Map(labels.map((label, at) => [label, form === 'bbs-2023' ? `b${order.indexOf(hashes[at] ?? '')}` : (hashes[at] ?? '')]));
}

const byNumber = (labels: ReadonlyMap<string, string>, nameOf: (name: string) => Encodable): Map<number, Encodable> =>
  new Map([...labels].map(([label, name]) => [Number(label.slice('_:c14n'.length)), nameOf(name.slice(1))]));

type Maker = (seed: string) => Promise<{ multibase: string; jwk: Jwk; prove(signed: Signed): Promise<Parts> }>;

const makers: Record<SelectiveForm, Maker> = {
  'ecdsa-sd-2023': async (seed) => {
    const key = keyPairFrom(seed, 'P-256');
    const once = keyPairFrom(`${seed}, once`, 'P-256');
    const publicKey = base58.decode(once.multibase.slice(1));
    return {
      multibase: key.multibase,
      jwk: key.publicJwk,
      prove: async ({ options, mandatoryHash, labels, mandatory, others }) => [
        key.sign(Buffer.concat([options, publicKey, mandatoryHash])),
        publicKey,
        others.map((statement) => once.sign(Buffer.from(statement))),
        byNumber(labels, (name) => Buffer.from(name, 'base64url')),
        mandatory,
      ],
    };
  },
  'bbs-2023': async (seed) => {
    const pair = await bls.generateBbsKeyPair({ algorithm: 'BBS-BLS12-381-SHA-256', seed: bbsSeed(seed) });
    const bytes = Buffer.from(base58.decode(pair.publicKeyMultibase.slice(1)).subarray(2));
    return {
      multibase: pair.publicKeyMultibase,
      jwk: { kty: 'OKP', crv: 'Bls12381G2', x: bytes.toString('base64url') },
      prove: async ({ options, mandatoryHash, labels, mandatory, others, hidden }) => {
        const all = [...others, ...hidden].sort();
        const positions = others.map((statement) => all.indexOf(statement));
        const messages = all.map((statement) => new TextEncoder().encode(statement));
        const header = new Uint8Array(Buffer.concat([options, mandatoryHash]));
        const signature = await pair.signer().multisign({ header, messages });
        const presentationHeader = new Uint8Array();
        const proof = await withChanceFrom(seed, () =>
          pair.deriveProof({ signature, header, messages, presentationHeader, disclosedMessageIndexes: positions }),
        );
        return [proof, byNumber(labels, Number), mandatory, positions, presentationHeader];
      },
    };
  },
};

/**
 * Lets chance come from a seed while something is begun: the library has no other way to make the same proof twice, and draws all its chance before it first
 * waits for anything.
 */
function withChanceFrom<Value>(seed: string, begin: () => Value): Value {
  let count = 0;
  const bytesOf = (length: number): Buffer =>
    Buffer.concat(Array.from({ length: Math.ceil(length / 32) }, () => sha256(`${seed}, chance ${(count += 1)}`))).subarray(0, length);
  const value = (array: Uint8Array): Uint8Array => {
    array.set(bytesOf(array.length));
    return array;
  };
  Object.defineProperty(crypto, 'getRandomValues', { value, configurable: true });
  try {
    return begin();
  } finally {
    Reflect.deleteProperty(crypto, 'getRandomValues');
  }
}

/** The third byte of a `proofValue` that was derived. */
const kinds: Record<SelectiveForm, number> = { 'ecdsa-sd-2023': 1, 'bbs-2023': 3 };

/** A `proofValue`. `kind` is its third byte, of a derived proof where nothing else is said. */
export const written = (form: SelectiveForm, parts: Encodable, kind = kinds[form]): string =>
  `u${Buffer.concat([Buffer.from([0xd9, 0x5d, kind]), cbor(parts)]).toString('base64url')}`;

/** https://www.rfc-editor.org/rfc/rfc8949#section-3 */
export function cbor(value: Encodable): Buffer {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  return Buffer.concat([head(5, value.size), ...[...value].flat().map(cbor)]);
}

/** The kind of a value, and its number or length. */
export function head(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(kind << 5) | count]);
  if (count < 256) return Buffer.from([(kind << 5) | 24, count]);
  const bytes = Buffer.from([(kind << 5) | 25, 0, 0]);
  bytes.writeUInt16BE(count, 1);
  return bytes;
}
