import { valuesOf } from '@/utils/model/claims';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';

/**
 * Digests of what is published under an address, as far as they are known without a network: the base context counts as retrieved by everybody.
 *
 * Shape:  SHA-256 and SHA-384 of the published bytes, base64.
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#base-context (SHA-256, there in hexadecimal); SHA-384 of the same bytes
 */
const PUBLISHED: Record<string, { sha256: string; sha384: string }> = {
  'https://www.w3.org/ns/credentials/v2': {
    sha256: 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
    sha384: 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
  },
};

/** Resources that a credential names with a digest that is not theirs. https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources */
export const relatedProblems = (document: JsonObject): string[] =>
  valuesOf(document, 'relatedResource').filter(isObject).some(isOther) ? ['related-resource-differs'] : [];

function isOther({ id, digestSRI, digestMultibase }: JsonObject): boolean {
  const published = typeof id === 'string' ? PUBLISHED[id] : undefined;
  if (published === undefined) return false;
  return !isSri(digestSRI, published) || !isMultibase(digestMultibase, published);
}

type Published = { sha256: string; sha384: string };

/** Of several digests the strongest counts; one of a kind that is not known here says nothing. https://www.w3.org/TR/sri-2/#parse-metadata */
function isSri(value: Json | undefined, { sha256, sha384 }: Published): boolean {
  const given = typeof value === 'string' ? value.trim().split(/\s+/) : [];
  if (given.some((one) => one.startsWith('sha512-'))) return true;
  const strongest = ['sha384', 'sha256'].map((kind) => given.filter((one) => one.startsWith(`${kind}-`))).find((found) => found.length > 0) ?? [];
  return strongest.length === 0 || strongest.some((one) => [`sha256-${sha256}`, `sha384-${sha384}`].includes(one));
}

/** With the header that says which digest it is, as multihash wants it, or without, as it is often seen; in base64url. */
function isMultibase(value: Json | undefined, { sha256, sha384 }: Published): boolean {
  if (typeof value !== 'string' || !value.startsWith('u')) return true;
  const forms = [
    bytes(sha256),
    Buffer.concat([Buffer.from([0x12, 32]), bytes(sha256)]),
    bytes(sha384),
    Buffer.concat([Buffer.from([0x20, 48]), bytes(sha384)]),
  ];
  const given = Buffer.from(value.slice(1), 'base64url');
  return !forms.some(({ length }) => length === given.length) || forms.some((form) => form.equals(given));
}

const bytes = (digest: string): Buffer => Buffer.from(digest, 'base64');
