import { p256, p384 } from '../signature';
import { jcs } from './jcs';

/** Data Integrity with ECDSA over canonical JSON. */
export const ecdsaJcs2019 = jcs({ id: 'ecdsa-jcs-2019', spec: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019', kinds: [p256, p384] });
