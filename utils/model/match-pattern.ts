/** A host's one name: with a dot at its end it is the same host, and answers the same, but is no longer the same word. https://www.rfc-editor.org/rfc/rfc1034#section-3.1 */
export const nameOf = (host: string): string => host.replace(/\.$/, '');

/** The match pattern of a single website's grant, on all its ports: a pattern may name no port. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns */
export const patternOf = (host: string): string => `https://${host}/*`;

/** The website that a match pattern is about: `https://exempel.se/*` gives `exempel.se`. */
export const hostOf = (pattern: string): string => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');

/** Does a grant's pattern mean every website? */
export const isEverywhere = (pattern: string): boolean => hostOf(pattern) === '*';

/** Does a grant's pattern cover this host? `*.exempel.se` covers `exempel.se` and all hosts below it. */
export function covers(pattern: string, address: string): boolean {
  const [meant, host] = [hostOf(pattern), nameOf(address)];
  if (!meant.startsWith('*.')) return meant === '*' || meant === host;
  return host === meant.slice(2) || host.endsWith(meant.slice(1));
}
