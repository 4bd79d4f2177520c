/** An address that only leads to another. `target` gives that other as it is written in the first; null where it is none. Nothing is asked of anybody. */
export type Wrapper = { hosts: readonly string[]; target(url: URL): string | null };

/** One that names its target in the query. */
const inQuery = (hosts: readonly string[], path: RegExp, ...names: string[]): Wrapper => ({
  hosts,
  target: ({ pathname, searchParams }) =>
    path.test(pathname) ? (names.map((name) => searchParams.get(name)).find((value) => value !== null && value !== '') ?? null) : null,
});

/** Redirects of mail programs, search engines and social networks that say themselves where they lead. Facts from their links. */
export const wrappers: readonly Wrapper[] = [
  inQuery(['linkedin.com', '.linkedin.com'], /^\/(redir\/redirect|safety\/go)\/?$/, 'url'),
  inQuery(['.safelinks.protection.outlook.com'], /^\//, 'url'),
  { hosts: ['urldefense.com', 'urldefense.us'], target: urldefenseV3 },
  { hosts: ['urldefense.proofpoint.com'], target: urldefenseV2 },
  inQuery(['google.com', '.google.com', '.google.se'], /^\/url$/, 'q', 'url'),
  inQuery(['youtube.com', '.youtube.com'], /^\/redirect$/, 'q'),
  inQuery(['facebook.com', '.facebook.com'], /^\/l\.php$/, 'u'),
  inQuery(['out.reddit.com'], /^\//, 'url'),
  inQuery(['t.umblr.com'], /^\/redirect$/, 'z'),
  inQuery(['medium.com'], /^\/r\/?$/, 'url'),
  inQuery(['slack-redir.net'], /^\/link$/, 'url'),
  inQuery(['vk.com'], /^\/away\.php$/, 'to'),
  inQuery(['duckduckgo.com'], /^\/l\/?$/, 'uddg'),
  { hosts: ['href.li'], target: ({ search }) => search.slice(1) || null },
];

/**
 * Signs that mail gateways replaced stand at the end, in base64, in the order of the asterisks; two of them in a row with a letter stand for several.
 *
 * Source: https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API
 */
function urldefenseV3({ pathname, href }: URL): string | null {
  const [, wrapped, replaced = ''] = /^[^?#]*?\/v3\/__(.+?)__;([\w-]*)!/.exec(href.slice(href.indexOf(pathname))) ?? [];
  if (wrapped === undefined) return null;
  const signs = [...textOf(replaced)];
  const target = wrapped.replace(/\*(\*(.))?/g, (all, several?: string, letter?: string) => {
    if (several === undefined) return signs.shift() ?? all;
    return signs.splice(0, 2 + RUNS.indexOf(letter ?? 'A')).join('');
  });
  return target.replace(/^(https?:\/)(?=[^/])/, '$1/');
}

const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function textOf(base64url: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** `-` stands for `%`, `_` for `/`. */
function urldefenseV2({ pathname, searchParams }: URL): string | null {
  const wrapped = pathname.startsWith('/v2/url') ? searchParams.get('u') : null;
  if (wrapped === null) return null;
  try {
    return decodeURIComponent(wrapped.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    return null;
  }
}
