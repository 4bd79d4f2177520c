import { fromBase58 } from '../../encoding/bytes';
import type { JsonObject } from '../../model/json';

/** The signature in `proofValue`, in base58btc multibase; null where there is none. https://www.w3.org/TR/vc-di-eddsa/#proof-representations */
export function signatureIn({ proofValue }: JsonObject): Uint8Array<ArrayBuffer> | null {
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z')) return null;
  return fromBase58(proofValue.slice(1))?.slice() ?? null;
}
