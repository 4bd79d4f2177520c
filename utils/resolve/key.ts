import { fromMultibase } from '../encoding/bytes';
import { isObject } from '../model/json';
import type { KeyResult } from '../model/key';
import type { Net } from '../model/net';
import type { UnknownCode } from '../model/outcome';
import { problem } from '../model/result';
import { resolver } from './did/table';
import { keyIn } from './verification-method';

/**
 * The key that a verification method names, as its DID's own document gives it.
 *
 * Shape:  `method` is an absolute DID URL with a fragment.
 * Fails:  with the network's problem and its address; `did-malformed`, `did-not-supported`, `did-mismatch`; `key-in-fragment` for an https URL that
 *         holds the key itself, which binds it to nobody; else as `keyIn`.
 * Source: https://www.w3.org/TR/did-core/#dereferencing
 */
export async function resolveKey(method: string, net: Net): Promise<KeyResult> {
  const [did = '', fragment = '', ...more] = method.split('#');
  if (!did.startsWith('did:')) return problem({ code: fromMultibase(fragment) === null ? 'did-not-supported' : 'key-in-fragment' });
  if (fragment === '' || more.length > 0 || /[?/;]/.test(did)) return problem({ code: 'did-malformed' });

  const { didDocument, didResolutionMetadata, didDocumentMetadata } = await resolver.resolve(did, { net });
  const { error, url } = didResolutionMetadata as { error?: string; url?: string };
  if (error !== undefined) return problem({ code: OWN_WORDS[error] ?? (error as UnknownCode), ...(url !== undefined && { url }) });
  if (!isObject(didDocument) || didDocument.id !== did || didDocumentMetadata.deactivated === true) return problem({ code: 'did-mismatch' });
  return keyIn(didDocument, did, method);
}

/** did-resolver's own words for what went wrong. */
const OWN_WORDS: Record<string, UnknownCode> = { invalidDid: 'did-malformed', unsupportedDidMethod: 'did-not-supported', notFound: 'not-found' };
