import { chainsOf, isInForce } from '../model/anchored';
import type { Read } from '../model/credential';
import type { Evidence } from '../model/evidence';
import type { IssuerShown } from '../model/examination';
import type { CertificateFacts } from '../model/key';
import type { Outcomes } from '../model/outcome';
import { issuerDomain } from './issuer-domain';

/**
 * Who signed. The register's name wins over the one in the credential; under a seal the certificate's does, unless the register has that very certificate: an
 * authority's entry names the authority. Then the credential's identifier says nothing either, and its domain is no fact.
 */
export function issuerShown({ credential, proofs }: Read, claimedName: string | null, { binding }: Outcomes, evidence: Evidence): IssuerShown {
  const isBound = binding.kind === 'passed';
  const listed = evidence.listed.filter(({ anchored }) => anchored === undefined || isBound);
  const sealedBy = isBound ? nameIn(certificateOf(proofs, evidence)) : null;
  const own = listed.find(({ anchored }) => anchored?.by !== 'authority');
  return {
    ...(sealedBy !== null && { sealedBy }),
    id: credential.issuer || null,
    name: own?.issuer.name ?? sealedBy ?? claimedName,
    claimedName,
    domain: binding.code === 'seal-anchored' ? null : issuerDomain(credential.issuer),
    known: listed.length > 0,
    listed,
  };
}

/** The certificate of the first proof whose chain is in force. */
function certificateOf(proofs: Read['proofs'], { keys, listed, now }: Evidence): CertificateFacts | null {
  const anchored = proofs.find(({ method }) => chainsOf(listed, method).some((chain) => isInForce(chain, now)));
  const key = keys[anchored?.method ?? ''];
  return key?.ok ? (key.value.certificate ?? null) : null;
}

/** "Norrvikens yrkeshögskola (VATSE-556000000001)": names are not unique, numbers are. */
function nameIn(certificate: CertificateFacts | null): string | null {
  const name = certificate?.organisation ?? certificate?.commonName ?? null;
  return name === null || !certificate?.organisationId ? name : `${name} (${certificate.organisationId})`;
}
