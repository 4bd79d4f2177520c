import { fromBase64 } from '../encoding/bytes';
import { jwkOfSpki } from '../formats/jwk';
import { addressOf, hasPlainContext, isOfType, objectIn } from '../formats/open-badges-2/document';
import { badgeKeyAddress } from '../formats/open-badges-2/key-name';
import { idOf, textOf, valuesOf } from '../model/claims';
import { isObject, type JsonObject } from '../model/json';
import type { Jwk, Key, KeyResult } from '../model/key';
import type { Net } from '../model/net';
import { ok, problem } from '../model/result';

/** The largest document of a key that we fetch, in bytes. */
const LIMIT = 64 * 1024;

/**
 * The key of a signed badge, by its name (`methodOfKey`), from its address. That the issuer's profile lists this address, the form has seen to before.
 *
 * Shape:  what stands there is a document of its own, or the issuer's profile with the key in it.
 * Fails:  with the network's problem; `wrong-content`; `key-not-usable` for a key that is no RSA key and not of P-256.
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#CryptographicKey
 */
export async function badgeKey(method: string, net: Net): Promise<KeyResult> {
  const address = badgeKeyAddress(method);
  const url = addressOf(address.split('#')[0] ?? '');
  if (url === null) return problem({ code: 'refused-by-us', url: address });
  const answer = await net.get(url.href, { accept: 'application/json, application/ld+json', limit: LIMIT });
  if (!answer.ok) return problem({ code: answer.problem, url: url.href });

  const document = objectIn(answer.value.body);
  const key = document !== null && hasPlainContext(document) ? keyWithin(document, address) : undefined;
  const owner = addressOf(textOf(key ?? {}, 'owner'));
  if (key === undefined || owner === null) return problem({ code: 'wrong-content', url: url.href });
  const jwk = await jwkOfPem(textOf(key, 'publicKeyPem') ?? '');
  if (jwk === null) return problem({ code: 'key-not-usable', url: url.href });
  return ok({
    id: method,
    document: owner.href,
    controller: owner.href,
    jwk,
    purposes: ['assertionMethod'],
    revoked: textOf(key, 'revoked'),
    expires: textOf(key, 'expires'),
    method: 'https',
  } satisfies Key);
}

const keyWithin = (document: JsonObject, address: string): JsonObject | undefined =>
  [document, ...valuesOf(document, 'publicKey')].filter(isObject).find((key) => idOf(key) === address && isKey(key));

const isKey = (node: JsonObject): boolean => isOfType(node, 'CryptographicKey') || isOfType(node, 'Key');

/** https://www.rfc-editor.org/rfc/rfc7468#section-13 */
const PEM = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;

const ALGORITHMS = [
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  { name: 'ECDSA', namedCurve: 'P-256' },
];

async function jwkOfPem(pem: string): Promise<Jwk | null> {
  const bytes = fromBase64(PEM.exec(pem)?.[1]?.replace(/\s/g, '') ?? '');
  if (bytes === null || bytes.length === 0) return null;
  for (const algorithm of ALGORITHMS) {
    const jwk = await jwkOfSpki(bytes, algorithm);
    if (jwk !== null) return jwk;
  }
  return null;
}
