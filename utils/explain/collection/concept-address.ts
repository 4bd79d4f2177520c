/**
 * A concept's address in the one form by which it is compared: http and https are the same, and so are a host in capitals and a slash at the end.
 *
 * Fails: null where it is no web address; then only words compare.
 */
export function conceptAddress(written: string | null): string | null {
  const text = written?.trim() ?? '';
  if (text.length > ADDRESS_LIMIT || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { host, pathname, search, hash } = new URL(text);
  return `//${host}${pathname.replace(/\/$/, '')}${search}${hash}`;
}

/** The first web address in a text, and the text without it. */
export function addressIn(text: string): { address: string | null; rest: string } {
  const found = /https?:\/\/[^\s<>"']{1,1000}/i.exec(text)?.[0].replace(/[),.;]{1,5}$/, '');
  if (found === undefined || conceptAddress(found) === null) return { address: null, rest: text };
  return { address: found, rest: text.replace(found, ' ') };
}

const ADDRESS_LIMIT = 1000; // characters
