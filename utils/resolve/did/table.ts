import { type DIDResolver, Resolver } from 'did-resolver';
import type { DidMethod } from '../../model/did-method';
import { ebsi } from './ebsi';
import { jwk } from './jwk';
import { key } from './key';
import { web } from './web';
import { webvh } from './webvh';

/** How each DID method is resolved. A new one is one file and one row here, and its facts in `model/did-method.ts`. */
export const methods: Record<DidMethod, DIDResolver> = { web, key, jwk, webvh, ebsi };

/** Resolves a DID by its method. `options.net` is the network; an error is one of our codes, or did-resolver's own word. */
export const resolver = new Resolver(methods);
