/** Files of the corpus in which our verdict is none of the expected ones, each with the reason why ours stands. */
export const differences: Record<string, string> = {
  'waltid-cli/verifiable_educational_id_vc_type.jwt':
    // The one that says something against a credential that its source calls good.
    'its claim `iss` and its `vc.issuer` name two parties, which makes web5-vc-jwt/single/credentials-05-invalid-issuer.jwt invalid in the same corpus',
};
