import { type Cbor } from '../../encoding/cbor';
import type { JsonObject } from '../../model/json';
import type { Key } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import { readOptions } from './graph-options';
import { dataIntegrityOptions } from './rdfc';
import { bbsProofHolds, MAX_MESSAGES } from './selective/bbs-proof';
import { statementsIn } from './selective/statements';
import { fivePartsOf, isPositions, labelsOf, type Revealed, selectiveValue } from './selective/value';
import type { Secured, Suite } from './suite';

/** The third byte of a `proofValue`. https://www.w3.org/TR/vc-di-bbs/#serializebaseproofvalue, #serializederivedproofvalue */
const BASE = 2;
const DERIVED = 3;
/** Proofs that also hold something of the holder's, or a pseudonym, each whole and derived: they need what a page does not give. */
const WITH_MORE = [4, 5, 6, 7, 8, 9];

/**
 * BBS, of which the holder chooses what to show, anew each time: two showings cannot be told to be of one credential by their proofs. The proof says of
 * how many further statements it shows nothing.
 *
 * Source: https://www.w3.org/TR/vc-di-bbs/#verify-derived-proof-bbs-2023
 */
export const bbs2023: Suite = {
  id: 'bbs-2023',
  spec: 'https://www.w3.org/TR/vc-di-bbs/#bbs-2023',
  signs: 'graph',
  effort: effortOf,
  recognises: (proof) =>
    proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'bbs-2023' && !WITH_MORE.includes(selectiveValue(proof)?.kind ?? BASE),
  malformed: (proof) => !isBase(proof) && derivedIn(proof) === null,
  unchecked: (proof) => (isBase(proof) ? 'proof-for-holder' : null),
  withheld: (proof) => derivedIn(proof)?.hidden ?? 0,
  options: (secured) => readOptions(secured, dataIntegrityOptions),
  holds,
};

const isBase = (proof: JsonObject): boolean => selectiveValue(proof)?.kind === BASE;

/** `positions` are those of the shown statements among all that are not mandatory; `hidden` is how many of these are not shown. */
type Derived = Revealed & { proof: Uint8Array; positions: number[]; presentation: Uint8Array; hidden: number };

function derivedIn(given: JsonObject): Derived | null {
  const [proof, names, mandatory, positions, presentation] = fivePartsOf(given, DERIVED) ?? [];
  const labels = labelsOf(names, (name) => (typeof name === 'number' ? `b${name}` : null));
  if (labels === null || !isPositions(mandatory) || !isPositions(positions) || !(presentation instanceof Uint8Array)) return null;
  const hidden = hiddenIn(proof);
  return hidden === null || !(proof instanceof Uint8Array) ? null : { proof, labels, mandatory, positions, presentation, hidden };
}

/**
 * Three points and four numbers, and one more for each statement that is not shown. In bytes.
 *
 * Source: https://www.ietf.org/archive/id/draft-irtf-cfrg-bbs-signatures-05.html#section-4.2.4.5
 */
const SHORTEST = 3 * 48 + 4 * 32;

function hiddenIn(proof: Cbor | undefined): number | null {
  const hidden = proof instanceof Uint8Array ? (proof.length - SHORTEST) / 32 : -1;
  return hidden >= 0 && Number.isInteger(hidden) ? hidden : null;
}

/** A third of a second, and a fiftieth for each statement that is not mandatory, shown or not. */
function effortOf(proof: JsonObject): number {
  const derived = derivedIn(proof);
  return derived === null ? 0 : 20 + Math.min(derived.positions.length + derived.hidden, MAX_MESSAGES);
}

const ALTERED: Outcome = { kind: 'failed', code: 'altered' };

async function holds(secured: Secured, { jwk }: Key): Promise<Outcome> {
  if (jwk.crv !== 'Bls12381G2' || jwk.x === undefined) return { kind: 'failed', code: 'key-mismatch' };
  const derived = derivedIn(secured.proof);
  if (derived === null) return { kind: 'failed', code: 'malformed' };
  const statements = await statementsIn(secured, derived);
  if (!statements.ok) return statements.problem;

  const { options, mandatory, others } = statements.value;
  const messages = others.length + derived.hidden;
  if (messages > MAX_MESSAGES) return { kind: 'unknown', code: 'too-complex' };
  if (others.length !== derived.positions.length || derived.positions.some((position) => position >= messages)) return ALTERED;
  const answer = await bbsProofHolds(jwk.x, { ...derived, options, mandatory, others });
  if (answer === 'key-not-usable') return { kind: 'unknown', code: answer };
  return answer === 'holds' ? { kind: 'passed', code: 'proof-holds' } : ALTERED;
}
