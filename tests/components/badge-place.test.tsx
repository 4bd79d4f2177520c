import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createViewer } from '@/entrypoints/badges/viewer';
import type { DrawnHub, Shown } from '@/entrypoints/page/hub';
import type { BadgeView } from '@/utils/model/messages';
import { type Drawn, differences, look } from '../e2e/looked-at';

const view: BadgeView = {
  part: '',
  verdict: 'verified',
  word: 'Verifierad',
  sentence: 'Äkta.',
  title: 'Kurs',
  meta: '',
  level: 5,
  levelText: 'SeQF nivå 5 av 8',
  lines: [],
  more: 'Visa i sidopanelen',
};

let hub: DrawnHub;
const frames = async (count = 3) => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};
const $ = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const hosts = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => /^[a-z][a-z0-9]*-[a-z0-9]+$/.test(localName));
const badge = (): DOMRect => (hosts()[0] as HTMLElement).getBoundingClientRect();

/** Draws a badge at each `.anchor`. Gives what the page looked like before. */
async function draw(markup: string, style = '', prepare: () => void = () => undefined): Promise<Drawn[]> {
  document.body.innerHTML = `<style>body { margin: 20px; font: 16px/1.5 serif } ${style}</style>${markup}`;
  prepare();
  const before = look();
  const shown = [...document.querySelectorAll('.anchor')].map((anchor, index): [string, Shown] => {
    const finding = { id: `${index}`, place: 'link', carried: { kind: 'linked', url: `https://skola.test/${index}` }, label: '' } as const;
    return [`${index}`, { located: { finding, source: anchor, written: '', anchor }, state: { phase: 'done', badges: [view], language: 'sv' } }];
  });
  hub = { shown: new Map(shown), words: { checking: '', stale: '' }, life: 'live', viewer: null, look: vi.fn(), open: vi.fn() };
  hub.viewer = createViewer(document, hub);
  hub.viewer.draw();
  await frames();
  return before;
}
const ownDifferences = (before: Drawn[]): string[] => differences(before, look());
const redraw = async () => {
  hub.viewer?.draw();
  await frames();
};

/** How much of the badge is shown: its level makes it wide, and a hanging one stands out of its line. */
function formOf({ width, right }: DOMRect, line: DOMRect): string {
  if (width > 170) return 'wide';
  if (width > 60) return 'worded';
  return right <= line.right + 1 ? 'compact' : 'hanging';
}

afterEach(async () => {
  hub.viewer?.leave();
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  await page.viewport(900, 700);
});

const tops = () => [...document.querySelectorAll('a')].map((button) => Math.round(button.getBoundingClientRect().top));
const surface = () => page.elementLocator(hosts()[0] as Element).screenshot({ base64: true, save: false });

const A = '<a class="anchor" href="#">Kurs i ledning</a>';

