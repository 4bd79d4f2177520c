import type { LinkForm, LinkKind, Provider } from './provider';
import { shorteners } from './shorteners';
import { providers } from './table';
import { wrappers } from './wrappers';

/**
 * What a link is, among providers' links.
 *
 * Shape: `url` is the canonical address: the same for every spelling, without anything personal. `id` is the credential's name there, empty where its address
 *        is all that it has. `host` is the one that was linked to. `look-alike`: a host that was made to be taken for the provider's. `isKeyed`: it opens
 *        nothing any more, since the key in it was dropped.
 */
export type ProviderLink = { provider: Provider; kind: LinkKind | 'look-alike'; url: string; id: string; host: string; isKeyed?: true };

/** An address that hides another, and is no provider's. */
export type ShortLink = { provider: null; kind: 'short'; url: string; id: ''; host: string };

/** So often is one wrapper taken out of another. */
const MOST_HOPS = 5;
/** Longer addresses are not looked at, in characters. */
const LONGEST = 8192;

/**
 * What an address is, among those of providers; null for any other. Wrappers are taken off first. Nothing is asked of anybody.
 *
 * Shape: `http:` is read as `https:`, where every provider answers; a user's name in the address is dropped.
 */
export function providerLink(address: string): ProviderLink | ShortLink | null {
  const url = unwrapped(address);
  if (url === null) return null;
  for (const provider of providers) {
    const found = linkAt(provider, url);
    if (found !== null) return found;
  }
  if (shorteners.includes(url.hostname)) return { provider: null, kind: 'short', url: plain(url), id: '', host: url.hostname };
  return lookAlike(url);
}

/** Whose host an address is on, or on one below it; null where it is no provider's, or where others have theirs there too. */
export function providerAt(address: string): Provider | null {
  const name = parsed(address)?.hostname ?? '';
  const isBelow = (host: string) => name === host || name.endsWith(`.${host}`);
  return providers.find(({ hosts, isShared }) => !isShared && hosts.some((host) => isBelow(host.replace(/^(\.|www\.)/, '')))) ?? null;
}

/** The address that is meant by one in wrappers; null for what is no web address. */
export function unwrapped(address: string): URL | null {
  let url = parsed(address);
  for (let hop = 0; url !== null && hop < MOST_HOPS; hop += 1) {
    const { hostname } = url;
    const target: string | null = wrappers.find(({ hosts }) => isAmong(hosts, hostname))?.target(url) ?? null;
    const next = target === null ? null : parsed(target);
    if (next === null) return url;
    url = next;
  }
  return url;
}

function parsed(address: string): URL | null {
  const text = address.trim().replaceAll('&amp;', '&');
  if (text.length > LONGEST || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, ''); // a dot at its end makes no other name of it
  return url;
}

function linkAt(provider: Provider, url: URL): ProviderLink | null {
  const after = url.href.slice(url.origin.length);
  const isIts = isAmong(provider.hosts, url.hostname) && url.port === '';
  const told = provider.tell === undefined ? [] : [provider.tell];
  const forms = isIts ? provider.links : told;
  const form = forms.find(({ at }) => at.test(after));
  return form === undefined ? null : found(provider, form, url, form.at.exec(after)?.groups);
}

function found(provider: Provider, { kind, canonical, isKeyed }: LinkForm, url: URL, groups: Record<string, string> = {}): ProviderLink {
  const { uuid, id = '' } = groups;
  const named: Record<string, string> = { host: url.hostname, id, ...(uuid !== undefined && { uuid: uuid.toLowerCase() }) };
  const address = canonical?.replace(/\{(\w+)\}/g, (_all, name: string) => named[name] ?? '') ?? plain(url);
  return { provider, kind, url: address, id: named.uuid ?? id, host: url.hostname, ...(isKeyed && { isKeyed }) };
}

/** Without query and fragment, where keys and e-mail addresses stand. */
const plain = ({ origin, pathname }: URL): string => origin + pathname;

const isAmong = (hosts: readonly string[], hostname: string): boolean =>
  hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));

/**
 * A host that has a provider's whole name in it and is not the provider's, or its name in letters that only look the same, with a path like its awards':
 * `credly.com.verify.example/badges/…`, `crеdly.com/badges/…` with a Cyrillic e.
 */
function lookAlike(url: URL): ProviderLink | null {
  const after = url.href.slice(url.origin.length);
  const provider = providers.find(
    ({ hosts, links }) =>
      hosts.map((host) => host.replace(/^(\.|www\.)/, '')).some((name) => isWithin(name, url.hostname) || isSpelledLike(name, url.hostname)) &&
      links.some(({ kind, at }) => kind === 'award' && at.test(after)),
  );
  return provider === undefined ? null : { provider, kind: 'look-alike', url: plain(url), id: '', host: url.hostname };
}

function isWithin(name: string, hostname: string): boolean {
  const at = hostname.indexOf(name);
  const isIts = hostname === name || hostname.endsWith(`.${name}`);
  return at >= 0 && !isIts && /^[.-]?$/.test(hostname[at + name.length] ?? '') && /^[.-]?$/.test(hostname[at - 1] ?? '');
}

/**
 * Does a host have one of a name's words with up to half of its letters from elsewhere? The letters that are not of ASCII stand apart in such a word: `xn--crdly-0we`.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc3492#section-3.1
 */
function isSpelledLike(name: string, hostname: string): boolean {
  const words = name.split('.').filter((word) => word.length > 3);
  const foreign = hostname.split('.').flatMap((label) => /^xn--(.+)-/.exec(label)?.[1] ?? []);
  return foreign.some((letters) =>
    words.some((word) => letters.length < word.length && letters.length * 2 >= word.length && isLeftOf(letters, word)),
  );
}

/** Are these letters what is left of a word when some are taken out? */
function isLeftOf(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}
