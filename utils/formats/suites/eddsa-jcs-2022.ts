import { ed25519 } from '../signature';
import { jcs } from './jcs';

/** Data Integrity with Ed25519 over canonical JSON. */
export const eddsaJcs2022 = jcs({ id: 'eddsa-jcs-2022', spec: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022', kinds: [ed25519] });
