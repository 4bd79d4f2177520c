import type { JsonObject } from '@/utils/model/json';
import { lookAtOne } from '../harness/asking';
import { makeIssuer } from '../harness/issuer';
import { hiding } from '../harness/sd-jwt';

/* The course that a school certifies in the tests of SD-JWTs, and what is said of it. */

export const school = makeIssuer({ did: 'did:key', algorithm: 'P-256', seed: 'sd-jwt: school' });
export const forger = makeIssuer({ did: 'did:key', algorithm: 'P-256', seed: 'sd-jwt: forger' });

/** What everybody may see. */
export const shown: JsonObject = { vct: 'urn:test:course:1', iss: school.did, nbf: 1_768_467_600, title: 'Driftingenjör' };
/** What the holder may keep back. */
export const person = { given_name: 'Sara', family_name: 'Lindqvist' };
export const typ = 'dc+sd-jwt';

/** The issuer's token, and all its disclosures. */
export function courseWith(more: JsonObject = {}, hidden: JsonObject = person): { token: string; disclosures: string[] } {
  const { object, disclosures } = hiding({ ...shown, ...more }, hidden);
  return { token: school.signVcJwt(object, { typ }), disclosures };
}

/** The verdict, and the codes that decided it. */
export async function verdictOf(raw: string): Promise<string[]> {
  const { verdict, reasons } = await lookAtOne(raw);
  return [verdict, ...reasons];
}