describe('a badge leaves everything as it was, and is seen, where the page', () => {
  it.each([
    ['counts its children', `<p>${A}<b>2</b><b>3</b></p>`, 'p > :nth-child(2) { font-size: 30px } p > :nth-child(3) { color: red }'],
    ['dresses the last child', `<p>${A}</p>`, 'p > :last-child { display: block; margin-bottom: 40px; color: red }'],
    ['dresses the only child', `<p>${A}</p>`, 'p > :only-child { text-transform: uppercase; font-weight: bold }'],
    [
      'dresses what comes after a link',
      `<p>${A}<a href="#">Nästa</a></p>`,
      'a + a { padding-left: 50px; color: red } a + a::before { content: "· " }',
    ],
    ['dresses what holds something unknown', `<p>${A}</p>`, 'p:has(:not(:defined)) { padding: 30px }'],
    [
      'shows a hint in what is empty',
      `<p><span class="anchor" style="display: inline-block; width: 40px"></span></p>`,
      'span:empty { border: 4px solid red }',
    ],
    [
      'lays out its links with gaps',
      `<nav>${A}<a href="#">Nästa</a></nav>`,
      'nav { display: flex; gap: 40px } a { display: inline-flex; gap: 20px }',
    ],
    [
      'lays out a heading of its own',
      `<h3 class="anchor">Kurs<span>2024</span></h3>`,
      'h3 { display: grid; grid-template-columns: 1fr 1fr; gap: 10px }',
    ],
    ['has lines of no height', `<p>${A}</p><p>Nästa</p>`, 'p { line-height: 0 }'],
    ['has letters of no size around', `<p>${A} och</p><p>Nästa</p>`, 'p { font-size: 0 } a { font-size: 16px }'],
    ['fills its lines', `<p>${A}: en text som precis fyller raden</p><p>Nästa</p>`, 'p { width: fit-content; max-width: 300px }'],
    [
      'spreads its lines',
      `<p>${A} och en text som är så lång att den tar flera rader i anspråk</p><p>Nästa</p>`,
      'p { width: 200px; text-align: justify }',
    ],
    ['balances its lines', `<h2 class="anchor">Högskoleexamen i energisystem för drift</h2><p>Nästa</p>`, 'h2 { width: 400px; text-wrap: balance }'],
    ['sets its text in columns', `<ul><li>${A}</li><li>Två</li><li>Tre</li><li>Fyra</li></ul>`, 'ul { columns: 2; width: 300px }'],
    ['holds a table together', `<table><tr><td>${A}</td><td>Mycket text som bryts</td></tr></table><p>Nästa</p>`, 'table { width: 260px }'],
    ['floats something beside', `<h3 class="anchor"><i>2024</i>Kurs i ledning</h3><p>Nästa</p>`, 'h3 { width: 180px } i { float: right }'],
    ['turns and enlarges', `<div><p>${A}</p><p>Nästa</p></div>`, 'div { transform: scale(1.5) rotate(2deg); transform-origin: 0 0 }'],
    [
      'sets all to nothing',
      `<p>${A}</p>`,
      'p * { transition: all 1s } :not(:defined) { all: unset !important; display: none !important; position: fixed !important; width: 0 !important }',
    ],
    ['writes from the right', `<p dir="rtl">${A} ٢٠٢٤</p><p>Nästa</p>`, ''],
    ['writes downwards', `<div style="writing-mode: vertical-rl; height: 300px"><p>${A} och</p><p>Nästa</p></div>`, ''],
    ['writes each word by itself', `<p>${A}</p>`, 'p { word-spacing: 30px; letter-spacing: 4px; text-indent: 60px; white-space: pre }'],
    [
      'fills its place whatever it holds',
      `<div>${A} <i>Truck</i><p>Nästa</p></div>`,
      'body { display: grid; grid-template: 300px / 230px } i { display: inline-block; width: 90px }',
    ],
    ['keeps rows in sight', `<table><tr><th class="anchor">Kurs</th></tr><tr><td>2024</td></tr></table>`, 'th { position: sticky; top: 0 }'],
    ['is twice as large', `<p>${A}</p><p>Nästa</p>`, 'body { zoom: 2 }'],
  ])('%s', async (_what, markup, style) => {
    const before = await draw(markup, style);
    expect(ownDifferences(before)).toEqual([]);
    expect([hosts().length, badge().width >= 17, badge().height >= 17, getComputedStyle(hosts()[0] as Element).visibility]).toEqual([
      1,
      true,
      true,
      'visible',
    ]);
    const [words, at] = [$('.anchor').getBoundingClientRect(), badge()];
    expect(at.left < words.right + 60 && at.right > words.left - 220 && at.top < words.bottom + 40 && at.bottom > words.top - 40).toBe(true);
  });

  it('has buttons in rows, and none goes to the next row', async () => {
    const style = 'div { width: 430px } a { display: inline-block; box-sizing: border-box; width: 130px; height: 36px; margin: 4px 2px }';
    await draw(`<div>${A} <a>Fler sätt</a> <a>Som JSON</a> <a>Som PDF</a></div>`, style);
    const drawn = tops();
    hub.viewer?.leave();
    expect(drawn).toEqual(tops());
    expect(drawn).toEqual([drawn[0], drawn[0], drawn[0], (drawn[0] ?? 0) + 44]);
  });

  it('is no wider than its longest word, whatever part of a pixel that ends in', async () => {
    const sizes = Array.from({ length: 40 }, (_, index) => 13 + index * 0.11);
    const before = await draw(
      sizes.map((size) => `<div style="font-size: ${size}px"><p>${A}</p></div>`).join(''),
      'div { display: grid; grid-template-columns: min-content }',
    );
    expect([hosts().length, ownDifferences(before)]).toEqual([40, []]);
  });

  it.each(['title', ''])('shows its children through a slot called "%s" of its own', async (slot) => {
    const before = await draw(`<section><a class="anchor" ${slot && `slot="${slot}"`} href="#">Kurs</a></section>`, '', () => {
      const root = $('section').attachShadow({ mode: 'open' });
      root.innerHTML = `<style>::slotted(*) { color: red; margin: 20px } ::slotted(:last-child) { font-weight: bold }</style><slot name="${slot}"></slot><p>text</p>`;
    });
    expect(ownDifferences(before)).toEqual([]);
    expect(badge().left - $('a').getBoundingClientRect().right).toBeLessThan(7);
  });
});

