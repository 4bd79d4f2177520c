/** `vc` and `vp` with or without what they are written in, and SD-JWT VC. The CBOR forms (`+cose`) cannot stand in a text. */
const CREDENTIAL = /^application\/(?:v[cp](?:\+(?:ld|json|jwt|sd-jwt))*|dc\+sd-jwt)$/;

/** A media type without its parameters, in lower case. */
export const bareType = (type: string | null): string => (type ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * Does this media type say "a credential" or "a presentation"? It only nominates: what is inside decides.
 *
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#media-types, https://www.w3.org/TR/vc-jose-cose/#iana-considerations,
 *         and `application/vc+ld+json`, which Open Badges 3.0 still asks for.
 */
export const isCredentialType = (type: string | null): boolean => CREDENTIAL.test(bareType(type));
