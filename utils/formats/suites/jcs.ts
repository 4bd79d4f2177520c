import { canonicalJson } from '../../encoding/jcs';
import { valuesOf } from '../../model/claims';
import type { Json, JsonObject } from '../../model/json';
import { ok, problem } from '../../model/result';
import { isVcdm } from '../vcdm';
import { type Cryptosuite, dataIntegrity } from './data-integrity';
import type { Secured, Suite } from './suite';
import { hashed } from './verify-data';

/**
 * A Data Integrity suite over the JSON itself, in its canonical form, with the hash that goes with the key.
 *
 * A proof that brings contexts of its own covers the document under these alone: a holder may have added others to the document, after them. They must name
 * a data model of credentials, or what was signed would not be one.
 * Source: https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022
 */
export const jcs = (suite: Pick<Cryptosuite, 'id' | 'spec' | 'kinds'>): Suite => {
  const made = dataIntegrity({
    ...suite,
    signs: 'json',
    malformed: (proof) => '@context' in proof && !isVcdm(proof),
    options: async ({ proof }) => ok(optionsIn(proof)),
    async data({ covered, proof }, hash) {
      const document = '@context' in proof ? { ...covered, '@context': proof['@context'] ?? null } : covered;
      const [optionsText, documentText] = [optionsIn(proof), document].map(canonicalJson);
      return optionsText && documentText ? ok(await hashed(hash, [optionsText, documentText])) : problem('not-covered');
    },
  });
  return { ...made, holds: async (secured, key) => (startsAsSigned(secured) ? made.holds(secured, key) : { kind: 'failed', code: 'altered' }) };
};

const optionsIn = ({ proofValue: _signature, ...options }: JsonObject): JsonObject => options;

/** Do the document's contexts begin with those of the proof? */
function startsAsSigned({ document, proof }: Secured): boolean {
  const contexts = valuesOf(document, '@context');
  return valuesOf(proof, '@context').every((context, at) => isSame(context, contexts[at]));
}

const isSame = (one: Json, other: Json | undefined): boolean => other !== undefined && canonicalJson(one) === canonicalJson(other);

/** Does the document have contexts that a proof of its JSON leaves out? They can change what its words mean to a reader of the graph. */
export const leavesContextsOut = ({ document, proof }: Pick<Secured, 'document' | 'proof'>): boolean =>
  '@context' in proof && !isSame(proof['@context'] ?? null, document['@context']);
