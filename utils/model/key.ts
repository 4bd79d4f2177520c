import type { UnknownCode } from './outcome';
import type { Result } from './result';

/** A public key in JSON Web Key form: no private members. https://www.rfc-editor.org/rfc/rfc7517 */
export type Jwk = { kty: string; crv?: string; x?: string; y?: string };

/**
 * A key that a verification method names, as its controller's document gave it to us.
 *
 * Shape: `id` is the absolute DID URL; `controller` the DID in whose document it stood; `purposes` the relationships that list it
 *        (`assertionMethod`, ...). `revoked` and `expires` are ISO times. `method` is the DID method (`web`, `key`, `jwk`).
 * Source: https://www.w3.org/TR/cid-1.0/#verification-methods
 */
export type Key = { id: string; controller: string; jwk: Jwk; purposes: string[]; revoked: string | null; expires: string | null; method: string };

/** Why there is no key. `key-not-listed`: the controller's own document was read, and the method is not in it. */
export type KeyProblem = { code: UnknownCode; url?: string } | { code: 'key-not-listed' | 'key-weak'; url?: string };
/** What was found under a verification method's name. */
export type KeyResult = Result<Key, KeyProblem>;
