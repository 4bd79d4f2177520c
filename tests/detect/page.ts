import { type DetectOptions, detect } from '@/utils/detect/detect';
import type { Finding } from '@/utils/model/finding';

const BASE = 'https://page.test/cv/';

/** A page with this body, and what is found on it: ids count from one. */
export function foundIn(body: string, head = '') {
  const page = pageOf(body, head);
  return detect(page, counting());
}

/** The same as plain data: the place, what is carried, the label, and the text of the anchor. */
export const factsIn = (body: string, head = '') =>
  foundIn(body, head).map(({ finding: { place, carried, label }, anchor }) => ({
    place,
    carried: wordFor(carried),
    label,
    anchor: anchor.localName,
  }));

function wordFor(carried: Finding['carried']): string {
  if (carried.kind === 'too-large') return `${carried.length} characters`;
  if (carried.kind === 'for-wallet') return carried.kind;
  return carried.kind === 'linked' ? carried.url : carried.raw;
}

export const pageOf = (body: string, head = ''): Document =>
  new DOMParser().parseFromString(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'text/html');

export function counting(): DetectOptions {
  let count = 0;
  return { nextId: () => `finding-${++count}`, base: BASE };
}

/** An unsigned credential in JSON, enough to be found. */
export const json = (name = 'Svetsning'): string =>
  JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    credentialSubject: { name },
  });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with these parts and a signature that nobody checks here. */
export const token = (payload: unknown, header: unknown = { alg: 'ES256', typ: 'JWT' }): string =>
  `${part(header)}.${part(payload)}.${'s'.repeat(86)}`;

export const credentialToken = (name = 'Svetsning'): string => token({ iss: 'did:web:skola.test', vc: { credentialSubject: { name } } });
