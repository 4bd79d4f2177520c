import { describe, expect, it } from 'vitest';
import { asExamined } from '@/utils/providers/found';
import { bakedPng, bakedSvg, dataUrl, END, internationalText, picture, pngOf } from '../harness/baked';
import { quickly } from '../harness/quickly';
import { factsIn, foundIn } from './page';

const found = (markup: string): string[] => factsIn(markup).flatMap(({ place, carried }) => (place === 'image' ? [carried] : []));
const AWARD = 'https://www.credly.com/badges/0f7c1f5e-0000-4000-8000-00000000000a';

describe('a picture that may hold a badge', () => {
  it.each([
    ['/badges/17.png', 'https://page.test/badges/17.png'],
    ['https://skola.test/media/My-Badge_2.PNG?v=2', 'https://skola.test/media/My-Badge_2.PNG?v=2'],
    ['//skola.test/credentials/a.svg#x', 'https://skola.test/credentials/a.svg'],
    ['https://skola.test/openbadge.svg', 'https://skola.test/openbadge.svg'],
    ['https://skola.test/public/assertions/AAAA/image', 'https://skola.test/public/assertions/AAAA/image'],
    ['https://skola.test/v1/assertion/AAAA/baked?v=3_0', 'https://skola.test/v1/assertion/AAAA/baked?v=3_0'],
  ])('is told by its path: %s', (src, url) => {
    expect(found(`<img src="${src}">`)).toEqual([url]);
  });

  it.each([
    [`<a href="${AWARD}"><img src="/img/1.png"></a>`],
    [`<p><a href="${AWARD}">Svetsning</a><img src="/img/1.png"></p>`],
    [`<p><img src="/img/1.png"><a href="${AWARD}">Svetsning</a></p>`],
  ])('is told by the link that it stands in or next to: %s', (markup) => {
    expect(found(markup)).toEqual(['https://page.test/img/1.png']);
  });

  it('is the original of one that GitHub serves in its stead', () => {
    expect(found('<img src="https://camo.example/1" data-canonical-src="https://skola.test/badges/1.png">')).toEqual([
      'https://skola.test/badges/1.png',
    ]);
  });

  it.each([
    ['of a kind that holds none', '<img src="/badges/1.jpg"><img src="/badges/1.webp"><img src="/badges/1.gif"><img src="/badges/1">'],
    ['in SVG of which only the word speaks', '<img src="/badges/1.svg"><img src="/img/verified-badge.svg">'],
    ['that nothing speaks of', '<img src="/img/portrait.png"><img src="/logo.svg">'],
    ['of a host of that name', '<img src="https://badges.example/logo.png">'],
    ['with the word after its path', '<img src="/logo.png?from=badge.png#badge.png">'],
    ['that a page makes anew', '<img src="/_next/image?url=%2Fbadges%2F1.png&w=64">'],
    ['beside a link to something else', '<p><a href="https://shop.example/">Köp</a><img src="/img/1.png"></p>'],
    ['that is small', '<img src="/badges/1.png" width="32"><img src="/badges/1.png" width="64" height="47">'],
    ['without https', '<img src="http://skola.test/badges/1.png"><img src="blob:https://page.test/badge.png"><img src="javascript:1/badge.png">'],
    [
      'of code, as its link says',
      `<a href="https://api.badgr.io/public/assertions/${'A'.repeat(22)}?x=1&identity__url=https%3A%2F%2Fgithub.com%2Fa%2Fb"><img src="/badges/1.png"></a>`,
    ],
    ['of an endless address', `<img src="/${'badge'.repeat(500)}.png">`],
    ['without an address', '<img alt="badge.png"><img src="">'],
  ])('is none %s', (_what, markup) => {
    expect(found(markup)).toEqual([]);
  });

  it.each([
    ['48 pixels high', '<img src="/badges/1.png" width="48" height="48">'],
    ['as wide as the page', '<img src="/badges/1.png" width="100%">'],
  ])('is one that is %s', (_what, markup) => {
    expect(found(markup)).toEqual(['https://page.test/badges/1.png']);
  });

  it.each([
    'https://img.shields.io/badge/build-passing-green.svg',
    'https://github.com/a/b/actions/workflows/ci.yml/badge.svg',
    'https://zenodo.org/badge/DOI/10.5281/zenodo.1.svg',
    'https://gitlab.example/a/badges/main/pipeline.svg',
    'https://page.test/img/google-play-badge.png',
    'https://page.test/img/badge_app-store.svg',
    'https://play.google.com/intl/en_us/badges/static/images/badges/en_badge_web_generic.png',
    'https://page.test/trust/secure-checkout-badge.png',
    'https://page.test/images/open-badges-logo.png',
    'https://page.test/badge-new.png?v=2',
    'https://badgen.net/badges/1.png',
    'https://app.travis-ci.com/badges/1.png',
  ])('is not examined where it is nobody’s: %s', (src) => {
    const located = foundIn(`<a href="${AWARD}"><img src="${src}"></a>`).find(({ finding }) => finding.place === 'image');
    expect(located && asExamined(located.finding)).toBeNull();
  });

  it.each([
    'https://page.test/badges/cyber-security.png',
    'https://page.test/badges/newcomer.png',
    'https://page.test/badges/logotype-design.png',
    'https://mybadge.net/badges/1.png',
  ])('is examined where its name only begins like a decoration’s: %s', (src) => {
    const [located] = foundIn(`<img src="${src}">`);
    expect(located && asExamined(located.finding)).toMatchObject({ carried: { kind: 'linked', url: src } });
  });

  it('may be linked to, where one is to download it', () => {
    const links = factsIn(
      '<a href="/badges/badge-1.png" download>Märke</a><a href="/foto.png" download>Foto</a><a href="/badge.png" rel="noopener">Se</a>',
    );
    expect(links.flatMap(({ place, carried }) => (place === 'link' ? [carried] : []))).toEqual(['https://page.test/badges/badge-1.png']);
  });

  it('is called by the words beside it', () => {
    expect(factsIn('<ul><li><strong>Svetsning</strong><img src="/badges/1.png" alt="Bild"></li></ul>')).toEqual([
      { place: 'image', carried: 'https://page.test/badges/1.png', label: 'Svetsning', anchor: 'strong' },
    ]);
  });

  it.each([
    [
      'a provider’s award',
      'https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA/image',
      'https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA',
    ],
    [
      'anybody’s',
      'https://skola.test/public/assertions/AAAAAAAAAAAAAAAAAAAAAA/image',
      'https://skola.test/public/assertions/AAAAAAAAAAAAAAAAAAAAAA/image',
    ],
  ])('is examined as what it is of: %s', (_whose, src, url) => {
    const [located] = foundIn(`<img src="${src}">`);
    expect(located && asExamined(located.finding)).toMatchObject({ place: 'image', carried: { kind: 'linked', url } });
  });

  it('is nothing to speak of behind a short address', () => {
    const [located] = foundIn('<img src="https://bit.ly/badge.png">');
    expect(located && asExamined(located.finding)).toBeNull();
  });
});

