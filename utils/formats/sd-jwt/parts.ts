import { textFromBase64url } from '../../encoding/bytes';
import { ok, problem, type Result } from '../../model/result';
import { looksLikeToken } from '../jose/compact';

/**
 * An SD-JWT taken apart: nothing in it is believed yet.
 *
 * Shape: `token` is the issuer's JWT. `keyBinding` is the holder's, or null. `presented` is all but that: what the holder's covers.
 */
export type SdJwtParts = { token: string; disclosures: string[]; keyBinding: string | null; presented: string };

/** More disclosures than an honest credential shows. The page's own search stops at the same number. */
const MAX_DISCLOSURES = 256;

/** A token followed by `~`: nothing else is written so. Or a token that calls itself one and has lost its end. */
export function looksLikeSdJwt(raw: string): boolean {
  const [token = '', ...rest] = raw.trim().split('~', 2);
  return looksLikeToken(token) && (rest.length > 0 || SAYS_SD_JWT.test(headerText(token)));
}

/**
 * The parts of the compact serialization.
 *
 * Fails:  `not-readable` without the last `~`: the end was lost when it was copied, and what was in it is not known; `too-complex` above 256 disclosures.
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-4
 */
export function partsOf(raw: string): Result<SdJwtParts, 'not-readable' | 'too-complex'> {
  const text = raw.trim();
  const [token = '', ...others] = text.split('~');
  const last = others.pop();
  if (last === undefined || (last !== '' && !last.includes('.'))) return problem('not-readable');
  if (others.length > MAX_DISCLOSURES) return problem('too-complex');
  return ok({ token, disclosures: others, keyBinding: last === '' ? null : last, presented: text.slice(0, text.length - last.length) });
}

const SAYS_SD_JWT = /"typ"\s*:\s*"[\w/+.-]{0,40}\+sd-jwt"/i;
const headerText = (token: string): string => textFromBase64url(token.split('.')[0] ?? '') ?? '';
