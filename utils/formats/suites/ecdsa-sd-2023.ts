import { toBase64url } from '../../encoding/bytes';
import { type Cbor, isArrayOf } from '../../encoding/cbor';
import type { JsonObject } from '../../model/json';
import type { Jwk, Key } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import { jwkOfMultibase } from '../multikey';
import { p256 } from '../signature';
import { readOptions } from './graph-options';
import { dataIntegrityOptions } from './rdfc';
import { type Statements, statementsIn } from './selective/statements';
import { fivePartsOf, isPositions, labelsOf, type Revealed, selectiveValue } from './selective/value';
import type { Secured, Suite } from './suite';

/** The third byte of a `proofValue`. https://www.w3.org/TR/vc-di-ecdsa/#serializebaseproofvalue, #serializederivedproofvalue */
const BASE = 0;
const DERIVED = 1;

/**
 * ECDSA with P-256, of which the holder chooses what to show. The issuer signs what must be shown, and the public half of a key pair that is used once; with
 * the other half it signs each further statement alone. Whatever of these the holder left out leaves no trace.
 *
 * The whole proof (base) is for the holder: it holds what the names of the nodes are hidden with, and no rule says how to check it.
 * Source: https://www.w3.org/TR/vc-di-ecdsa/#verify-derived-proof-ecdsa-sd-2023
 */
export const ecdsaSd2023: Suite = {
  id: 'ecdsa-sd-2023',
  spec: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023',
  signs: 'graph',
  recognises: ({ type, cryptosuite }) => type === 'DataIntegrityProof' && cryptosuite === 'ecdsa-sd-2023',
  malformed: (proof) => !isBase(proof) && derivedIn(proof) === null,
  unchecked: (proof) => (isBase(proof) ? 'proof-for-holder' : null),
  withheld: (proof) => (isBase(proof) ? 0 : 'unknown'),
  options: (secured) => readOptions(secured, dataIntegrityOptions),
  holds,
};

const isBase = (proof: JsonObject): boolean => selectiveValue(proof)?.kind === BASE;

/** `publicKey` is of the key pair that was used once, with the header that says so; `signatures` are those of the further statements, in their order. */
type Derived = Revealed & { signature: Bytes; publicKey: Bytes; signatures: Bytes[] };
type Bytes = Uint8Array<ArrayBuffer>;

function derivedIn(proof: JsonObject): Derived | null {
  const [signature, publicKey, signatures, names, mandatory] = fivePartsOf(proof, DERIVED) ?? [];
  const labels = labelsOf(names, (name) => (isBytes(32)(name) ? `u${toBase64url(name)}` : null));
  if (labels === null || !isBytes(64)(signature) || !isBytes(35)(publicKey)) return null;
  return isArrayOf(signatures, isBytes(64)) && isPositions(mandatory) ? { signature, publicKey, signatures, labels, mandatory } : null;
}

const isBytes =
  (length: number) =>
  (value: Cbor | undefined): value is Bytes =>
    value instanceof Uint8Array && value.length === length;

const ALTERED: Outcome = { kind: 'failed', code: 'altered' };

async function holds(secured: Secured, { jwk }: Key): Promise<Outcome> {
  if (!p256.fits(jwk)) return { kind: 'failed', code: 'key-mismatch' };
  const derived = derivedIn(secured.proof);
  if (derived === null) return { kind: 'failed', code: 'malformed' };
  const statements = await statementsIn(secured, derived);
  if (!statements.ok) return statements.problem;
  try {
    return (await allHold(derived, statements.value, jwk)) ? { kind: 'passed', code: 'proof-holds' } : ALTERED;
  } catch {
    return { kind: 'unknown', code: 'key-not-usable' };
  }
}

/** The issuer's signature comes first: nobody else can make us try many. */
async function allHold({ signature, publicKey, signatures }: Derived, { options, mandatory, others }: Statements, jwk: Jwk): Promise<boolean> {
  if (others.length !== signatures.length) return false;
  if (!(await p256.holds(jwk, signature, new Uint8Array([...options, ...publicKey, ...mandatory])))) return false;
  const once = await jwkOfMultibase(`u${toBase64url(publicKey)}`);
  if (once === null || !p256.fits(once)) return false;
  const data = others.map((statement) => new TextEncoder().encode(statement));
  const answers = await Promise.all(signatures.map((one, at) => p256.holds(once, one, data[at] ?? new Uint8Array())));
  return answers.every(Boolean);
}
