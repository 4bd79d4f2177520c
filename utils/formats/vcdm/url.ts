import type { Json } from '../../model/json';

/** Is it a URL by the URL standard, with a scheme and something behind it? https://url.spec.whatwg.org/#absolute-url-string */
export const isUrl = (value: Json): boolean =>
  typeof value === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/.test(value) && (!/^https?:/i.test(value) || URL.canParse(value));