describe('a title that is cut off', () => {
  it.each([
    ['on one line', 'white-space: nowrap; overflow: hidden; text-overflow: ellipsis'],
    ['on one low line', 'white-space: nowrap; overflow: hidden; line-height: 19px'],
    ['after two lines', 'overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical'],
  ])('%s has its badge whole, inside the part that is seen', async (_how, style) => {
    await draw(`<h3 class="anchor">${'Högskoleexamen i energisystem för drift '.repeat(4)}</h3>`, `h3 { width: 200px; ${style} }`);
    const [box, at] = [$('h3').getBoundingClientRect(), badge()];
    expect([at.left >= box.left - 1, at.right <= box.right + 1, at.top >= box.top - 1, at.bottom <= box.bottom + 1]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('words and level', () => {
  it.each([
    [700, 'wide'],
    [280, 'worded'],
    [180, 'compact'],
    [122, 'hanging'],
  ])('in a line of %i pixels there is room for a badge that is %s', async (width, form) => {
    await draw('<p><b class="anchor">Kurs i ledning</b></p><p>Nästa</p>', `p { width: ${width}px; font-family: monospace; font-size: 14px }`);
    expect(formOf(badge(), $('p').getBoundingClientRect())).toBe(form);
  });

  it('stay centred where a heading is centred', async () => {
    await draw('<h2 class="anchor">Kurs</h2>', 'h2 { text-align: center }');
    const range = document.createRange();
    range.selectNodeContents($('h2').firstChild as Node);
    const { left, right } = range.getBoundingClientRect();
    const box = $('h2').getBoundingClientRect();
    expect(Math.abs(left - box.left - (box.right - right))).toBeLessThan(1);
  });
});

const lastLineOf = (selector: string): DOMRect => {
  const range = document.createRange();
  range.selectNodeContents($(selector));
  return [...range.getClientRects()].at(-1) as DOMRect;
};

const pair = (tag: string, next: string) => `<${tag} class="anchor">Kontrollkod / Control code</${tag}><${next} class="next">ABCD1EFGHJ</${next}>`;

describe('a badge without room hides no words', () => {
  const FIXED = 'table { table-layout: fixed; width: 53ch; border-spacing: 0 } td { padding: 0 }';
  it.each([
    ['of the definition beside its term', `<dl>${pair('dt', 'dd')}</dl>`, 'dt { float: left; width: 27ch } dd { margin: 0 0 0 27ch }'],
    ['of the next column', `<div>${pair('p', 'p')}</div>`, 'div { display: grid; grid-template-columns: 26.5ch 1fr }'],
    ['of what lies beside', `<div>${pair('b', 'i')}</div>`, 'div { display: flex } b { font-weight: 400; flex: 0 0 26.5ch }'],
    ['of the next cell', `<table><tr>${pair('td', 'td')}</tr></table>`, FIXED],
    ['of a cell’s own paragraph', `<table><tr><td>${pair('p', 'p').replace('><p', '></td><td><p')}</td></tr></table>`, FIXED],
    [
      'of the next cell’s second line',
      `<table><tr>${pair('td', 'td').replace('>Kontr', '>Kontrollkod från Ladok Kontr').replace('ABCD', 'Lärosätets kod för intyget ABCD')}</tr></table>`,
      FIXED,
    ],
    ['written from the right', `<div dir="rtl">${pair('p', 'p')}</div>`, 'div { display: grid; grid-template-columns: 26.5ch 1fr }'],
  ])('%s', async (_which, markup, style) => {
    const before = await draw(markup, `body { font: 14px monospace } ${style}`);
    const next = lastLineOf('.next');
    const at = badge();
    const isBeside = at.right <= next.left || at.left >= next.right;
    expect([ownDifferences(before), Math.round(at.width), isBeside || at.bottom < next.top + 8]).toEqual([[], 24, true]);
  });

  it('nor does one with room hide those after a large title, however small they are', async () => {
    await draw(`<h1>${A} <small class="next">2024</small></h1>`, 'h1 { text-align: center; font-size: 40px } small { font-size: 14px }');
    const [next, at] = [$('.next').getBoundingClientRect(), badge()];
    expect(at.right <= next.left || at.left >= next.right).toBe(true);
  });

  it('and stays in its line where what lies over the page has no words', async () => {
    const card = '<article><h3 class="anchor">Kontrollkod</h3><a href="#"></a></article>';
    await draw(card, 'article { position: relative; width: 11ch; font: 14px/1.2 monospace } h3 { font: inherit } a { position: absolute; inset: 0 }');
    const [words, at] = [lastLineOf('.anchor'), badge()];
    expect(Math.abs(at.top + at.bottom - words.top - words.bottom)).toBeLessThan(4);
  });

  it('and stays in its line where the next words are on another, however close', async () => {
    await draw('<p><b class="anchor">Kontrollkod</b><br>och mer</p>', 'p { width: 11ch; font: 14px/0.8 monospace }');
    const [words, at] = [$('.anchor').getBoundingClientRect(), badge()];
    expect(Math.abs(at.top + at.bottom - words.top - words.bottom)).toBeLessThan(4);
  });
});

const picture = (width: number) => `<p><a class="anchor" href="#"><img alt="" width="${width}" height="${width}" src="data:,"></a> text</p>`;

describe('a picture', () => {
  it.each([150, 400, 40])('of %i pixels has its badge at its upper corner, and is not moved', async (width) => {
    const before = await draw(picture(width));
    expect(ownDifferences(before)).toEqual([]);
    const [image, at] = [$('img').getBoundingClientRect(), badge()];
    expect([Math.abs(at.right - image.right) <= 12, Math.abs(at.top - image.top) <= 12, at.width <= width]).toEqual([true, true, true]);
  });
});

describe('a page that', () => {
  it('uses the keyboard comes to each badge right after its words', async () => {
    await draw(`<p>${A}</p><nav style="display: flex; gap: 9px">${A.replace('Kurs', 'Två')}</nav><p><a href="#">Sist</a></p>`);
    const order: string[] = [];
    for (let step = 0; step < 7; step++) {
      await userEvent.keyboard('{Tab}');
      const name = hosts().includes(document.activeElement as HTMLElement) ? 'badge' : (document.activeElement?.textContent ?? '');
      // A badge that has the focus shows its card, whose link is next.
      if (order.at(-1) !== name) order.push(name);
    }
    expect(order).toEqual(['Kurs i ledning', 'badge', 'Två i ledning', 'badge', 'Sist']);
  });

  it('becomes narrower gets the glyph alone, and the words again when it is wide', async () => {
    await draw(`<div><p>${A}</p></div>`);
    const forms: string[] = [];
    for (const width of [700, 160, 700]) {
      $('div').style.width = `${width}px`;
      await frames(5);
      forms.push(formOf(badge(), $('p').getBoundingClientRect()));
    }
    expect(forms).toEqual(['wide', 'compact', 'wide']);
  });

  it('turns dark has dark badges', async () => {
    await draw(`<p>${A}</p>`);
    const light = await surface();
    document.body.style.cssText = 'background: #111; color: #eee';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await surface()) === light).toBe(false);
  });

  it('takes whatever it does not know away gets its badge back a few times, and is then left alone', async () => {
    await draw(`<p>${A}</p>`);
    const seen: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      seen.push(hosts().length);
      hosts()[0]?.remove();
      await redraw();
    }
    expect(seen).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('draws itself anew now and then keeps its badge', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    await draw(`<p>${A}</p>`);
    for (let turn = 0; turn < 10; turn++) {
      now += 5000;
      hosts()[0]?.remove();
      await redraw();
    }
    vi.restoreAllMocks();
    expect(hosts().length).toBe(1);
  });

  it('watches itself sees only our own elements come and go, and nothing left of them', async () => {
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void seen.push(...records));
    await draw(
      `<p>${A}</p><nav style="display: flex; gap: 9px">${A}</nav><img class="anchor" alt="" width="90" height="90" src="data:,">`,
      '',
      () => {
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      },
    );
    const drawn = new Set<Node>(hosts());
    const markup = document.documentElement.outerHTML;
    hub.viewer?.leave();
    await frames();
    seen.push(...observer.takeRecords());
    observer.disconnect();
    const nodes = seen.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    expect([drawn.size, seen.every(({ type }) => type === 'childList'), nodes.every((node) => drawn.has(node))]).toEqual([3, true, true]);
    expect([hosts().length, document.documentElement.outerHTML.length < markup.length]).toEqual([0, true]);
  });
});

it.each([
  ['link', 1],
  ['image', 0],
] as const)('what waits for its answer at a place of the kind %s has %i badges', async (place, count) => {
  document.body.innerHTML = `<p>${A}</p>`;
  const anchor = $('.anchor');
  const finding = { id: '0', place, carried: { kind: 'linked', url: 'https://skola.test/badge.png' }, label: '' } as const;
  const waiting: Shown = { located: { finding, source: anchor, written: '', anchor }, state: { phase: 'checking' } };
  hub = {
    shown: new Map([['0', waiting]]),
    words: { checking: 'Kontrolleras', stale: '' },
    life: 'live',
    viewer: null,
    look: vi.fn(),
    open: vi.fn(),
  };
  hub.viewer = createViewer(document, hub);
  await redraw();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(hosts().length).toBe(count);
});

it('a page without words has its badges one below the other, in its own corner', async () => {
  await draw('<p>x</p>');
  const anchors = [0, 1].map((index): [string, Shown] => {
    const finding = { id: `${index}`, place: 'script', carried: { kind: 'embedded', raw: '{}' }, label: '' } as const;
    return [
      `${index}`,
      { located: { finding, source: document.body, written: '', anchor: document.body }, state: { phase: 'done', badges: [view], language: 'sv' } },
    ];
  });
  hub.viewer?.leave();
  hub = { ...hub, shown: new Map(anchors) };
  hub.viewer = createViewer(document, hub);
  await redraw();
  expect(hosts().map((host) => Math.round(host.getBoundingClientRect().top))).toEqual([8, 36]);
});
