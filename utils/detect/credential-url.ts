/** Longer addresses are not read, in characters. */
export const LONGEST_URL = 2048;

/** The address behind a link, without its fragment; null unless it is https, names no user and is of ordinary length. */
export function credentialUrl(href: string | null, base: string): URL | null {
  const url = webUrl(href, base);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}

/** An address on the web as it leads, read as `https:`, where every provider answers; null for any other. */
export function secureUrl(href: string, base?: string): URL | null {
  const url = webUrl(href, base);
  if (url !== null) url.protocol = 'https:';
  return url;
}

function webUrl(href: string | null, base?: string): URL | null {
  const url = href === null || href.length > LONGEST_URL ? null : URL.parse(href.trim(), base);
  return url !== null && /^https?:/.test(url.protocol) ? url : null;
}
