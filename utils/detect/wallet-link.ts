import { FOR_WALLETS } from '../model/wallet-link';
import { hrefOf, LINKS, type PlaceReader } from './place';

/** Links that offer a credential to a wallet, or ask one for it. Nothing of what is in them is handed in: they hold secrets, and are for one person once. */
export const walletLink: PlaceReader = {
  place: 'wallet-link',
  titled: true,
  nodes: LINKS,
  cue: FOR_WALLETS,
  most: 50,
  read: (source) => (FOR_WALLETS.test(hrefOf(source) ?? '') ? [{ kind: 'for-wallet' }] : null),
};
