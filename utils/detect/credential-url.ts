/** Longer addresses are not read, in characters. */
export const LONGEST_URL = 2048;

/** The address behind a link, without its fragment; null unless it is https, names no user and is of ordinary length. */
export function credentialUrl(href: string | null, base: string): URL | null {
  const url = href === null || href.length > LONGEST_URL ? null : URL.parse(href.trim(), base);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}
