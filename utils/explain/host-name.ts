import { EXAMPLE_PAGE } from '../model/example-page';
import type { Language } from '../model/settings';
import { mixedScripts } from './mixed-scripts';
import { fromPunycode } from './punycode';
import { exampleWords } from './words/example-page';

/**
 * A host as a person reads it: `xn--rksmrgs-5wao1o.se` gives `räksmörgås.se`. It stays as it is where its letters are not to be seen, or look like others, or
 * where the browser would not come to the same host from them.
 */
export function readableHost(host: string): string {
  if (!host.split('.').some((label) => label.startsWith('xn--'))) return host;
  const letters = host.split('.').map((label) => (label.startsWith('xn--') ? fromPunycode(label.slice(4)) : label));
  if (letters.includes(null)) return host;
  const name = letters.join('.');
  const isPlain = !/[\p{C}\p{Z}]/u.test(name) && mixedScripts(name) === null;
  return isPlain && URL.parse(`https://${name}`)?.hostname === host ? name : host;
}

/** The same with the host as the network knows it, where the two differ. */
export function hostInFull(host: string): string {
  const readable = readableHost(host);
  return readable === host ? host : `${readable} (${host})`;
}

/** What a page is called by its host, and our own example page by its name. */
export const pageName = (host: string, language: Language): string => (host === EXAMPLE_PAGE ? exampleWords[language].name : readableHost(host));

/** The same in full. */
export const pageInFull = (host: string, language: Language): string => (host === EXAMPLE_PAGE ? exampleWords[language].name : hostInFull(host));