describe('a picture in the page itself', () => {
  const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJ2YyI6MX0.c2ln';
  const LIMIT = 512 * 1024;

  it.each([0, 1, 2].map((more) => ({ more, src: dataUrl(pngOf(picture(30 + more), internationalText('openbadgecredential', TOKEN), END)) })))(
    'is handed in where the word for a badge is in it, wherever it begins: $more',
    ({ src }) => {
      expect(found(`<img src="${src}" width="16">`)).toEqual([src]);
    },
  );

  it.each([
    ['a drawing', dataUrl(bakedSvg(TOKEN), 'image/svg+xml')],
    ['a drawing written out', `data:image/svg+xml;utf8,${encodeURIComponent(bakedSvg(TOKEN))}`],
  ])('is handed in as %s', (_what, src) => {
    expect(found(`<img src="${src}">`)).toEqual([src]);
  });

  it.each([
    ['without the word', dataUrl(pngOf(picture(), END))],
    ['of more than 2 MiB', dataUrl(pngOf(internationalText('openbadgecredential', TOKEN), picture(3 * 1024 * 1024), END))],
  ])('is passed over %s', (_what, src) => {
    expect(found(`<img src="${src}">`)).toEqual([]);
  });

  it('is cut to what stands around the word, where it is too large to be handed in', () => {
    const early = dataUrl(pngOf(internationalText('openbadgecredential', TOKEN), picture(1024 * 1024), END));
    const late = dataUrl(pngOf(picture(1024 * 1024), internationalText('openbadgecredential', TOKEN), END));
    const [first = '', second = ''] = [early, late].flatMap((src) => found(`<img src="${src}">`));
    expect([first.length <= LIMIT, early.startsWith(first), second.length < 1000, late.endsWith(second.slice(30))]).toEqual([true, true, true, true]);
    expect(Buffer.from(second.split(',')[1] ?? '', 'base64').includes(`iTXtopenbadgecredential`)).toBe(true);
  });

  it('costs little, however many stand there', async () => {
    const page = `<img src="${dataUrl(Buffer.alloc(1024 * 1024))}"><img src="/${'assertions/'.repeat(50_000)}">`.repeat(3);
    expect(await quickly(100, () => found(page))).toEqual([]);
  });

  it('is one of two, not the same twice', () => {
    expect(found(`<img src="${dataUrl(bakedPng(TOKEN))}"><img src="${dataUrl(bakedPng(TOKEN))}">`)).toHaveLength(1);
  });
});
