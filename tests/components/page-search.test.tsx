import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAdditions } from '@/entrypoints/page/additions';
import { detect } from '@/utils/detect/detect';
import { customElements as customIn, treeOf } from '@/utils/detect/elements';
import { places } from '@/utils/detect/places';
import { json } from '../detect/page';

/**
 * Here and not beside the other tests of detection: only a real browser finds elements by itself. Pages are made by `innerHTML`, of texts that stand here: that a
 * page can name its fields as it likes is what is tried, and a parser is what names them.
 */
afterEach(() => {
  document.body.innerHTML = '';
});

const namesIn = (root: Node) => [...customIn(treeOf(root), new Map())].flatMap((element) => element?.localName ?? []);

describe('elements of a page’s own making', () => {
  it.each([
    ['on a small page', 10],
    ['on a page too large to be asked at once, of equal parts', 3000],
  ])('are all found, in order, %s', (_what, times) => {
    document.body.innerHTML = `<x-first></x-first>${'<div><p><b>x</b><i>y</i></p><x-in><x-inner></x-inner></x-in><u></u></div>'.repeat(times)}<x-last></x-last>`;
    const names = namesIn(document);
    expect(names).toEqual(['x-first', ...Array.from({ length: times }, () => ['x-in', 'x-inner']).flat(), 'x-last']);
  });

  it('are all found where one part of a page is nearly all of it, and itself one of them', () => {
    document.body.innerHTML = `<x-a></x-a><x-big>${'<p><i></i><x-b></x-b></p>'.repeat(9000)}</x-big><x-c></x-c>`;
    const names = namesIn(document);
    expect([names.slice(0, 3), names.length, names.at(-1)]).toEqual([['x-a', 'x-big', 'x-b'], 9003, 'x-c']);
  });

  it('are found in a tree that is deeper than it is divided', () => {
    document.body.innerHTML = `${'<div>'.repeat(30)}${'<p><i></i><x-b></x-b></p>'.repeat(9000)}${'</div>'.repeat(30)}<x-c></x-c>`;
    const names = namesIn(document);
    expect([names.length, names.at(-1)]).toEqual([9001, 'x-c']);
  });

  it('are found at the root, and in a tree of their own', () => {
    document.body.innerHTML = '<x-host><x-light></x-light></x-host>';
    const host = document.querySelector('x-host') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = 'text <x-one></x-one><p><x-two></x-two></p>';
    expect(namesIn(host)).toEqual(['x-host', 'x-light']);
    expect(namesIn(host.shadowRoot as Node)).toEqual(['x-one', 'x-two']);
    const large = host.shadowRoot as ShadowRoot;
    large.innerHTML = `<x-one></x-one><p>${'<b></b>'.repeat(100)}<x-two></x-two></p>`;
    expect(namesIn(large)).toEqual(['x-one', 'x-two']);
  });

  it('are all found while a large page takes children away and puts others between them', () => {
    document.body.innerHTML = '<div><p><b>x</b><i>y</i></p><x-in></x-in></div>'.repeat(6000);
    const inside = document.querySelectorAll('x-in');
    const stay = new Set([...inside].filter((_, index) => index % 7 !== 0));
    let [pauses, found] = [0, 0];
    for (const element of customIn(treeOf(document), new Map())) {
      if (element !== null) stay.delete(element);
      if (element !== null) found++;
      else if (++pauses % 3 === 0) {
        inside[Math.ceil((found + 1500) / 7) * 7]?.parentElement?.remove();
        inside[found + 2000]?.parentElement?.before('between', document.createElement('p'));
      }
    }
    expect([stay.size, pauses > 60]).toEqual([0, true]);
  });
});

describe('trees inside elements', () => {
  const LINK = '<a href="https://skola.test/kurs.vc">Kurs</a>';

  it('are no more asked for where only elements are left of names that have none', () => {
    const page = withMany('');
    expect(page.find()).toEqual([]);
    expect(page.asked()).toBeLessThan(600);
  });

  it.each([
    ['of a name that comes after thousands of others', '<x-rare></x-rare>'],
    ['of an odd name', '<x-rare"]></x-rare"]>'],
  ])('are found in an element %s', (_what, rare) => {
    const page = withMany(rare);
    const host = document.body.lastElementChild as HTMLElement;
    inTree(host, LINK);
    expect(page.find()).toEqual(['Kurs']);
  });

  it('are found in a part that was added and is a custom element itself', () => {
    document.body.innerHTML = `<x-app>${'<x-icon></x-icon>'.repeat(500)}<x-rare></x-rare></x-app>`;
    inTree(document.querySelector('x-rare') as HTMLElement, LINK);
    const part = document.querySelector('x-app') as Element;
    expect(detect(part, { nextId: () => 'x' }).map(({ finding }) => finding.label)).toEqual(['Kurs']);
  });

  it('are found in each element of a name that has one', () => {
    const page = withMany('');
    const hosts = document.querySelectorAll<HTMLElement>('x-card');
    for (const at of [0, 100, 999]) inTree(hosts[at] as HTMLElement, LINK.replace('kurs', `kurs${at}`));
    expect(page.find()).toHaveLength(3);
  });
});

