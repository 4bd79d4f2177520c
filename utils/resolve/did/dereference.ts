import { remembered } from '../../encoding/remembered';
import { didFacts } from '../../model/did-method';
import { isObject, type JsonObject } from '../../model/json';
import type { KeyResult } from '../../model/key';
import type { Net } from '../../model/net';
import type { UnknownCode } from '../../model/outcome';
import { problem } from '../../model/result';
import { keyIn } from '../verification-method';
import { resolver } from './table';

/**
 * The key that a DID URL names, as the DID's own document gives it. Nobody else is asked: no universal resolver, no register of keys. Where the identifier is
 * the key, the same name gives the same answer, and the last ones are at hand.
 *
 * Shape:  `method` is an absolute DID URL with a fragment.
 * Fails:  with the network's problem and its address; `did-malformed`, `did-not-supported`, `did-mismatch`, `did-deactivated`, `did-history-broken`;
 *         `key-retired` for a key that an earlier version of the document lists and the latest does not; else as `keyIn`.
 * Source: https://www.w3.org/TR/did-core/#dereferencing
 */
export async function didUrlKey(method: string, net: Net): Promise<KeyResult> {
  const [did = '', fragment = ''] = method.split('#');
  if (fragment === '' || !/^did:[a-z0-9]+:[^?/;]+$/.test(did)) return problem({ code: 'did-malformed' });
  const facts = didFacts(did);
  if (facts === null) return problem({ code: 'did-not-supported' });
  return facts.onlyKey === undefined ? keyOf(method, net) : keyInId(method);
}

const NOBODY: Net = { get: async () => problem('unreachable') };
const keyInId = remembered(64, (method) => keyOf(method, NOBODY));

async function keyOf(method: string, net: Net): Promise<KeyResult> {
  const [did = ''] = method.split('#');
  const { didDocument, didResolutionMetadata, didDocumentMetadata } = await resolver.resolve(did, { net });
  const { error, url } = didResolutionMetadata as { error?: string; url?: string };
  if (error !== undefined) return problem({ code: OWN_WORDS[error] ?? (error as UnknownCode), ...(url !== undefined && { url }) });
  if (didDocumentMetadata.deactivated === true) return problem({ code: 'did-deactivated' });
  if (!isObject(didDocument) || didDocument.id !== did) return problem({ code: 'did-mismatch' });

  const kind = did.split(':')[1] ?? '';
  const result = await keyIn({ document: didDocument, id: did, method, kind });
  if (result.ok || result.problem.code !== 'key-not-listed') return result;
  const { earlier = [] } = didDocumentMetadata as { earlier?: JsonObject[] };
  const before = await Promise.all(earlier.map((document) => keyIn({ document, id: did, method, kind })));
  return before.some((one) => one.ok) ? problem({ code: 'key-retired' }) : result;
}

/** did-resolver's own words for what went wrong. */
const OWN_WORDS: Record<string, UnknownCode> = { invalidDid: 'did-malformed', unsupportedDidMethod: 'did-not-supported', notFound: 'not-found' };
