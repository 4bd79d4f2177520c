/** The places where a credential can stand on a page. One file each in `utils/detect/`. */
export const foundPlaces = [
  'script',
  'alternate-link',
  'link',
  'provider-link',
  'plain-link',
  'wallet-link',
  'control-code',
  'embed',
  'text',
  'data-url',
  'image',
] as const;
/** Where a finding comes from: a place on the page, or `asked`: the reader has pointed at it, and then codes in pictures and PDF files are read too. No page may say that. */
export type Place = (typeof foundPlaces)[number] | 'asked';

/** Where something stands, and the page's own words there. */
export type Spot = { place: Place; label: string };

/**
 * Something on a page that may be a credential, before anybody has looked inside it.
 *
 * Shape: `id` is unique for the page's life and is also the id of the job that examines it.
 *        `raw` is at most 512 KiB of text, an image's `data:` address among them; what is longer is not handed in, only its `length` in characters. `url` is an https URL.
 *        `label` is the page's own words beside it, at most 200 characters: never shown as signed.
 *        `drawn` is the same picture as the page shows it, a `data:` address, for where its own address cannot be read.
 *        `also` are other places of the same page where it stands, at most 9. `for-wallet` is a link that a wallet would open: nothing of what is in it is handed in.
 */
export type Finding = {
  id: string;
  place: Place;
  carried:
    | { kind: 'embedded'; raw: string }
    | { kind: 'linked'; url: string; drawn?: string }
    | { kind: 'too-large'; length: number }
    | { kind: 'for-wallet' };
  label: string;
  also?: Spot[];
};
