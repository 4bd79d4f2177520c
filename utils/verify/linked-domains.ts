import { configurationAddress, issuersOrigins, linkagesIn } from '../formats/domain-linkage';
import { readCredential } from '../formats/table';
import { idOf, textOf, valuesOf } from '../model/claims';
import type { Evidence } from '../model/evidence';
import { isObject } from '../model/json';
import { answersIn } from '../model/net';
import { checkPeriod } from './period';
import { prove, standsProven } from './proof';

/**
 * The hosts of the domains that say of themselves that the issuer's DID is theirs, as its document says too. A second fact beside the issuer's name: it is
 * never weighed, it replaces no trust list, and where it cannot be shown nothing is said.
 *
 * Shape:  each is named once: the issuer's document links to the origin, and a linkage credential there, signed by the DID about itself, names this origin
 *         and is in its period.
 * Source: https://identity.foundation/.well-known/resources/did-configuration/#did-configuration-resource-verification
 */
export async function linkedDomains(issuer: string, evidence: Evidence): Promise<string[]> {
  const origins = issuersOrigins(issuer, evidence.keys);
  const confirmed = await Promise.all(origins.map((origin) => isConfirmed(origin, issuer, evidence)));
  return origins.filter((_origin, index) => confirmed[index]).map((origin) => new URL(origin).host);
}

async function isConfirmed(origin: string, issuer: string, evidence: Evidence): Promise<boolean> {
  const answer = answersIn(evidence.requests)(configurationAddress(origin));
  if (answer === undefined || !answer.ok) return false;
  const linked = await Promise.all(linkagesIn(answer.body, issuer).map((raw) => links(raw, origin, issuer, evidence)));
  return linked.some((one) => one);
}

async function links(raw: string, origin: string, issuer: string, evidence: Evidence): Promise<boolean> {
  const read = await readCredential(raw);
  if (!read.ok || read.value.proofs.some(({ isSlow }) => isSlow)) return false;
  const { credential } = read.value;
  const [subject, ...others] = valuesOf(credential.claims, 'credentialSubject');
  const isAboutItself = credential.issuer === issuer && idOf(subject) === issuer && others.length === 0 && isObject(subject);
  if (!isAboutItself || !credential.types.includes('DomainLinkageCredential') || credential.status.length > 0) return false;
  if (!names(textOf(subject, 'origin') ?? '', origin)) return false;

  const proven = await prove(read.value, evidence);
  return standsProven(proven) && proven.proof.kind === 'passed' && checkPeriod(credential, proven.standing, evidence.now).kind === 'passed';
}

/** The specification's own example of a token leaves the scheme out. */
const names = (text: string, origin: string): boolean => [origin, `${origin}/`, origin.replace('https://', '')].includes(text);
