/**
 * What a link at a provider leads to.
 *
 * `award`: one person's credential. `template`: what anybody can earn. `software`: a badge about code. `profile`: somebody's collection. `short`: an address that
 * hides another. `offer`: something for a wallet.
 */
export type LinkKind = 'award' | 'template' | 'software' | 'profile' | 'short' | 'offer';

/**
 * What can become of an award when its provider is asked. `signed`: a signature that is checked here. `at-source`: the word of the issuer's server, an Open Badge
 * 2.0. `page`: nothing that a machine can read; a person can look there. `code`: a person can look there, with a code and more that we do not touch.
 */
export type Proves = 'signed' | 'at-source' | 'page' | 'code';

/**
 * One form of a provider's links.
 *
 * Shape: `at` is matched against the address after its host: path, query and fragment. `canonical` is the one address that all spellings of this credential have,
 *        with `{name}` for what the group of that name matched, and `{host}`; without it the address without query and fragment. A group named `uuid` is written
 *        in small letters. `isKeyed`: the address opens nothing without the key that stood in it.
 */
export type LinkForm = { kind: LinkKind; at: RegExp; canonical?: string; isKeyed?: true };

/**
 * Somebody who shows other people's credentials on the web. A new one is one file with one of these, one row in `table.ts`, and where there is something to
 * fetch one file in `resolve/providers/`.
 *
 * Shape: `site` is its own page about itself, where one can try it. `asked` are the hosts that are asked about an award, or for its picture, once the reader has
 *        said that they may be; without it nobody is. `hosts` are exact, or begin with a dot: then every name below it is meant, too. `isShared`: others have
 *        pages on these hosts, too, so that only the forms of its links are its own. `tell` is the form of a link on a host of its customer's. `examples` are
 *        invented addresses, one for each form of link.
 */
export type Provider = {
  id: string;
  name: string;
  proves: Proves;
  site: string;
  asked?: readonly string[];
  hosts: readonly string[];
  isShared?: true;
  links: readonly LinkForm[];
  tell?: LinkForm;
  examples: readonly string[];
};

/** A path, with or without a slash at its end, and whatever may follow in the query or the fragment. */
export const at = (path: string): RegExp => new RegExp(`^${path}/?(?=[?#]|$)`, 'i');

/** A UUID in a path. */
export const UUID = '(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';

/** Any other name of a credential in a path. */
export const id = (form: string): string => `(?<id>${form})`;
