import { CUE } from './credential-json';
import { secureUrl } from './credential-url';
import { hrefOf, LINKS, linked, type PlaceReader } from './place';

/**
 * Words that stand in every address of a provider that we know, wrapped or not. `tests/providers/link.test.ts` holds the table of providers against them: the table
 * itself is too large to be put into pages.
 */
export const MAY_BE_PROVIDERS =
  /cred(?:ly|ential|s|trail|ible)|acclaim|badg|bestr|sertifier|verified(?:\.|%2e)cv|skillsclub|verifierplus|learncard|europass|coursera|edx|learn(?:\.|%2e)microsoft|mitx|futurelearn|certificate|certd|duolingo|ude\.?my|#(?:acc|gs)\./i;
/** A short address may hide anything: only words of a credential beside it make it one to ask about. */
const SHORT = /\/\/(?:lnkd\.in|t\.co|bit\.ly|tinyurl\.com|cutt\.ly|rb\.gy|goo\.gl|ow\.ly)\/|lnkd%2ein/i;

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
