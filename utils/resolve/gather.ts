import { askedBy } from '../formats/table';
import type { Credential } from '../model/credential';
import type { Answers, Net } from '../model/net';
import { allOf, type Keys } from './keys';
import { gatherLinkedDomains } from './linked-domains';
import { gatherPresenter } from './presenter';
import { gatherSchemas } from './schemas';
import { type Asking, gatherStatus } from './status-lists';

/** The largest document that is needed to read a credential at all, in bytes; how often a form may ask on, and for how many at once. */
const ASKED_LIMIT = 512 * 1024;
const MAX_ROUNDS = 6;
const MAX_AT_ONCE = 8;

/** Fetches what a raw text needs before it can be read, as long as its form asks on. What came back stands in the network's record. */
export async function gatherAsked(raw: string, answers: Answers, net: Net): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const asked = askedBy(raw, answers).filter((url) => answers(url) === undefined);
    if (asked.length === 0) return;
    await Promise.all(
      asked.slice(0, MAX_AT_ONCE).map((url) => net.get(url, { accept: 'application/json, application/ld+json', limit: ASKED_LIMIT })),
    );
  }
}

/** A credential, and the raw presentation that it was handed over in; null where there is none. */
export type Handed = { credential: Credential; presentation: string | null };

/**
 * What else is needed once proof and binding hold, all at once: its status lists; and, for what weighs nothing, who hands it over, its schemas and the domains
 * that vouch for its issuer. What was fetched stands in the network's record; the keys come back that are not known yet.
 */
export async function gatherRest({ credential, presentation }: Handed, known: Keys, asking: Asking): Promise<Keys> {
  const { net } = asking;
  const keys = await Promise.all([
    gatherStatus(credential, known, asking),
    gatherPresenter(presentation, known, net),
    gatherSchemas(credential, known, net),
    gatherLinkedDomains(credential.issuer, known, net),
  ]);
  return allOf(keys);
}
