import { timeOf } from '../encoding/iso-time';
import type { Key } from '../model/key';

/** Why its owner's own document does not let a key be used. */
export type KeyFault = 'key-not-authorised' | 'key-revoked' | 'key-expired';

/**
 * What its owner's document says against using a key for a purpose at a time; null where it says nothing. Whose key it is, is another question.
 *
 * Source: https://www.w3.org/TR/cid-1.0/#verification-methods, https://www.w3.org/TR/cid-1.0/#verification-relationships
 */
export function keyFault({ purposes, revoked, expires }: Key, purpose: 'assertionMethod' | 'authentication', now: number): KeyFault | null {
  if (!purposes.includes(purpose)) return 'key-not-authorised';
  if (isPast(revoked, now)) return 'key-revoked';
  return isPast(expires, now) ? 'key-expired' : null;
}

/** Has a date come? One that cannot be read counts as past: a key that says it was revoked was. */
export const isPast = (date: string | null, now: number): boolean => date !== null && !(timeOf(date) > now);
