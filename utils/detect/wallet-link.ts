import { hrefOf, LINKS, type PlaceReader } from './place';

/**
 * How links for wallets begin, and what tells of one in an address on the web.
 *
 * Source: https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1, https://w3c-ccg.github.io/vc-api/#interaction-url-format
 */
const FOR_WALLETS =
  /^\s*(?:\w+-)?(?:openid|haip|(?:dcc|msp|asup)request|org\.dcconsortium|velocity-network)[\w-]*:|[?&](?:boostUri=|credential_offer|iuv=1\b)/i;

/** Links that offer a credential to a wallet, or ask one for it. Nothing of what is in them is handed in: they hold secrets, and are for one person once. */
export const walletLink: PlaceReader = {
  place: 'wallet-link',
  titled: true,
  nodes: LINKS,
  cue: FOR_WALLETS,
  most: 50,
  read: (source) => (FOR_WALLETS.test(hrefOf(source) ?? '') ? [{ kind: 'for-wallet' }] : null),
};
