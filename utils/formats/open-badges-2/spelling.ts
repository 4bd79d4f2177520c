/**
 * Beginnings of addresses below which one server gives the same documents. The first of each row is the one that is asked.
 *
 * Source: https://www.credly.com/docs/obi_specified_endpoints names `api.credly.com/v1`; the documents that are given there name `www.credly.com/api/v1`
 */
const SAME: readonly (readonly [string, ...string[]])[] = [
  ['https://www.credly.com/api/v1/', 'https://api.credly.com/v1/', 'https://api.credly.com/api/v1/'],
];

/** Every address that the same server gives the same document at, the one that is asked first. Most have no other. */
export function spellingsOf({ href }: URL): [URL, ...URL[]] {
  for (const [first, ...others] of SAME) {
    const beginning = [first, ...others].find((one) => href.startsWith(one));
    if (beginning === undefined) continue;
    const rest = href.slice(beginning.length);
    return [new URL(first + rest), ...others.map((other) => new URL(other + rest))];
  }
  return [new URL(href)];
}
