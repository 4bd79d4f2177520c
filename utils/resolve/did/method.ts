import type { DIDDocument, DIDResolutionOptions, DIDResolutionResult } from 'did-resolver';
import type { JsonObject } from '../../model/json';
import type { Net } from '../../model/net';
import type { UnknownCode } from '../../model/outcome';
import { fetchDocument } from '../document';

/** Why a DID gave no document, in the place that did-resolver keeps for it. */
export const unresolved = (error: UnknownCode, url?: string): DIDResolutionResult => ({
  didDocument: null,
  didDocumentMetadata: {},
  didResolutionMetadata: { error, ...(url !== undefined && { url }) },
});

/** What a method with a history knows beside the latest document: the earlier ones, oldest first, and whether the DID was ended. */
export type DidHistory = { deactivated?: boolean; earlier?: JsonObject[] };

/** A DID's document, as did-resolver wants it. A document that was fetched is still only JSON: what is read from it is looked at where it is read. */
export const resolved = (document: JsonObject, history: DidHistory = {}): DIDResolutionResult => ({
  didDocument: document as unknown as DIDDocument,
  didDocumentMetadata: history,
  didResolutionMetadata: {},
});

/**
 * The document of a DID, from the one address where it stands.
 *
 * Fails: with the network's problem; `wrong-content`; `did-mismatch` for a document that names another DID.
 */
export async function resolvedAt(url: string, did: string, options: DIDResolutionOptions): Promise<DIDResolutionResult> {
  const fetched = await fetchDocument(url, netIn(options), 'application/did+json, application/did+ld+json, application/json');
  if (!fetched.ok) return unresolved(fetched.problem.code, url);
  return fetched.value.document.id === did ? resolved(fetched.value.document) : unresolved('did-mismatch', url);
}

/** The network that `didUrlKey` handed to did-resolver. */
export const netIn = (options: DIDResolutionOptions): Net => (options as { net: Net }).net;
