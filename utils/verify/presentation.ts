import type { Presentation } from '../formats/presentation/presentation';
import { readPresentation } from '../formats/presentation/read';
import { credentialOf } from '../formats/vcdm';
import { idOf, valuesOf } from '../model/claims';
import type { Credential, Proof } from '../model/credential';
import type { Evidence } from '../model/evidence';
import type { Key } from '../model/key';
import type { Outcome } from '../model/outcome';
import { isPast, keyFault } from './key-use';
import { type Known, prove } from './proof';

/** What was found about a presentation's own proofs, and a short word for why. `holds`: signed by a key that its holder authorises for this. */
export type Presented = { state: 'unsigned' | 'holds' | 'broken' | 'unknown'; why: string };

/**
 * Do the proofs of a presentation hold, and are their keys the holder's? One that names no holder is its key's owner's.
 *
 * Pure: the keys are given. Nothing is said about the credentials in it.
 * Source: https://www.w3.org/TR/vc-data-integrity/#proof-purposes (`authentication`), https://www.w3.org/TR/vc-data-model-2.0/#holder
 */
export async function provePresentation({ holder, proofs }: Presentation, known: Known): Promise<Presented> {
  if (proofs.some(({ isSlow }) => isSlow)) return { state: 'unknown', why: 'too-complex' };
  const { proof } = await prove({ format: '', credential: NOBODY, proofs }, known);
  if (proof.code === 'no-proof') return { state: 'unsigned', why: proof.code };
  if (proof.kind === 'failed') return { state: 'broken', why: proof.code };
  if (proof.kind === 'unknown') return { state: 'unknown', why: proof.code };
  const fault = proofs.flatMap((one) => faultOf(one, holder, known) ?? [])[0];
  return fault ?? { state: 'holds', why: proof.code };
}

/** `prove` asks only the signatures here: whose keys they are is another question than with a credential. */
const NOBODY: Credential = credentialOf({});

function faultOf({ method, purpose, expires }: Proof, holder: string | null, { keys, now }: Known): Presented | null {
  const key = keys[method ?? ''];
  if (key?.ok !== true) return { state: 'unknown', why: 'key-not-given' };
  if (purpose !== 'authentication') return { state: 'broken', why: 'purpose-not-authentication' };
  if (isPast(expires, now)) return { state: 'broken', why: 'proof-expired' };
  const why = isHolders(key.value, holder) ? keyFault(key.value, 'authentication', now) : 'key-not-holders';
  return why === null ? null : { state: 'broken', why };
}

const isHolders = ({ controller, document }: Key, holder: string | null): boolean => controller === document && (holder ?? document) === document;

/**
 * What a presentation tells about the person: whether whoever hands the credential over is the one it is about. On a page it can have been copied from
 * elsewhere, so it is never more than noted.
 *
 * Outcome: noted; null where it tells nothing: there is none, or nobody signed it and it is said to be by the subject, or the credential names nobody.
 * Source:  https://www.w3.org/TR/vc-data-model-2.0/#holder-validation
 */
export async function checkPresenter(credential: Credential, evidence: Evidence): Promise<Outcome | null> {
  if (evidence.presentation === undefined) return null;
  const read = await readPresentation(evidence.presentation);
  if (!read.ok) return { kind: 'noted', code: 'presentation-not-checked' };
  return sayPresented(read.value, await provePresentation(read.value, evidence), credential);
}

function sayPresented({ holder }: Presentation, { state }: Presented, { claims }: Credential): Outcome | null {
  if (state === 'broken') return { kind: 'noted', code: 'presentation-altered' };
  const subjects = valuesOf(claims, 'credentialSubject').flatMap((subject) => idOf(subject) ?? []);
  if (holder !== null && subjects.length > 0 && !subjects.includes(holder)) return { kind: 'noted', code: 'presented-by-other' };
  if (state === 'unknown') return { kind: 'noted', code: 'presentation-not-checked' };
  return state === 'holds' && holder !== null && subjects.includes(holder) ? { kind: 'noted', code: 'presented-by-subject' } : null;
}
