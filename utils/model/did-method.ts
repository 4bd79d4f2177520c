/**
 * What is known of a kind of DID before anybody is asked. A new method is one row here, one file in `resolve/did/`, and its row in the table there.
 *
 * Shape:  `onlyKey` names the one key of a DID that has exactly one, and is missing where a document can list several. `domain` is the part that is a
 *         fact once the key was found: the host (with its path, since a host can have many tenants); null for a DID that is only a key.
 * Source: https://www.w3.org/TR/did-extensions-methods/
 */
export type DidMethodFacts = { onlyKey?(did: string): string; domain(did: string): string | null };

const lastPart = (did: string): string => did.slice(did.lastIndexOf(':') + 1);
const noDomain = (): null => null;

/** The methods whose keys we can find. */
export const didMethods = {
  web: { domain: (did) => domainIn(did.split(':').slice(2)) },
  key: { onlyKey: (did) => `${did}#${lastPart(did)}`, domain: noDomain },
  jwk: { onlyKey: (did) => `${did}#0`, domain: noDomain },
  webvh: { domain: (did) => domainIn(did.split(':').slice(3)) },
  ebsi: { domain: noDomain },
} satisfies Record<string, DidMethodFacts>;

/** One of them. */
export type DidMethod = keyof typeof didMethods;

/** The facts of a DID's method; null for what is no DID, or one of a method that we do not know. */
export function didFacts(did: string): DidMethodFacts | null {
  const [scheme, method = ''] = did.split(':');
  return scheme === 'did' && Object.hasOwn(didMethods, method) ? didMethods[method as DidMethod] : null;
}

/** Does the method's key stand in the identifier itself, so that nobody need be asked for it? */
export const isKeyInId = (method: string): boolean => didFacts(`did:${method}:`)?.onlyKey !== undefined;

/** A port is written `%3A8443`, a path with colons. */
const domainIn = ([host = '', ...path]: string[]): string => [host.replace(/%3A/i, ':'), ...path].join('/');
