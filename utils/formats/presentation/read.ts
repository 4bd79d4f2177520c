import { recent } from '../../encoding/recent';
import { parseStrict } from '../../encoding/strict-json';
import { idOf, textOf, valuesOf } from '../../model/claims';
import type { ReadProblem } from '../../model/credential';
import { isObject, type JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { readSecured } from '../embedded-proof/secured';
import { type Compact, looksLikeToken, parseCompact } from '../jose/compact';
import { joseProof } from '../jose/proof';
import { isoOf } from '../jose/times';
import { hasOpenVocabulary } from '../json-ld/open-vocabulary';
import { readNode } from '../json-ld/read';
import { CREDENTIALS } from '../json-ld/vocabulary';
import { openSdJwt } from '../sd-jwt/open';
import { looksLikeSdJwt } from '../sd-jwt/parts';
import { isVcdm } from '../vcdm';
import type { Presentation } from './presentation';
import { isPresentation } from './recognise';

/**
 * A presentation as it was signed: from the canonical N-Quads where its proof covers the graph, from the token or the JSON where it covers that.
 *
 * Fails:  `not-a-credential` for what is no presentation; else as a credential in the same form.
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations, https://www.w3.org/TR/vc-jose-cose/#securing-vps,
 *         https://www.w3.org/TR/vc-data-model/#jwt-and-jws-considerations (1.1, under `vp`)
 */
export const readPresentation = (raw: string): Promise<PresentationResult> => readOnce(raw);

type PresentationResult = Result<Presentation, ReadProblem>;

/** Each credential in a presentation asks for it, twice, and fifty can stand in a long one: so long texts are kept too, as many as one page may well have. */
const lastRead = recent<Promise<PresentationResult>>(4);

function readOnce(raw: string): Promise<PresentationResult> {
  const read = lastRead.get(raw) ?? readAny(raw);
  lastRead.keep(raw, read);
  read.catch(() => lastRead.forget(raw));
  return read;
}

async function readAny(raw: string): Promise<PresentationResult> {
  if (looksLikeSdJwt(raw)) return readSdJwt(raw);
  return looksLikeToken(raw) ? readToken(raw) : readJson(raw);
}

async function readJson(raw: string): Promise<PresentationResult> {
  const parsed = parseStrict(raw);
  if (!parsed.ok) return problem(parsed.problem === 'too-complex' ? 'too-complex' : 'not-readable');
  if (!isObject(parsed.value) || !isVcdm(parsed.value)) return problem('not-a-credential');
  const { proof, ...document } = parsed.value;
  if (!isPresentation(document)) return problem('not-a-credential');
  const secured = await readSecured(document, proof === undefined ? [] : valuesOf({ proof }, 'proof'));
  if (!secured.ok) return secured;
  const { proofs } = secured.value;
  if (secured.value.signs !== 'graph') return ok({ holder: holderIn(document), proofs });
  if (hasOpenVocabulary(document)) return problem('context-unknown');
  const node = readNode(secured.value.text, `${CREDENTIALS}VerifiablePresentation`);
  return node.ok ? ok({ holder: holderIn(node.value), proofs }) : node;
}

async function readToken(raw: string): Promise<PresentationResult> {
  const compact = parseCompact(raw);
  if (!compact.ok) return compact;
  const { payload } = compact.value;
  const presentation = isObject(payload.vp) ? payload.vp : payload;
  return inToken(compact.value, payload, presentation);
}

async function readSdJwt(raw: string): Promise<PresentationResult> {
  const opened = await openSdJwt(raw);
  if (!opened.ok) return opened;
  const { compact, disclosed } = opened.value;
  return inToken(compact, disclosed.claims, disclosed.claims);
}

/** The token's `iss` is the holder. Where both are given and differ, nobody could say which one it is. */
function inToken(compact: Compact, claims: JsonObject, presentation: JsonObject): PresentationResult {
  if (!isPresentation(presentation)) return problem('not-a-credential');
  const [issuer, stated] = [textOf(claims, 'iss'), holderIn(presentation)];
  if (issuer !== null && stated !== null && issuer !== stated) return problem('ambiguous');
  const holder = stated ?? issuer;
  const proof = joseProof(compact, holder ?? '', { created: isoOf(claims.iat) ?? isoOf(claims.nbf), expires: isoOf(claims.exp) });
  const challenge = textOf(claims, 'nonce');
  const domain = valuesOf(claims, 'aud').filter((value) => typeof value === 'string');
  return ok({
    holder,
    proofs: [{ ...proof, purpose: 'authentication', ...(challenge !== null && { challenge }), ...(domain.length > 0 && { domain }) }],
  });
}

function holderIn(presentation: JsonObject): string | null {
  const [holder, ...others] = valuesOf(presentation, 'holder');
  return others.length === 0 ? idOf(holder) : null;
}
