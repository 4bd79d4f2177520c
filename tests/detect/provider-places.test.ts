import { describe, expect, it } from 'vitest';
import { providerLink } from '@/utils/providers/link';
import { shorteners } from '@/utils/providers/shorteners';
import { factsIn, json } from './page';

const ID = '0f7c1f5e-0000-4000-8000-00000000000a';
const CREDLY = `https://www.credly.com/badges/${ID}`;
const item = (markup: string): string => `<ul><li><strong>Svetsning</strong> ${markup}</li></ul>`;
const urls = (markup: string): string[] => factsIn(markup).map(({ place, carried }) => `${place} ${carried}`);

describe('a link to a service that shows credentials', () => {
  it.each([
    [`<a href="${CREDLY}">Visa</a>`, CREDLY],
    [`<a href="//www.credly.com/badges/${ID}">Visa</a>`, CREDLY],
    [`<a href="http://www.credly.com/badges/${ID}">Visa</a>`, CREDLY],
    [`<area href="${CREDLY}">`, CREDLY],
    [
      '<a href="https://europa.eu/europass/digital-credentials/viewer/#/shareview/0a1b">Visa</a>',
      'https://europa.eu/europass/digital-credentials/viewer/#/shareview/0a1b',
    ],
  ])('%s is handed on as it leads', (markup, url) => {
    expect(urls(item(markup))).toEqual([`provider-link ${url}`]);
  });

  it.each([
    '<a href="https://shop.example/0f7c1f5e-0000-4000-8000-00000000000a">Köp</a>',
    '<a href="mailto:badge@credly.com">Skriv</a>',
    `<a href="${`${CREDLY}?${'x'.repeat(2048)}`}">Lång</a>`,
    '<a>Credly</a>',
  ])('%s is none', (markup) => {
    expect(urls(item(markup))).toEqual([]);
  });
});

describe.each(shorteners)('a short address of %s', (host) => {
  const short = `https://${host}/abc`;
  const wrapped = `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(short).replaceAll('.', '%2E')}`;

  it.each([short, wrapped])('is handed on where words of a credential stand beside it: %s', (href) => {
    expect(urls(item(`<a href="${href}">Visa intyg</a>`))).toEqual([`provider-link ${href}`]);
    expect(providerLink(href)).toMatchObject({ kind: 'short', url: short });
  });

  it('is left alone where there are none', () => {
    expect(urls(item(`<a href="${short}">Läs mer</a>`))).toEqual([]);
  });
});

describe('an embed', () => {
  it.each([
    ['Credly’s', `<div data-share-badge-id="${ID}" data-share-badge-host="https://www.credly.com"></div>`, CREDLY],
    ['Credly’s without its host', `<div data-share-badge-id="${ID.toUpperCase()}"></div>`, CREDLY],
    [
      'Credly’s, with its frame',
      `<div data-share-badge-id="${ID}"><iframe src="https://www.credly.com/embedded_badge/${ID}"></iframe></div>`,
      CREDLY,
    ],
    [
      'Badgr’s frame',
      '<iframe src="https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA?embedVersion=1"></iframe>',
      'https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA?embedVersion=1',
    ],
    [
      'Accredible’s picture',
      '<img src="https://api.accredible.com/v1/frontend/credential_website_embed_image/badge/1234567">',
      'https://api.accredible.com/v1/frontend/credential_website_embed_image/badge/1234567',
    ],
    [
      'Open Badge Passport’s frame',
      '<iframe src="https://openbadgepassport.com/app/badge/info/123/pic/embed"></iframe>',
      'https://openbadgepassport.com/app/badge/info/123/pic/embed',
    ],
  ])('of %s is found by its attribute', (_what, markup, url) => {
    expect(urls(item(markup))).toContain(`embed ${url}`);
  });

  it.each([
    '<div data-share-badge-id="javascript:alert(1)"></div>',
    '<img src="https://images.credly.com/images/template.png">',
    '<iframe src="https://video.example/embed/1"></iframe>',
  ])('is not %s', (markup) => {
    expect(urls(item(markup))).toEqual([]);
  });

  it('of Blockcerts holds a certificate or its address', () => {
    expect(urls(`<blockcerts-verifier src='${json()}'></blockcerts-verifier>`)).toEqual([`link ${json()}`]);
    expect(urls('<blockcerts-verifier src="/bevis/1.json"></blockcerts-verifier>')).toEqual(['link https://page.test/bevis/1.json']);
    expect(urls('<blockcerts-verifier src="{}"></blockcerts-verifier>')).toEqual([]);
  });
});
