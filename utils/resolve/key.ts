import { isMetadataAddress } from '../formats/jose/issuer-metadata';
import { badgeKeyAddress } from '../formats/open-badges-2/key-name';
import { didFacts } from '../model/did-method';
import { isObject, type JsonObject } from '../model/json';
import type { KeyResult } from '../model/key';
import type { Net } from '../model/net';
import type { UnknownCode } from '../model/outcome';
import { problem } from '../model/result';
import { badgeKey } from './badge-key';
import { resolver } from './did/table';
import { controllerKey } from './https/controller-document';
import { metadataKey } from './https/issuer-metadata';
import { keyIn } from './verification-method';

/** The longest name of a key that we look up, in characters. */
const MAX_LENGTH = 2048;

/**
 * The key that a verification method names, as its controller's own document gives it. Nobody else is asked: no universal resolver, no register of keys.
 *
 * Shape:  `method` is an absolute DID URL with a fragment, or an https URL.
 * Fails:  with the network's problem and its address; `did-malformed`, `did-not-supported`, `did-mismatch`, `did-deactivated`, `did-history-broken`;
 *         `key-retired` for a key that an earlier version of the document lists and the latest does not; else as `keyIn`, `metadataKey`, `controllerKey`.
 * Source: https://www.w3.org/TR/did-core/#dereferencing
 */
export async function resolveKey(method: string, net: Net): Promise<KeyResult> {
  if (method.length > MAX_LENGTH) return problem({ code: 'did-malformed' });
  const ofBadge = badgeKeyAddress(method);
  if (ofBadge !== null) return badgeKey(ofBadge, method, net);
  const [name = '', fragment = '', ...more] = method.split('#');
  if (more.length > 0) return problem({ code: 'did-malformed' });
  if (name.startsWith('https://')) return isMetadataAddress(name) ? metadataKey(method, net) : controllerKey(method, net);
  if (!name.startsWith('did:')) return problem({ code: name === '' ? 'did-malformed' : 'did-not-supported' });
  if (fragment === '' || !/^did:[a-z0-9]+:[^?/;]+$/.test(name)) return problem({ code: 'did-malformed' });
  if (didFacts(name) === null) return problem({ code: 'did-not-supported' });
  return didKey(name, method, net);
}

async function didKey(did: string, method: string, net: Net): Promise<KeyResult> {
  const { didDocument, didResolutionMetadata, didDocumentMetadata } = await resolver.resolve(did, { net });
  const { error, url } = didResolutionMetadata as { error?: string; url?: string };
  if (error !== undefined) return problem({ code: OWN_WORDS[error] ?? (error as UnknownCode), ...(url !== undefined && { url }) });
  if (didDocumentMetadata.deactivated === true) return problem({ code: 'did-deactivated' });
  if (!isObject(didDocument) || didDocument.id !== did) return problem({ code: 'did-mismatch' });

  const kind = did.split(':')[1] ?? '';
  const result = await keyIn(didDocument, did, method, kind);
  if (result.ok || result.problem.code !== 'key-not-listed') return result;
  const { earlier = [] } = didDocumentMetadata as { earlier?: JsonObject[] };
  const before = await Promise.all(earlier.map((document) => keyIn(document, did, method, kind)));
  return before.some((one) => one.ok) ? problem({ code: 'key-retired' }) : result;
}

/** did-resolver's own words for what went wrong. */
const OWN_WORDS: Record<string, UnknownCode> = { invalidDid: 'did-malformed', unsupportedDidMethod: 'did-not-supported', notFound: 'not-found' };
