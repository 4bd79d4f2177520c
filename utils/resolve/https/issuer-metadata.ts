import { metadataAddress } from '../../formats/jose/issuer-metadata';
import { textOf, valuesOf } from '../../model/claims';
import { isObject, type JsonObject } from '../../model/json';
import type { Key, KeyResult } from '../../model/key';
import type { Net } from '../../model/net';
import { ok, problem } from '../../model/result';
import { type DocumentResult, fetchDocument } from '../document';
import { isForSignatures, publicJwk } from '../jwk';

/**
 * The key that an https issuer's metadata gives under a name.
 *
 * Shape:  `method` as `metadataMethod` writes it. The issuer that the document and the key belong to is the one that the metadata names, and it is believed
 *         only when the metadata stands where that issuer's would.
 * Fails:  `did-mismatch` for metadata of another issuer; `did-document-malformed` for keys that cannot be told apart, or that stand in two places;
 *         `key-not-given` when the token names no key and there are several; `key-not-listed`; `key-not-usable`, `key-weak`; the network's problem.
 * Source: https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ (JWT VC Issuer Metadata Response)
 */
export async function metadataKey(method: string, net: Net): Promise<KeyResult> {
  const [address = '', fragment] = method.split('#');
  const kid = fragment === undefined ? null : decoded(fragment);
  const metadata = await fetchDocument(address, net, 'application/json');
  if (!metadata.ok) return metadata;
  const issuer = textOf(metadata.value.document, 'issuer');
  if (issuer === null || metadataAddress(issuer) !== address) return problem({ code: 'did-mismatch', url: address });

  const set = await keySet(metadata.value.document, address, net);
  if (!set.ok) return set;
  const keys = valuesOf(set.value.document, 'keys').filter(isObject);
  const named = kid === null ? keys : keys.filter((key) => key.kid === kid);
  const [key, ...others] = named;
  if (others.length > 0) return problem({ code: kid === null ? 'key-not-given' : 'did-document-malformed', url: address });
  if (key === undefined)
    return problem({ code: keys.every((one) => typeof one.kid === 'string') ? 'key-not-listed' : 'key-not-given', url: address });

  const jwk = await publicJwk(key);
  if (!jwk.ok) return problem({ code: jwk.problem, url: address });
  const purposes = isForSignatures(key) ? ['assertionMethod'] : [];
  return ok({
    id: method,
    document: issuer,
    controller: issuer,
    jwk: jwk.value,
    purposes,
    revoked: null,
    expires: null,
    method: 'https',
  } satisfies Key);
}

/** The keys stand in the metadata, or at an address that it gives; never both. */
async function keySet(metadata: JsonObject, url: string, net: Net): Promise<DocumentResult> {
  const { jwks, jwks_uri: address } = metadata;
  if (isObject(jwks) && address === undefined) return ok({ document: jwks, at: 0 });
  if (jwks !== undefined || typeof address !== 'string' || !address.startsWith('https://')) return problem({ code: 'did-document-malformed', url });
  return fetchDocument(address, net, 'application/jwk-set+json, application/json');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
