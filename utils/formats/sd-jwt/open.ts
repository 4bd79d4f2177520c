import { textOf } from '../../model/claims';
import type { ReadProblem } from '../../model/credential';
import { ok, problem, type Result } from '../../model/result';
import { refusedAlgorithm } from '../jose/algorithms';
import { type Compact, parseCompact } from '../jose/compact';
import { isVcdm } from '../vcdm';
import { hashOf, readDisclosures } from './disclosures';
import { checkKeyBinding, type KeyBinding } from './key-binding';
import { partsOf } from './parts';
import { type Disclosed, disclose } from './payload';

/**
 * An SD-JWT with every disclosure in its place: what the issuer's token says, as far as it is shown. Nothing is said about the issuer's signature.
 * `keyBinding` is what the holder's own says.
 */
export type OpenedSdJwt = { compact: Compact; disclosed: Disclosed; keyBinding: KeyBinding };

/**
 * Opens an SD-JWT of any kind, presentations too.
 *
 * Fails:  `malformed` when a rule of disclosures is broken: what is shown is then not what was signed, whoever signed it; `hash-not-supported`;
 *         `algorithm-not-allowed`; `not-a-credential` for what does not want to be one; else as `partsOf` and `parseCompact`.
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-7.1
 */
export async function openSdJwt(raw: string): Promise<Result<OpenedSdJwt, ReadProblem>> {
  const compact = parseCompact(raw.trim().split('~', 1)[0] ?? '');
  if (!compact.ok) return compact;
  const parts = partsOf(raw);
  if (!wantsToBeCredential(compact.value)) return problem('not-a-credential');
  if (!parts.ok) return parts;
  const { header, payload } = compact.value;
  if (refusedAlgorithm(header.alg)?.kind === 'failed') return problem('algorithm-not-allowed');
  const hash = hashOf(payload);
  if (hash === null) return problem('hash-not-supported');

  const disclosures = await readDisclosures(parts.value.disclosures, hash);
  if (!disclosures.ok) return disclosures;
  const disclosed = disclose(payload, disclosures.value, payload.vct === undefined && isVcdm(payload) ? NOTHING : FIXED);
  if (!disclosed.ok) return disclosed;
  const keyBinding = await checkKeyBinding(parts.value, disclosed.value.claims, hash);
  return ok({ compact: compact.value, disclosed: disclosed.value, keyBinding });
}

/**
 * The claims of an SD-JWT VC that may not be disclosed: they must stand in what was signed.
 *
 * Source: https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc#section-2.2.2.2
 */
const FIXED: ReadonlySet<string> = new Set(['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status']);
const NOTHING: ReadonlySet<string> = new Set();

/** Most tokens are keys to a session, and none of our business. */
const wantsToBeCredential = ({ header, payload }: Compact): boolean =>
  /\+sd-jwt$/i.test(textOf(header, 'typ') ?? '') || typeof payload.vct === 'string' || isVcdm(payload);
