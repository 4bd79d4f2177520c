import { shorteners } from '../providers/shorteners';
import { CUE } from './credential-json';
import { secureUrl } from './credential-url';
import { hrefOf, LINKS, linked, type PlaceReader } from './place';

/**
 * Words of which one stands in every address of a provider that we know. `tests/providers/link.test.ts` holds the table of providers against them: the table
 * itself is too large to be put into pages.
 */
const WORDS = [
  'acclaim',
  'badg',
  'bestr',
  'certd',
  'certificate',
  'coursera',
  'credential',
  'credible',
  'credly',
  'creds',
  'credtrail',
  'duolingo',
  'edx',
  'europass',
  'futurelearn',
  'learn.microsoft',
  'learncard',
  'mitx',
  'sertifier',
  'skillsclub',
  'ude.my',
  'udemy',
  'verified.cv',
  'verifierplus',
  '#acc.',
  '#gs.',
];

/** In another address the dot may be written as `%2e`. */
const anyOf = (words: readonly string[]): string => words.join('|').replaceAll('.', '(?:\\.|%2e)');

/** Such a word, in an address that is wrapped in another or not. */
export const MAY_BE_PROVIDERS = new RegExp(anyOf(WORDS), 'i');
/** A short address may hide anything: only words of a credential beside it make it one to ask about. */
const SHORT = new RegExp(`(?://|%2f%2f)(?:${anyOf(shorteners)})(?:/|%2f)`, 'i');

/** Links to services that show other people's credentials. What they are is found out by the table of providers, outside of the page. */
export const providerLink: PlaceReader = {
  place: 'provider-link',
  titled: true,
  nodes: LINKS,
  cue: new RegExp(`${MAY_BE_PROVIDERS.source}|${SHORT.source}`, 'i'),
  most: 200,
  read: (source, base) => linked(addressOf(source, base)),
};

function addressOf(source: Element, base: string): URL | null {
  const href = hrefOf(source);
  if (href === null) return null;
  const isOne = MAY_BE_PROVIDERS.test(href) || (SHORT.test(href) && CUE.test(said(source)));
  return isOne ? secureUrl(href, base) : null;
}

const said = (source: Element): string =>
  [source, ...source.querySelectorAll('img')]
    .map((one) => `${one.textContent} ${['aria-label', 'title', 'alt'].map((name) => one.getAttribute(name))}`)
    .join();
