import { isMetadataAddress } from '../formats/jose/issuer-metadata';
import type { KeyResult } from '../model/key';
import type { Net } from '../model/net';
import { problem } from '../model/result';
import { didUrlKey } from './did/dereference';
import { controllerKey } from './https/controller-document';
import { metadataKey } from './https/issuer-metadata';

/** A kind of name that keys have, and how the key behind one is found. */
type KindOfName = { recognises(method: string): boolean; find(method: string, net: Net): Promise<KeyResult> };

/** Every kind, most specific first. A new one is one file and one row here. */
const kinds: readonly KindOfName[] = [
  { recognises: (method) => method.startsWith('https://') && isMetadataAddress(method), find: metadataKey },
  { recognises: (method) => method.startsWith('https://'), find: controllerKey },
  { recognises: (method) => method.startsWith('did:'), find: didUrlKey },
];

/** The longest name of a key that we look up, in characters. */
const MAX_LENGTH = 2048;

/**
 * The key that a verification method names, as its controller's own document gives it.
 *
 * Shape:  `method` is an absolute DID URL with a fragment, or an https URL.
 * Fails:  `did-malformed` for what is no such name, or longer than one; `did-not-supported` for another kind of name; else as the one who finds it.
 * Source: https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
 */
export async function resolveKey(method: string, net: Net): Promise<KeyResult> {
  const isName = method.length <= MAX_LENGTH && /^[^#]+(#[^#]*)?$/.test(method);
  if (!isName) return problem({ code: 'did-malformed' });
  const kind = kinds.find(({ recognises }) => recognises(method));
  return kind === undefined ? problem({ code: 'did-not-supported' }) : kind.find(method, net);
}
