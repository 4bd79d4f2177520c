import { p256, p384 } from '../signature';
import { rdfc } from './rdfc';

/** Data Integrity with ECDSA over canonical N-Quads. With a key of P-384 the document is made canonical with SHA-384. */
export const ecdsaRdfc2019 = rdfc({ id: 'ecdsa-rdfc-2019', spec: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019', kinds: [p256, p384] });
