import { linksIn, type PlaceFinder } from './place';
import { wordsOf } from './title';

/**
 * Words that stand in every address of a provider that we know, wrapped or not. `tests/providers/link.test.ts` holds the table of providers against them: the table
 * itself is too large to be put into pages.
 */
export const MAY_BE_PROVIDERS =
  /credly|acclaim|credential|accredible|badg|bestr|credsverse|sertifier|verified(?:\.|%2e)cv|skillsclub|verifierplus|learncard|creds(?:\.|%2e)dock|credtrail|certdirectory|europass|coursera|edx|learn(?:\.|%2e)microsoft|mitx|futurelearn|certificate|duolingo|ude\.?my|ladok|#(?:acc|gs)\./i;
/** A short address may hide anything: only words of a credential beside it make it one to ask about. */
const SHORT = /^https?:\/\/(?:lnkd\.in|t\.co|bit\.ly|tinyurl\.com|cutt\.ly|rb\.gy|goo\.gl|ow\.ly)\/|lnkd(?:\.|%2e)in/i;
const CUE = /credential|badge|certif|intyg|bevis|diplom|märke|merit/i;
const LONGEST_URL = 2048; // characters
const REST = 100; // links between two pauses

/** Links to services that show other people's credentials. What they are is found out by the table of providers, outside of the page. */
export const providerLink: PlaceFinder = {
  place: 'provider-link',
  titled: true,
  *search(root, base) {
    let count = 0;
    for (const source of linksIn(root)) {
      const url = addressOf(source, base);
      if (url !== null) yield { source, carried: { kind: 'linked', url } };
      if (++count % REST === 0) yield null;
    }
  },
};

function addressOf(source: Element, base: string): string | null {
  const href = source.getAttribute('href');
  if (href === null || href.length > LONGEST_URL) return null;
  const isOne = MAY_BE_PROVIDERS.test(href) || (SHORT.test(href) && CUE.test(wordsOf(source)));
  if (!isOne || !URL.canParse(href.trim(), base)) return null;
  const url = new URL(href.trim(), base);
  url.protocol = 'https:';
  return url.protocol === 'https:' ? url.href : null;
}
