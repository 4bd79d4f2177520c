import { idOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';

const DATA_URL = /^data:application\/(?:vc|vp|dc)(?:-ld)?\+(?:jwt|sd-jwt)(?:;[^,]*)?,(.+)$/s;

/** Does it call itself an envelope of a credential or a presentation? https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
export const isEnvelope = (value: JsonObject): boolean =>
  ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'].some((type) => valuesOf(value, 'type').includes(type));

/** The token that an envelope holds in its `data:` URL; null where it holds none that we can read. */
export const envelopedIn = (value: JsonObject): string | null => DATA_URL.exec(idOf(value) ?? '')?.[1]?.trim() ?? null;

/** Is it signed by itself: a token, an enveloped credential, or JSON with a proof? What is not is a mere word of what it stands in. */
export function isSecured(value: Json): boolean {
  if (typeof value === 'string') return /^ey[\w-]+\.[\w-]+\./.test(value.trim());
  return isObject(value) && (isObject(value.proof) || Array.isArray(value.proof) || isEnvelope(value));
}
