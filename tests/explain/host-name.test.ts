import { expect, it } from 'vitest';
import { hostInFull, pageInFull, pageName, readableHost } from '@/utils/explain/host-name';
import { EXAMPLE_PAGE } from '@/utils/model/example-page';

it.each([
  ['skola.example', 'skola.example'],
  ['xn--rksmrgs-5wao1o.se', 'räksmörgås.se'],
  ['www.xn--rksmrgs-5wao1o.se', 'www.räksmörgås.se'],
  ['xn--mnchen-3ya.example', 'münchen.example'],
  ['xn--d1acufc.xn--p1ai', 'домен.рф'],
  ['xn--fiqs8s', '中国'],
  ['127.0.0.1', '127.0.0.1'],
])('%s is read as %s', (host, name) => {
  expect(readableHost(host)).toBe(name);
});

it.each([
  ['a Latin name with a Cyrillic letter', 'xn--pple-43d.com'],
  ['a name of Cyrillic letters that all look Latin', 'xn--80ak6aa92e.com'],
  ['what is no such name', 'xn--a.example'],
  ['what decodes to something that leads elsewhere', 'xn--abc-.example'],
  ['digits beyond what there are letters for', 'xn--99999999.example'],
])('%s stays as the network knows it: %s', (_why, host) => {
  expect(readableHost(host)).toBe(host);
});

it('stands beside the host as the network knows it, where the two differ', () => {
  expect([hostInFull('skola.example'), hostInFull('xn--rksmrgs-5wao1o.se')]).toEqual(['skola.example', 'räksmörgås.se (xn--rksmrgs-5wao1o.se)']);
});

it('is our own example page’s name in the reader’s language, and for all others the host', () => {
  expect([pageName(EXAMPLE_PAGE, 'sv'), pageInFull(EXAMPLE_PAGE, 'en')]).toEqual(['Exempelsidan', 'The example page']);
  expect([pageName('xn--rksmrgs-5wao1o.se', 'sv'), pageInFull('xn--rksmrgs-5wao1o.se', 'en')]).toEqual([
    'räksmörgås.se',
    'räksmörgås.se (xn--rksmrgs-5wao1o.se)',
  ]);
});
