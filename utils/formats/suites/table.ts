import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019';
import { ed25519Signature2020 } from './ed25519-signature-2020';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022';
import type { Suite } from './suite';

/** Every embedded proof that we can check. */
export const suites: readonly Suite[] = [eddsaRdfc2022, ecdsaRdfc2019, ed25519Signature2020];
