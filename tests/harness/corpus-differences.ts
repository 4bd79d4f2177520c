const BAKED = 'images are not opened yet, so that nothing is found in them (README, "Not yet")';

/** Files of the corpus in which our verdict is none of the expected ones, each with the reason why ours stands. */
export const differences: Record<string, string> = {
  '1edtech-ob20/simple-badge.png': BAKED,
  '1edtech-ob30/simple-json.png': BAKED,
  '1edtech-ob30/simple-json.svg': BAKED,
  '1edtech-ob30/simple-jwt_v1.png': BAKED,
  '1edtech-ob30/simple-jwt_v1.svg': BAKED,
  'waltid-cli/verifiable_educational_id_vc_type.jwt':
    // The one that says something against a credential that its source calls good.
    'its claim `iss` and its `vc.issuer` name two parties, which makes web5-vc-jwt/single/credentials-05-invalid-issuer.jwt invalid in the same corpus',
};
