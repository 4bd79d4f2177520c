import { timeOf } from '../encoding/iso-time';
import { chainsOf, isInForce } from '../model/anchored';
import type { Credential, Proof } from '../model/credential';
import type { CertificateFacts } from '../model/key';
import type { Outcome } from '../model/outcome';
import type { Anchored, Listed } from '../model/trust-list';

/** What is known when a certificate is judged. `now` is milliseconds since 1970. */
export type KnownChains = { listed: readonly Listed[]; now: number };

/**
 * Is the certificate's key the issuer's, and may it be used for this?
 *
 * Shape:   a seal binds its content to the organisation in the certificate; any other certificate must name the issuer's host.
 * Outcome: passed; unknown as long as no list vouches for the certificate (anybody can make one with any name), when its chain is not in force now or was not
 *          when it was signed as it says, when it is meant for something else, and when the issuer is one that no certificate names; failed when the envelope
 *          names another issuer, or the certificate that is vouched for names other hosts than the issuer's.
 * Source:  https://www.rfc-editor.org/rfc/rfc5280#section-6, ETSI TS 119 182-1 V1.2.1, https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ (x5c)
 */
export function checkCertificate(credential: Credential, proof: Proof, certificate: CertificateFacts, { listed, now }: KnownChains): Outcome {
  const { issuer, alsoIssuer } = credential;
  if (alsoIssuer !== null && issuer !== '' && alsoIssuer !== issuer) return { kind: 'failed', code: 'issuer-disagrees' };
  const chains = chainsOf(listed, proof.method);
  if (chains.length === 0) return { kind: 'unknown', code: 'certificate-not-anchored' };
  if (certificate.use === 'other') return { kind: 'unknown', code: 'certificate-not-for-this' };
  const untimely = outOfTime(chains, proof, now);
  if (untimely !== null) return untimely;
  const inForce = chains.filter((chain) => isInForce(chain, now));
  return proof.binds === 'organisation' || issuer === '' ? sealOf(credential, proof, certificate, inForce) : hostOf(issuer, certificate);
}

function outOfTime(chains: readonly Anchored[], { created }: Proof, now: number): Outcome | null {
  const signed = created === null ? now : timeOf(created);
  const times = [now, signed];
  if (chains.some((chain) => times.every((time) => isInForce(chain, time)))) return null;
  const isEarly = chains.every(({ from }) => times.some((time) => time < Date.parse(from)));
  return { kind: 'unknown', code: isEarly ? 'certificate-not-yet-valid' : 'certificate-expired' };
}

/** A certificate that a list names itself is taken for what it is; one that an authority vouches for must be an organisation's. */
function sealOf({ issuer }: Credential, { purpose }: Proof, { use, organisation }: CertificateFacts, chains: readonly Anchored[]): Outcome {
  const isNamed = chains.some(({ by }) => by === 'own-certificate');
  if (!isNamed && (use !== 'seal' || organisation === null)) return { kind: 'unknown', code: 'certificate-not-for-this' };
  if (purpose !== 'assertionMethod') return { kind: 'unknown', code: 'seals-presentation' };
  return issuer.startsWith('did:') ? { kind: 'unknown', code: 'foreign-key' } : { kind: 'passed', code: 'seal-anchored' };
}

function hostOf(issuer: string, { hosts, urls }: CertificateFacts): Outcome {
  const url = issuer.startsWith('https:') && URL.canParse(issuer) ? new URL(issuer) : null;
  if (url === null || hosts.length + urls.length === 0) return { kind: 'unknown', code: 'foreign-key' };
  const isNamed = hosts.some((host) => isHost(host, url.hostname)) || urls.some((name) => URL.canParse(name) && new URL(name).href === url.href);
  return isNamed ? { kind: 'passed', code: 'key-is-issuers' } : { kind: 'failed', code: 'key-not-issuers' };
}

/** `*.skola.se` is any one label before `skola.se`. https://www.rfc-editor.org/rfc/rfc9525#section-6.3 */
function isHost(name: string, host: string): boolean {
  const lower = name.toLowerCase();
  return lower === host || (lower.startsWith('*.') && host.includes('.') && lower.slice(1) === host.slice(host.indexOf('.')));
}
