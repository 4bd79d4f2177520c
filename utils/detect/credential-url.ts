const LONGEST_URL = 2048; // characters

/** The address behind a link, without its fragment; null unless it is https, names no user and is of ordinary length. */
export function credentialUrl(href: string | null, base: string): URL | null {
  if (href === null || href.length > LONGEST_URL) return null;
  if (!URL.canParse(href.trim(), base)) return null;
  const url = new URL(href.trim(), base);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}
