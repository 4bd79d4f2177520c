import { ed25519 } from '../signature';
import { rdfc } from './rdfc';

/** Data Integrity with Ed25519 over canonical N-Quads. */
export const eddsaRdfc2022 = rdfc({ id: 'eddsa-rdfc-2022', spec: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022', kinds: [ed25519] });
