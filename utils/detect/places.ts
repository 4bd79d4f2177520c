import { alternateLink } from './alternate-link';
import { blockcerts } from './blockcerts';
import { code } from './code';
import { controlCode } from './control-code';
import { dataUrl } from './data-url';
import { embed } from './embed';
import { image } from './image';
import { link } from './link';
import type { PlaceReader } from './place';
import { plainLink } from './plain-link';
import { providerLink } from './provider-link';
import { script } from './script';
import { text } from './text';
import { walletLink } from './wallet-link';

/** Every place where we look: of those that know an element or a text, the first that finds something is taken. */
export const places: readonly PlaceReader[] = [
  script,
  embed,
  image,
  blockcerts,
  walletLink,
  link,
  providerLink,
  dataUrl,
  code,
  alternateLink,
  text,
  plainLink,
  controlCode,
];
