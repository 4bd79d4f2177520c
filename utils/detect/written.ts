import type { Finding } from '../model/finding';
import { hrefOf, LONGEST, lengthOf } from './place';

/**
 * What stands in a carrier right now: where a link leads, the text of anything else. A verdict holds for this and for nothing else. The same words lead
 * elsewhere when the page changes its own address or its base.
 */
export function writtenIn(source: Element): string {
  const address = hrefOf(source) ?? source.getAttribute('src') ?? source.getAttribute('data-share-badge-id');
  if (address !== null) return (WHOLE.test(address) ? null : URL.parse(address, source.baseURI)?.href) ?? address;
  const length = lengthOf(source);
  return length > LONGEST ? `${length} characters` : (source.textContent ?? '');
}

/** A whole address, that no base changes: a `data:` one may be very long. */
const WHOLE = /^\s*[a-z][a-z\d+.-]*:/i;

/** What two places have in common when they carry the same credential. Links for wallets are not told apart. */
export function sameness(carried: Finding['carried']): string {
  if (carried.kind === 'too-large') return `${carried.length} characters`;
  if (carried.kind === 'for-wallet') return carried.kind;
  return carried.kind === 'embedded' ? carried.raw : carried.url;
}