const inTree = (host: HTMLElement, markup: string): void => {
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
};

describe('a small part', () => {
  const CREDLY = 'https://www.credly.com/badges/0f7c1f5e-0000-4000-8000-00000000000a';
  const vc = `<script type="application/vc">${json()}</script>`;
  const token = `${base64url({ alg: 'ES256', typ: 'JWT' })}.${base64url({ vc: { credentialSubject: { name: 'Svets' } } })}.${'s'.repeat(86)}`;

  it.each([
    ['a script', vc],
    ['an alternate link', '<link rel="alternate" type="application/vc" href="https://skola.test/kurs">'],
    ['a link', '<p><a href="https://skola.test/kurs.vc">Kurs</a></p>'],
    ['an area', '<map name="m"><area href="https://skola.test/kurs.vc"></map>'],
    ['a link for wallets', '<a href="openid-credential-offer://?x=1">Hämta</a>'],
    ['a data address', `<a href="data:application/vc,${encodeURIComponent(json())}">Kurs</a>`],
    ['an embed', '<div data-share-badge-id="0f7c1f5e-0000-4000-8000-00000000000a"></div>'],
    ['a frame of a service', `<iframe src="${CREDLY}/embedded"></iframe>`],
    ['a frame without an address', `<iframe srcdoc="<a href='https://skola.test/kurs.vc'>Kurs</a>"></iframe>`],
    ['a picture', '<img src="https://skola.test/assertions/1/image" width="64" height="64">'],
    ['a viewer', '<blockcerts-verifier src="https://skola.test/kurs.json"></blockcerts-verifier>'],
    ['a block of code', `<pre>${json()}</pre>`],
    ['a token among words', `<p>Intyg: <b>${token}</b></p>`],
    ['an address among words', `<p>Se ${CREDLY} för mer</p>`],
    ['a control code', '<p>Ladok</p><p>Kontrollkod: AB12CD34EF</p>'],
    ['words in a form that has a field of that name', `<form><select name="textContent"></select><p>Se ${CREDLY} för mer</p></form>`],
  ])('gives what a large one gives: %s', async (_what, markup) => {
    const small = await foundIn(`<section>${markup}</section>`);
    const large = await foundIn(`<section>${markup}</section>`, '<i></i>'.repeat(600));
    expect(small).toEqual(large);
    expect(small).toHaveLength(1);
  });
});

const base64url = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');

/** In the one part of a page, which ends with `rest`. What is in a frame takes a moment to be there. */
async function foundIn(markup: string, rest = '') {
  document.body.innerHTML = markup;
  const frame = document.querySelector<HTMLIFrameElement>('iframe[srcdoc]');
  if (frame !== null) await vi.waitFor(() => expect(frame.contentDocument?.querySelector('a')).not.toBeNull());
  const part = (document.body.firstElementChild?.querySelector('form') ?? document.body.firstElementChild) as Element;
  part.insertAdjacentHTML('beforeend', rest);
  return detect(part, { nextId: () => 'x' }).map(({ finding: { place, carried } }) => ({ place, carried }));
}

