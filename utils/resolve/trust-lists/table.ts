import { certificateFiles } from './certificate-files';
import { dccRegistry } from './dcc-registry';
import { ebsi } from './ebsi';
import { etsi } from './etsi';
import type { ListKind } from './kind';
import { openidFederation } from './openid-federation';
import { own } from './own';

/** Every form of list that we can read, most specific first: ours is any JSON that is none of the others, so that what is missing in it can be said. */
export const listKinds: readonly ListKind[] = [certificateFiles, etsi, openidFederation, dccRegistry, ebsi, own];
