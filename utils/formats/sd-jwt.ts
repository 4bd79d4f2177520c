import { textOf, valuesOf } from '../model/claims';
import type { Credential, Proof, ReadResult } from '../model/credential';
import type { JsonObject } from '../model/json';
import type { Outcome } from '../model/outcome';
import { ok, problem } from '../model/result';
import type { Format } from './format';
import { withCertificates } from './jose/certificates';
import { isOfOtherType, statusOf } from './jose/compact';
import { joseProof, type TokenTimes } from './jose/proof';
import { isoOf } from './jose/times';
import { isBoundToKey, type KeyBinding } from './sd-jwt/key-binding';
import { type OpenedSdJwt, openSdJwt } from './sd-jwt/open';
import { looksLikeSdJwt } from './sd-jwt/parts';
import { credentialOf, isCredential } from './vcdm';

/**
 * A credential of which the holder chooses what to show: an SD-JWT VC (`dc+sd-jwt`, and `vc+sd-jwt` as it was called), or one of the data model 2.0
 * secured with SD-JWT.
 *
 * Source: https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/, https://www.w3.org/TR/vc-jose-cose/#with-sd-jwt
 */
export const sdJwt: Format = {
  id: 'sd-jwt',
  spec: 'https://www.rfc-editor.org/rfc/rfc9901',
  recognises: looksLikeSdJwt,
  async read(raw) {
    const opened = await openSdJwt(raw);
    if (!opened.ok) return opened;
    const { compact, disclosed } = opened.value;
    const type = textOf(compact.header, 'typ') ?? 'JWT';
    if (isOfOtherType(compact.header)) return problem('not-a-credential');
    if (isCredential(disclosed.claims)) return MODEL_TYPES.test(type) ? readAs(opened.value, modelView(opened.value)) : problem('not-readable');
    if (typeof disclosed.claims.vct !== 'string') return problem('not-a-credential');
    return VC_TYPES.test(type) ? readAs(opened.value, vcView(opened.value)) : problem('not-readable');
  },
};

/** An SD-JWT VC must say that it is one, so that no other token is taken for it. https://www.rfc-editor.org/rfc/rfc8725#section-3.11 */
const VC_TYPES = /^(application\/)?(dc|vc)\+sd-jwt$/i;
/** The data model's own words say it too, so the type may be missing there. */
const MODEL_TYPES = /^(application\/)?((dc|vc)(\+ld\+json)?\+sd-jwt|jwt)$/i;

type View = { credential: Credential; times: TokenTimes };

/** The data model's own properties; the token's claims bound the signature. https://www.w3.org/TR/vc-jose-cose/#using-sd-jwt */
function modelView({ disclosed: { claims } }: OpenedSdJwt): View {
  const envelope = { issuer: textOf(claims, 'iss'), validFrom: isoOf(claims.nbf), validUntil: null, status: statusOf(claims) };
  return { credential: credentialOf(claims, envelope), times: { created: isoOf(claims.iat), expires: isoOf(claims.exp) } };
}

/**
 * The registered claims decide. What else stands there is the issuer's own vocabulary, and may look like the data model (a badge, a European diploma):
 * then its dates and its status count too. An issuer in there is only a name.
 */
function vcView({ disclosed: { claims } }: OpenedSdJwt): View {
  const body = Object.fromEntries(MODEL_DATES.flatMap((term) => (textOf(claims, term) === null ? [] : [[term, claims[term] ?? null]])));
  const status = [...valuesOf(claims, 'credentialStatus'), ...statusOf(claims)];
  const envelope = { issuer: null, validFrom: isoOf(claims.nbf) ?? isoOf(claims.iat), validUntil: isoOf(claims.exp), status };
  const types = valuesOf(claims, 'vct').filter((type) => typeof type === 'string');
  return {
    credential: { ...credentialOf(body, envelope), types, issuer: textOf(claims, 'iss') ?? '', claims },
    times: { created: null, expires: null },
  };
}

const MODEL_DATES = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate'];

async function readAs({ compact, disclosed, keyBinding }: OpenedSdJwt, { credential, times }: View): Promise<ReadResult> {
  const proof = await withCertificates(joseProof(compact, credential.issuer, times), compact.header, credential.issuer);
  return ok({
    format: sdJwt.id,
    credential: { ...credential, withheld: disclosed.withheld, ...holderOf(disclosed.claims, keyBinding) },
    proofs: keyBinding.state === 'broken' ? [proof, brokenBinding(keyBinding.outcome)] : [proof],
  });
}

/**
 * On a public page nobody asked the holder for anything, so whatever stands there could have been shown by anybody.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-9.5
 */
const holderOf = (claims: JsonObject, { state }: KeyBinding): Pick<Credential, 'holder'> => {
  if (!isBoundToKey(claims)) return {};
  return { holder: state === 'elsewhere' ? 'holder-proof-elsewhere' : 'holder-not-proven' };
};

/** The holder's signature stands beside the issuer's as a proof of its own only where it is wrong: a right one proves nothing about the issuer. */
const brokenBinding = (outcome: Outcome): Proof => ({
  suite: 'kb+jwt',
  method: null,
  purpose: 'authentication',
  created: null,
  expires: null,
  known: outcome,
  holds: async () => outcome,
});
