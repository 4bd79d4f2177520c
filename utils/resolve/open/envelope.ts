import { idOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';

const DATA_URL = /^data:application\/(?:vc|vp|dc)(?:-ld)?\+(?:jwt|sd-jwt)(?:;[^,]*)?,(.+)$/s;

/**
 * The token that an enveloped credential or presentation holds in its `data:` URL; null where the value is none.
 *
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials, #enveloped-verifiable-presentations
 */
export function envelopedIn(value: JsonObject, type: 'EnvelopedVerifiableCredential' | 'EnvelopedVerifiablePresentation'): string | null {
  if (!valuesOf(value, 'type').includes(type)) return null;
  return DATA_URL.exec(idOf(value) ?? '')?.[1]?.trim() ?? null;
}

/** Is it signed by itself: a token, an enveloped credential, or JSON with a proof? What is not is a mere word of what it stands in. */
export function isSecured(value: Json): boolean {
  if (typeof value === 'string') return /^ey[\w-]+\.[\w-]+\./.test(value.trim());
  return isObject(value) && (isObject(value.proof) || Array.isArray(value.proof) || envelopedIn(value, 'EnvelopedVerifiableCredential') !== null);
}
