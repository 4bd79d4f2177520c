/** How the schemes of wallets begin: `eudi-openid4vp:` and `haip-vci:` are among them. */
const SCHEMES = ['openid', 'haip', 'dccrequest', 'msprequest', 'asuprequest', 'org.dcconsortium', 'velocity-network'];
/** What tells of an offer or a request in the query of an address on the web. */
const PARAMETERS = ['boostUri=', 'credential_offer=', 'credential_offer_uri=', 'iuv=1\\b'];

/**
 * An address that offers a credential to a wallet, or asks one for it. It holds secrets, and is for one person once: nothing of it is kept.
 *
 * Source: https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1, https://w3c-ccg.github.io/vc-api/#interaction-url-format
 */
export const FOR_WALLETS = new RegExp(`^\\s*(?:\\w+-)?(?:${SCHEMES.join('|').replaceAll('.', '\\.')})[\\w-]*:|[?&](?:${PARAMETERS.join('|')})`, 'i');
