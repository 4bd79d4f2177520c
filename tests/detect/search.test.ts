import { describe, expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { counting, credentialToken, json, pageOf } from './page';

const CREDLY = 'https://www.credly.com/badges/0f7c1f5e-0000-4000-8000-00000000000a';
const vc = `<script type="application/vc">${json()}</script>`;

/** The window's own page with this body: only there do custom elements have trees, and frames pages. */
function livePage(body: string): Document {
  document.body.innerHTML = body;
  return document;
}

const inside = (name: string, mode: ShadowRootMode, markup: string): ShadowRoot => {
  const root = (document.querySelector(name) as Element).attachShadow({ mode });
  root.innerHTML = markup;
  return root;
};

describe('what stands apart from the page’s tree', () => {
  it('is found in an open tree, where its own words are, after what stands in the page', () => {
    const page = livePage('<a href="https://skola.test/1.vc">A</a><my-card></my-card><a href="https://skola.test/2.vc">B</a>');
    inside('my-card', 'open', `<ul><li><b>Kurs</b>${vc}</li></ul>`);
    const told: Node[] = [];
    const found = detect(page, { ...counting(), onInside: (root) => told.push(root) });
    expect(found.map(({ finding, anchor }) => [finding.label, anchor.localName])).toEqual([
      ['A', 'a'],
      ['B', 'a'],
      ['Kurs', 'b'],
    ]);
    expect(told).toEqual([page.querySelector('my-card')?.shadowRoot]);
  });

  it.each([
    ['what stands right before it in its tree', `<h3>Kurs</h3>${vc}`, 'Kurs at h3'],
    ['what its element belongs to', vc, 'Utbildning at h2'],
  ])('is called by %s, never by the name on top of the page', (_what, markup, said) => {
    const page = livePage('<h1>Noor van Dijk</h1><section><h2>Utbildning</h2><my-card></my-card></section>');
    inside('my-card', 'open', markup);
    expect(detect(page, counting()).map(({ finding, anchor }) => `${finding.label} at ${anchor.localName}`)).toEqual([said]);
  });

  it('is found in a closed tree only where the browser lets us in', () => {
    const page = livePage('<my-card></my-card>');
    const root = inside('my-card', 'closed', `<ul><li><b>Kurs</b>${vc}</li></ul>`);
    expect(detect(page, counting())).toEqual([]);
    const shadowOf = (element: Element) => (element.localName === 'my-card' ? root : null);
    expect(detect(page, { ...counting(), shadowOf }).map(({ finding }) => finding.label)).toEqual(['Kurs']);
  });

  it('is found in trees inside trees', () => {
    const page = livePage('<my-card></my-card>');
    let root = inside('my-card', 'open', '<my-card></my-card>');
    for (let depth = 0; depth < 40; depth++) {
      const next = (root.querySelector('my-card') as Element).attachShadow({ mode: 'open' });
      next.innerHTML = `<a href="https://skola.test/${depth}.vc">${depth}</a><my-card></my-card>`;
      root = next;
    }
    expect(detect(page, counting())).toHaveLength(40);
  });

  it('is not looked for in elements that are nobody’s own', () => {
    const page = livePage('<div id="host"></div>');
    (page.getElementById('host') as Element).attachShadow({ mode: 'open' }).innerHTML = vc;
    expect(detect(page, counting())).toEqual([]);
  });
});

/** happy-dom loads no frames: this is as much of one as is read. */
function framed(markup: string, url: string, base: string) {
  const page = livePage('<p>Sara</p><iframe></iframe>');
  const inner = pageOf(markup);
  Object.defineProperties(inner, { URL: { value: url }, baseURI: { value: base } });
  Object.defineProperty(page.querySelector('iframe'), 'contentDocument', { value: inner });
  return page;
}

describe('a frame', () => {
  it.each(['about:srcdoc', 'about:blank', 'blob:https://sida.test/1'])('without an address of its own is read with its own base: %s', (url) => {
    const [located, ...more] = detect(framed('<a href="kurs.vc">Kurs</a>', url, 'https://annan.test/cv/'), counting());
    expect(more).toEqual([]);
    expect(located?.finding).toMatchObject({ carried: { kind: 'linked', url: 'https://annan.test/cv/kurs.vc' }, label: 'Kurs' });
    expect(located?.anchor.localName).toBe('iframe');
  });

  it.each(['https://page.test/inre', 'http://page.test/inre'])('with one is left to the script that is in it: %s', (url) => {
    expect(detect(framed('<a href="kurs.vc">Kurs</a>', url, url), counting())).toEqual([]);
  });
});

const urlsIn = (body: string, head = '') => detect(pageOf(body, head), counting()).map(({ finding: { carried } }) => 'url' in carried && carried.url);

describe('links of every kind', () => {
  it.each([
    ['an old link in SVG', `<svg><a xlink:href="${CREDLY}"><text>Kurs</text></a></svg>`, CREDLY],
    ['a link in SVG', `<svg><a href="${CREDLY}"><text>Kurs</text></a></svg>`, CREDLY],
    ['an area of a picture', `<map><area href="${CREDLY}" alt="Kurs"></map>`, CREDLY],
    ['one without its scheme', `<a href="${CREDLY.slice('https:'.length)}">Kurs</a>`, CREDLY],
    ['one to credential by type', '<svg><a xlink:href="/bevis/7" type="application/vc+jwt">Kurs</a></svg>', 'https://page.test/bevis/7'],
  ])('%s is followed', (_what, body, url) => {
    expect(urlsIn(body)).toEqual([url]);
  });

  it('start from the page’s own base', () => {
    const page = pageOf('<a href="kurs.vc">Kurs</a>', '<base href="https://annan.test/cv/">');
    const { nextId } = counting();
    expect(detect(page, { nextId }).map(({ finding }) => finding.carried)).toEqual([{ kind: 'linked', url: 'https://annan.test/cv/kurs.vc' }]);
  });
});

it('gives all the places where the same stands, at most ten', () => {
  const page = pageOf(`<ul><li><b>Kurs</b>${vc}</li></ul><pre>${json()}</pre>${vc.repeat(20)}`);
  const [found, ...more] = detect(page, counting());
  expect(more).toEqual([]);
  expect(found?.finding.also?.[0]?.place).toBe('text');
  expect(found?.finding.also).toHaveLength(9);
});

it('looks into fifty texts, and no more', () => {
  const texts = Array.from({ length: 60 }, (_, index) => `<p>${credentialToken(`Kurs ${index}`)}</p>`).join('');
  expect(detect(pageOf(texts), counting())).toHaveLength(50);
});

it('finds a credential behind two hundred links that only sound like one', () => {
  const noise = Array.from({ length: 300 }, (_, index) => `<a href="/certificates/${index}">${index}</a>`).join('');
  const found = detect(pageOf(`${noise}<ul><li><b>Kurs</b>${vc}</li></ul>`), counting());
  expect(found.at(-1)?.finding).toMatchObject({ place: 'script', label: 'Kurs' });
});
