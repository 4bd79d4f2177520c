import { alternateLink } from './alternate-link';
import { blockcerts } from './blockcerts';
import { dataUrl } from './data-url';
import { embed } from './embed';
import { link } from './link';
import type { PlaceFinder } from './place';
import { providerLink } from './provider-link';
import { script } from './script';
import { text } from './text';

/** Every place where we look, the most precise first. */
export const places: readonly PlaceFinder[] = [script, embed, blockcerts, link, providerLink, dataUrl, text, alternateLink];