it('asks of words nothing that their ends decide: those of a small part are asked together', () => {
  const cues = places.flatMap(({ nodes, cue }) => (nodes.includes('#text') && cue !== undefined ? [cue.source] : []));
  expect(cues.length).toBeGreaterThan(2);
  expect(cues.filter((source) => /(?<!\[)\^|\$|\\b|\(\?<?[=!]/i.test(source))).toEqual([]);
});

describe('a page with an element at the name of a function', () => {
  it.each(['querySelectorAll', 'createTreeWalker', 'evaluate', 'matches', 'getElementsByTagName'])('is searched like any other: %s', (name) => {
    document.body.innerHTML = `<img name="${name}"><embed name="${name}"><form name="${name}"><input name="querySelectorAll"></form><a href="https://skola.test/kurs.vc">Kurs</a>`;
    const found = detect(document, { nextId: () => 'x' });
    expect(found.map(({ finding }) => finding.label)).toEqual(['Kurs']);
  });
});

/** What a page could take: whatever is asked of a form or of the document itself. */
const ASKED =
  'nodeType childNodes closest getAttribute hasAttribute ownerDocument textContent querySelector querySelectorAll matches parentElement localName isConnected body'.split(
    ' ',
  );

describe('a form with a field at the name of what is asked of it', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
  afterEach(() => vi.restoreAllMocks());

  const REST =
    '<section><h2>Kurser</h2><p><a href="https://skola.test/kurs.vc">Kurs</a></p><p>Se https://www.credly.com/badges/0f7c1f5e-0000-4000-8000-00000000000a</p></section>';
  const rest = ['https://skola.test/kurs.vc', 'https://www.credly.com/badges/0f7c1f5e-0000-4000-8000-00000000000a'];

  it.each(ASKED)('hides nothing but what is in it: %s', (name) => {
    document.body.innerHTML = `<form data-share-badge-id="x"><input name="${name}">Se https://www.credly.com/badges/1 nu<p>Kontrollkod: AB12CD34EF</p><p>Ladok</p><p>Se https://www.credly.com/badges/2</p></form>${REST}`;
    expect(addressesIn(document)).toEqual(expect.arrayContaining(rest));
    expect(addressesIn(document.body)).toEqual(expect.arrayContaining(rest));
  });

  it.each(['nodeType', 'childNodes', 'ownerDocument', 'textContent', 'querySelectorAll', 'matches'])(
    'is searched where it is the part that was added: %s',
    (name) => {
      document.body.innerHTML = `<form><input name="${name}"><p>https://www.credly.com/badges/2</p></form>`;
      expect(addressesIn(document.body.firstElementChild as Element)).toEqual(['https://www.credly.com/badges/2']);
    },
  );

  it.each(ASKED.filter((name) => name !== 'body'))('is no worse as a picture, at the name of what is asked of the document: %s', (name) => {
    document.body.innerHTML = `<img name="${name}"><p>https://www.credly.com/badges/2</p>`;
    expect(addressesIn(document)).toEqual(['https://www.credly.com/badges/2']);
  });

  it('is noted when something is added inside it, and holds nobody up', async () => {
    document.body.innerHTML = '<form><input name="parentElement"><input name="nodeType"><div></div></form>';
    const told: Element[][] = [];
    const watch = watchAdditions(document, {
      isOurs: () => false,
      onChange: (added) => told.push(added),
      onMoved: () => undefined,
      onGivenUp: () => undefined,
    });
    document.querySelector('form div')?.append(document.createElement('b'));
    document.body.append(document.querySelector('form') as Element);
    await vi.waitFor(() => expect(told.flat().map((added) => String(added.localName))).toEqual(['form']));
    watch.stop();
  });
});

const addressesIn = (root: Document | Element): string[] =>
  detect(root, { nextId: () => 'x' }).flatMap(({ finding: { carried } }) => (carried.kind === 'linked' ? [carried.url] : []));

it('reads the head’s link to a credential whatever the page’s own links carry', () => {
  document.body.innerHTML = `${'<a href="data:text/plain,x">x</a>'.repeat(60)}<link rel="alternate" type="application/vc" href="data:application/vc,${encodeURIComponent(json())}">`;
  const found = detect(document.body, { nextId: () => 'x' });
  expect(found.map(({ source }) => source.localName)).toEqual(['link']);
});

it('joins no texts where many stand side by side', () => {
  const read = vi.spyOn(Node.prototype, 'textContent', 'get');
  const part = document.createElement('div');
  document.body.append(part);
  for (let line = 0; line < 600; line++) part.append(document.createTextNode('rad'));
  expect([addressesIn(part), read.mock.contexts]).toEqual([[], []]);
  part.replaceChildren('rad');
  expect([addressesIn(part), read.mock.contexts]).toEqual([[], [part]]);
  read.mockRestore();
});

/** A page with thousands of custom elements without trees, and how often one was asked for a tree. */
function withMany(rest: string) {
  document.body.innerHTML = `${'<x-odd"]></x-odd"]>'.repeat(60)}${'<x-card><x-tag></x-tag><x-tag></x-tag></x-card>'.repeat(1000)}${rest}`;
  let asked = 0;
  const shadowOf = ({ shadowRoot }: Element) => {
    asked++;
    return shadowRoot;
  };
  return { find: () => detect(document, { nextId: () => 'x', shadowOf }).map(({ finding }) => finding.label), asked: () => asked };
}
