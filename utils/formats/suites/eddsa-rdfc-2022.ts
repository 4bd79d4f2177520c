import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { ed25519 } from '../signature';
import { dataIntegrity } from './data-integrity';

/** Data Integrity with Ed25519 over canonical N-Quads. */
export const eddsaRdfc2022 = dataIntegrity({
  id: 'eddsa-rdfc-2022',
  spec: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022',
  cryptosuite,
  kind: ed25519,
});
