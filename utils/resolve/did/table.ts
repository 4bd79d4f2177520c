import { Resolver } from 'did-resolver';
import { jwk } from './jwk';
import { key } from './key';
import { web } from './web';

/** Every DID method that we can resolve. A new one is one file and one row. */
export const methods = { web, key, jwk };

/** Resolves a DID by its method. `options.net` is the network; an error is one of our codes, or did-resolver's own word. */
export const resolver = new Resolver(methods);
