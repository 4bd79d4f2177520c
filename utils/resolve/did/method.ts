import type { DIDDocument, DIDResolutionResult } from 'did-resolver';
import type { UnknownCode } from '../../model/outcome';

/** Why a DID gave no document, in the place that did-resolver keeps for it. */
export const unresolved = (error: UnknownCode, url?: string): DIDResolutionResult => ({
  didDocument: null,
  didDocumentMetadata: {},
  didResolutionMetadata: { error, ...(url !== undefined && { url }) },
});

/** A DID's document, as did-resolver wants it. */
export const resolved = (didDocument: DIDDocument): DIDResolutionResult => ({ didDocument, didDocumentMetadata: {}, didResolutionMetadata: {} });
