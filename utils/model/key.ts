import type { UnknownCode } from './outcome';
import type { Result } from './result';

/** A public key in JSON Web Key form: no private members. `n` and `e` are an RSA key's. https://www.rfc-editor.org/rfc/rfc7517 */
export type Jwk = { kty: string; crv?: string; x?: string; y?: string; n?: string; e?: string };

/**
 * A key that a verification method names, as its controller's document gave it to us.
 *
 * Shape: `id` is the absolute name under which the proof asked for it; `document` is the DID or URL of the document in which it stood, `controller`
 *        whom that document names as its controller; `purposes` the relationships that list it (`assertionMethod`, ...). `revoked` and `expires` are
 *        ISO times. `method` is the way it was found: a DID method (`web`, `key`, `jwk`), or `https`, or `x509` for a certificate's key; then `certificate`
 *        is what the certificate says. `origins` are those that the document links to: its own word, until the origin says the same.
 * Source: https://www.w3.org/TR/cid-1.0/#verification-methods
 */
export type Key = {
  id: string;
  document: string;
  controller: string;
  jwk: Jwk;
  purposes: string[];
  revoked: string | null;
  expires: string | null;
  method: string;
  certificate?: CertificateFacts;
  origins?: string[];
};

/**
 * What a certificate says of its holder. Anybody can write such a certificate: it is a fact only where a chain leads from it to an anchor of a trust list.
 *
 * Shape: names are null where they are missing or given twice. `organisationId` is written as ETSI EN 319 412-1 section 5.1.4 has it (`VATSE-556000000001`),
 *        `country` as ISO 3166-1. `hosts` and `urls` are its other names. `from` and `until` are ISO times. `use`: `seal` for an organisation's documents,
 *        `signature` where it may sign, but is a person's or a server's; `other` where it may not sign.
 */
export type CertificateFacts = {
  organisation: string | null;
  organisationId: string | null;
  commonName: string | null;
  country: string | null;
  hosts: string[];
  urls: string[];
  from: string;
  until: string;
  use: 'seal' | 'signature' | 'other';
};

/** Why there is no key. `key-not-listed`: the controller's own document was read, and the method is not in it. */
export type KeyProblem = { code: UnknownCode; url?: string } | { code: 'key-not-listed' | 'key-weak'; url?: string };
/** What was found under a verification method's name. */
export type KeyResult = Result<Key, KeyProblem>;
