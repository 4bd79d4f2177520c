import type { JsonObject } from '../../model/json';
import { contexts } from '../json-ld/contexts';

/** Where `cryptosuite` has the datatype that is written below. The first version of the Data Integrity context knows none, so it may not stand beside them. */
const WITH_DATATYPE = ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/security/data-integrity/v2'];
const WITHOUT_DATATYPE = 'https://w3id.org/security/data-integrity/v1';

/** The five members that nearly every proof has, and no other, each in the plainest form. */
const USUAL: Record<string, RegExp> = {
  type: /^DataIntegrityProof$/,
  cryptosuite: /^[a-z0-9-]+$/,
  created: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  verificationMethod: /^did:[a-z0-9]+:[A-Za-z0-9._:-]+#[A-Za-z0-9._-]+$/,
  proofPurpose: /^assertionMethod$/,
};

/**
 * The canonical N-Quads of proof options of the usual form, written straight down instead of worked out by the JSON-LD library; null for any others.
 * `tests/formats/suites/usual-options.test.ts` holds that the library gives the same, under every context that we ship.
 *
 * Source: https://www.w3.org/TR/vc-di-eddsa/#proof-configuration-eddsa-rdfc-2022
 */
export function usualOptions({ '@context': context, ...options }: JsonObject): string | null {
  if (!Array.isArray(context) || !context.every((url) => typeof url === 'string' && contexts.has(url))) return null;
  if (!context.some((url) => WITH_DATATYPE.includes(url as string)) || context.includes(WITHOUT_DATATYPE)) return null;
  const names = Object.keys(USUAL);
  const isUsual = names.every((name) => typeof options[name] === 'string' && USUAL[name]?.test(options[name]));
  if (!isUsual || Object.keys(options).length !== names.length) return null;
  return [
    `<http://purl.org/dc/terms/created> "${String(options.created)}"^^<http://www.w3.org/2001/XMLSchema#dateTime>`,
    '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof>',
    `<https://w3id.org/security#cryptosuite> "${String(options.cryptosuite)}"^^<https://w3id.org/security#cryptosuiteString>`,
    '<https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod>',
    `<https://w3id.org/security#verificationMethod> <${String(options.verificationMethod)}>`,
  ]
    .map((statement) => `_:c14n0 ${statement} .\n`)
    .join('');
}
