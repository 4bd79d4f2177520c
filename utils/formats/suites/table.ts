import { isObject, type Json } from '../../model/json';
import { bbs2023 } from './bbs-2023';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019';
import { ecdsaSd2023 } from './ecdsa-sd-2023';
import { ed25519Signature2018 } from './ed25519-signature-2018';
import { ed25519Signature2020 } from './ed25519-signature-2020';
import { eddsaJcs2022 } from './eddsa-jcs-2022';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022';
import { jsonWebSignature2020 } from './json-web-signature-2020';
import type { Suite } from './suite';

/** Every embedded proof that we can check. */
export const suites: readonly Suite[] = [
  eddsaRdfc2022,
  eddsaJcs2022,
  ecdsaRdfc2019,
  ecdsaJcs2019,
  ecdsaSd2023,
  bbs2023,
  ed25519Signature2020,
  ed25519Signature2018,
  jsonWebSignature2020,
];

/** The suite of a proof; undefined for a kind that we cannot check. */
export const suiteOf = (proof: Json): Suite | undefined => (isObject(proof) ? suites.find((suite) => suite.recognises(proof)) : undefined);
