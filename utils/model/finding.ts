/** The places where a credential can stand on a page. One file each in `utils/detect/`. */
export const foundPlaces = ['script', 'alternate-link', 'link', 'text', 'data-url'] as const;
export type Place = (typeof foundPlaces)[number];

/**
 * Something on a page that may be a credential, before anybody has looked inside it.
 *
 * Shape: `id` is unique for the page's life and is also the id of the job that examines it.
 *        `raw` is at most 512 KiB of text; what is longer is not handed in, only its `length` in characters. `url` is an https URL.
 *        `label` is the page's own words beside it, at most 200 characters: never shown as signed.
 */
export type Finding = {
  id: string;
  place: Place;
  carried: { kind: 'embedded'; raw: string } | { kind: 'linked'; url: string } | { kind: 'too-large'; length: number };
  label: string;
};
