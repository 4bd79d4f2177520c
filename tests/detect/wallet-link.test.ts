import { expect, it } from 'vitest';
import { foundIn } from './page';

const link = (name: string) => `<a href="openid-credential-offer://?x=${name}">${name}</a>`;
const findings = (markup: string) => foundIn(markup).map(({ finding }) => finding);

it.each([
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fskola.test%2Foffer%2FSECRET',
  'openid-initiate-issuance://?issuer=SECRET',
  'openid-vc://?request_uri=SECRET',
  'openid://?request_uri=SECRET',
  'openid4vp://?client_id=SECRET',
  'mdoc-openid4vp://?client_id=SECRET',
  'eudi-openid4vp://?client_id=SECRET',
  'haip://?client_id=SECRET',
  'haip-vci://?credential_offer=SECRET',
  'dccrequest://request?issuer=SECRET',
  'msprequest://request?vc=SECRET',
  'asuprequest://request?vc=SECRET',
  'org.dcconsortium://request?vc=SECRET',
  'velocity-network://issue?request_uri=SECRET',
  'velocity-network-testnet://issue?request_uri=SECRET',
  'OPENID-CREDENTIAL-OFFER://?x=SECRET',
  'https://skola.test/wallet?credential_offer_uri=SECRET',
  'https://learncard.app/interactions/claim/SECRET?iuv=1',
  'https://learncard.app/claim?boostUri=SECRET',
])('a link for wallets is named, and nothing of what is in it handed in: %s', (href) => {
  expect(findings(`<a href="${href}">Hämta intyg</a>`)).toEqual([
    { id: 'finding-1', place: 'wallet-link', carried: { kind: 'for-wallet' }, label: 'Hämta intyg' },
  ]);
});

it('several links for wallets are one finding', () => {
  expect(findings(link('A') + link('B'))).toMatchObject([{ label: 'A', also: [{ place: 'wallet-link', label: 'B' }] }]);
});

it.each([
  'https://openid.net/',
  'https://skola.test/openid4vp:',
  'https://skola.test/?iuv=10',
  'mailto:openid@skola.test',
  'https://skola.test/offer/1',
])('is none: %s', (href) => {
  expect(findings(`<a href="${href}">Läs</a>`)).toEqual([]);
});
