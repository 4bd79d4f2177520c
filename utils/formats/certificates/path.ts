import type { Certificate as Parsed } from 'pkijs';
import { signsOf } from '../../encoding/bytes';
import { type Certificate, readCertificate } from './certificate';
import { demandsTooMuch } from './extensions';
import { type Issuers, issuersIn } from './issuers';

/** The most certificates that a signer may send along, its own among them. */
export const MAX_CERTIFICATES = 6;

/**
 * A way from a signer's certificate to an anchor.
 *
 * Shape: `anchor` is the anchor's base64 DER; `isOwn`: the anchor is the signer's certificate itself. `from` and `until` (milliseconds since 1970) bound the time
 *        in which every certificate of the way is in force: there may be no such time.
 */
export type Path = { anchor: string; isOwn: boolean; from: number; until: number };

/**
 * The way from a signer's certificate to one of the anchors that lasts longest; null when there is none.
 *
 * The signer's certificate stands first, the others in any order: they are only an offer, and nothing is believed because it was sent along. Each step is a
 * signature by a certificate that may issue others. What counts of the library is its no: its yes alone lets any signature algorithm and any path length
 * pass, and its own search never ends where two certificates issue each other.
 *
 * Shape:  base64 DER. Dates are not judged: the way says in which time it leads there.
 * Source: https://www.rfc-editor.org/rfc/rfc5280#section-6.1
 */
export async function pathToAnchor(sent: readonly string[], anchors: readonly string[]): Promise<Path | null> {
  const [own = ''] = sent;
  const certificates = await readAll(sent.slice(0, MAX_CERTIFICATES));
  const [leaf, ...others] = certificates;
  if (leaf?.base64 !== own || leaf.jwk === null || demandsTooMuch(leaf.parsed)) return null;
  if (anchors.includes(own)) return { anchor: own, isOwn: true, ...timeOfAll([leaf]) };
  if (leaf.pathLength !== null) return null;

  const known = await readAll(namedIn(certificates, anchors));
  const issuers = await issuersIn(certificates, [...known, ...others]);
  for (const path of pathsFrom([leaf], known, issuers).toSorted(byEnd)) {
    const anchor = path.at(-1);
    if (anchor !== undefined && (await isAccepted(path))) return { anchor: anchor.base64, isOwn: false, ...timeOfAll(path) };
  }
  return null;
}

async function readAll(texts: readonly string[]): Promise<Certificate[]> {
  const read = await Promise.all([...new Set(texts)].map(readCertificate));
  return read.filter((certificate) => certificate !== null);
}

/** Of many anchors only those are read that hold a name which the chain gives as an issuer's. */
function namedIn(certificates: readonly Certificate[], anchors: readonly string[]): string[] {
  const issuers = certificates.map(({ parsed }) => signsOf(new Uint8Array(parsed.issuer.valueBeforeDecode)));
  return anchors.filter((anchor) => {
    const text = decoded(anchor);
    return issuers.some((issuer) => text.includes(issuer));
  });
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}

/** Every way on from the last certificate to an anchor. None goes through a certificate twice, or past what an issuer allows to stand below it. */
function pathsFrom(path: readonly Certificate[], anchors: readonly Certificate[], issuers: Issuers): Certificate[][] {
  const last = path.at(-1);
  const below = path.length - 1;
  const next = last === undefined ? [] : (issuers.get(last) ?? []);
  return next
    .filter((issuer) => !path.includes(issuer) && (issuer.pathLength ?? -1) >= below)
    .flatMap((issuer) => (anchors.includes(issuer) ? [[...path, issuer]] : pathsFrom([...path, issuer], anchors, issuers)));
}

/** Does the library object to the way: name constraints, policies, extensions? It is given no choice of ways, and a time at which all certificates are in force. */
async function isAccepted(path: readonly Certificate[]): Promise<boolean> {
  const { CertificateChainValidationEngine } = await import('pkijs');
  const parsed = path.map((certificate) => certificate.parsed);
  const issuerOf = (certificate: Parsed): Parsed => parsed[parsed.indexOf(certificate) + 1] ?? certificate;
  const engine = new CertificateChainValidationEngine({
    trustedCerts: parsed.slice(-1),
    certs: parsed.slice(0, -1).toReversed(),
    checkDate: new Date(timeOfAll(path).from),
    findIssuer: async (certificate) => [issuerOf(certificate)],
  });
  const { result } = await engine.verify();
  return result;
}

const byEnd = (a: readonly Certificate[], b: readonly Certificate[]): number => timeOfAll(b).until - timeOfAll(a).until;

const timeOfAll = (path: readonly Certificate[]): { from: number; until: number } => ({
  from: Math.max(...path.map(({ from }) => from)),
  until: Math.min(...path.map(({ until }) => until)),
});
