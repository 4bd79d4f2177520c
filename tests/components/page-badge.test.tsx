import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createViewer } from '@/entrypoints/badges/viewer';
import type { DrawnHub, Phase, Shown } from '@/entrypoints/page/hub';
import type { BadgeView } from '@/utils/model/messages';

const view: BadgeView = {
  part: '',
  verdict: 'issuer-unknown',
  word: 'Okänd utfärdare',
  sentence: 'Underskriften stämmer, men ingen lista du litar på känner utfärdaren.',
  title: 'Högskoleexamen, energisystem',
  meta: 'Mälarbygdens högskola. Utfärdat 12 juni 2024 till Sara Lindqvist.',
  level: 6,
  levelText: 'SeQF nivå 6 av 8',
  lines: [{ glyph: 'verified', lead: 'Oförändrat.', text: 'Innehållet är som när det skrevs under.' }],
  more: 'Visa i sidopanelen',
};
const done = (...badges: BadgeView[]): Phase => ({ phase: 'done', badges, language: 'sv' });

let hub: DrawnHub;
let modes: string[] = [];
const open = vi.fn<DrawnHub['open']>();

/** Draws badges for these anchors, each with this state. */
async function drawAt(anchors: (Element | null)[], state: Phase = done(view)): Promise<void> {
  const shown = anchors.map((anchor, index): [string, Shown] => {
    if (anchor === null) throw new Error('no anchor');
    const finding = { id: `${index}`, place: 'script', carried: { kind: 'embedded', raw: '{}' }, label: '' } as const;
    return [`${index}`, { located: { finding, source: anchor, written: '{}', anchor }, state }];
  });
  hub = { shown: new Map(shown), words: { checking: 'Kontrolleras', stale: 'Ladda om sidan' }, life: 'live', viewer: null, look: vi.fn(), open };
  hub.viewer = createViewer(document, hub);
  await redraw();
}
async function redraw(): Promise<void> {
  hub.viewer?.draw();
  await frames(2);
}
const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};
const write = (markup: string, style = '') => {
  document.body.innerHTML = `<style>body { margin: 0 } ${style}</style>${markup}`;
};
const $ = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('html *')].filter(({ shadowRoot }) => shadowRoot !== null);
const inside = (selector: string): HTMLElement => hosts()[0]?.shadowRoot?.querySelector(selector) as HTMLElement;
const height = (selector: string): number => $(selector).getBoundingClientRect().height;
const press = () => userEvent.click(hosts()[0] as Element, { force: true });
const settle = () => new Promise((resolve) => setTimeout(resolve, 600));
const word = () => inside('.badge').textContent;
const look = () => {
  const badge = inside('.badge');
  const { color, backgroundColor, fontFamily, fontSize, opacity, visibility } = getComputedStyle(badge);
  const { width, height: high } = badge.getBoundingClientRect();
  const glyph = getComputedStyle(inside('.glyph')).color;
  const around = ['::before', '::after'].map((part) => getComputedStyle(hosts()[0] as Element, part).content);
  return { glyph, around, color, backgroundColor, fontFamily, fontSize, opacity, visibility, width, high };
};
const show = async () => {
  write('<p style="padding: 40px"><strong>Kurs</strong></p><p id="far" style="margin-top: 400px">långt bort</p>');
  await drawAt([$('strong')]);
  await userEvent.hover(hosts()[0] as Element);
  await vi.waitFor(() => expect(inside('.card')).not.toBeNull());
};

async function coverHalf(): Promise<void> {
  document.body.insertAdjacentHTML('beforeend', '<div id="half" style="position:fixed;z-index:2;inset:0 auto 0 0;background:#fff">Vinn en bil</div>');
  const { right, width } = inside('.badge').getBoundingClientRect();
  $('#half').style.width = `${right - width / 3}px`;
  await userEvent.click(hosts()[0] as Element, { force: true, position: { x: width - 8, y: 12 } });
}
/** As Firefox: it observes, but cannot say whether anything lies above. */
class TellsNothing {
  constructor(private readonly tell: (entries: object[]) => void) {}
  observe(): void {
    this.tell([{}]);
  }
  disconnect(): void {}
}

beforeEach(() => {
  open.mockReset().mockResolvedValue({ opened: true });
  modes = [];
  const attach = Element.prototype.attachShadow;
  // Closed for everybody else: opened here, so that a test can look inside.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function attachOpen(this: Element, init) {
    modes.push(init.mode);
    return attach.call(this, { ...init, mode: 'open' });
  });
});
afterEach(async () => {
  hub.viewer?.leave();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  await userEvent.unhover(document.body);
});

describe('a line of text', () => {
  it.each([
    ['a list item', '<ul><li id="line"><strong class="anchor">Kurs</strong> Skolan</li></ul>', 'font: 16px/1.5 serif'],
    ['a dense list', '<ul><li id="line"><a class="anchor" href="#">Kurs</a></li></ul>', 'font: 13px/1.2 sans-serif'],
    ['a heading', '<h3 id="line" class="anchor">Kurs</h3>', 'font: 14px/20px sans-serif'],
    ['a large heading', '<h1 id="line" class="anchor">Kurs</h1>', 'font: 38px/1.1 serif'],
    [
      'a row that the page lays out',
      '<p id="line" style="display:flex;gap:10px"><strong class="anchor">Kurs</strong><span>2024</span></p>',
      'font: 14px/1.2 sans-serif',
    ],
    [
      'a row with its items above',
      '<p id="line" style="display:flex;align-items:flex-start"><a class="anchor" href="#">Kurs</a></p>',
      'font: 14px/1.2 sans-serif',
    ],
    [
      'a column',
      '<p id="line" style="display:flex;flex-direction:column"><a class="anchor" href="#">Kurs</a><span>2024</span></p>',
      'font: 14px/1.2 serif',
    ],
    ['a table cell', '<table><tr><th id="line" class="anchor">Kurs</th><td>2024</td></tr></table>', 'font: 13px/1.3 sans-serif'],
    [
      'a list item with words of its own',
      '<ul><li id="line" class="anchor">Kurs i svetsning <script type="application/vc">{}</script></li></ul>',
      'font: 15px/1.2 serif',
    ],
    ['a block of code', '<div id="line"><pre class="anchor">eyJ</pre></div>', 'font: 13px/1.2 monospace'],
    ['a page without words', '<div id="line">x</div>', 'font: 13px/1.2 serif'],
  ])('in %s is no higher with a badge than without', async (_where, markup, style) => {
    write(markup, `#line, #line * { ${style} }`);
    const before = height('#line');
    await drawAt([document.querySelector('.anchor') ?? document.body]);
    expect(Math.abs(height('#line') - before)).toBeLessThan(0.5);
    expect(inside('.badge').getBoundingClientRect().height).toBe(24);
  });

  it('keeps its badge on it, in the middle, right after the words', async () => {
    write('<p id="line" style="font: 18px/1.5 serif"><strong>Kurs</strong> Skolan</p>');
    await drawAt([$('strong')]);
    const [words, badge] = [$('strong').getBoundingClientRect(), inside('.badge').getBoundingClientRect()];
    expect(Math.round(badge.left - words.right)).toBe(6);
    expect(Math.abs((badge.top + badge.bottom) / 2 - (words.top + words.bottom) / 2)).toBeLessThan(3);
  });

  it('keeps its badge beside the words where the page spreads what stands in the line', async () => {
    write('<p style="display: flex; justify-content: space-between; width: 900px"><strong>Kurs</strong><span>2024</span></p>');
    await drawAt([$('strong')]);
    expect(inside('.badge').getBoundingClientRect().left - $('strong').getBoundingClientRect().left).toBeLessThan(100);
  });

  it.each([
    ['17px', true],
    ['18px', false],
  ])('close to the next one, at %s, has the glyph alone: %s', async (lineHeight, isAlone) => {
    write(`<ul style="line-height: ${lineHeight}"><li><strong>Kurs</strong></li></ul>`);
    await drawAt([$('strong')]);
    expect(inside('.badge').classList.contains('compact')).toBe(isAlone);
  });

  it('has the glyph alone also where the badges beside it made the table narrower', async () => {
    write(
      `<table style="font: 16px/1.5 serif; width: 1px">${['Svets', 'Heta arbeten', 'Kurs i att leda andra'].map((title) => `<tr><th>${title}</th></tr>`).join('')}</table>`,
    );
    await drawAt([...document.querySelectorAll('th')]);
    const isOnItsLine = hosts().map((host) => host.getBoundingClientRect().bottom <= (host.parentElement?.getBoundingClientRect().bottom ?? 0) + 3);
    expect([isOnItsLine, new Set(hosts().map((host) => host.shadowRoot?.querySelector('.badge')?.className))]).toEqual([
      [true, true, true],
      new Set(['badge issuer-unknown compact']),
    ]);
  });

  it('with no room for the words has the glyph alone, with its name', async () => {
    write('<ul style="width: 130px; font: 16px/1.5 serif"><li><strong>Projektledning</strong></li></ul>');
    await drawAt([$('strong')]);
    const badge = inside('.badge');
    expect([badge.classList.contains('compact'), Math.round(badge.getBoundingClientRect().width)]).toEqual([true, 24]);
    expect([...badge.querySelectorAll('span')].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([view.word, view.title, view.meta]),
    );
  });
});

describe('what the page can see', () => {
  it('is an empty element without attributes, in a closed root, with a new name on each load', async () => {
    write('<strong>Kurs</strong><b>Annan</b>');
    await drawAt([$('strong'), $('b')]);
    const [first] = hosts();
    const outer = first?.outerHTML ?? '';
    hub.viewer?.leave();
    await drawAt([$('strong')]);
    expect([outer, modes]).toEqual([expect.stringMatching(/^<([a-z][a-z0-9]*-[a-z0-9]+)><\/\1>$/), ['closed', 'closed', 'closed']]);
    expect(hosts()[0]?.localName).not.toBe(first?.localName);
  });

  it('has another name for each badge: whoever knows the name of the next one is given its closed root', async () => {
    write('<strong>Kurs</strong><b>Annan</b>');
    await drawAt([$('strong'), $('b')]);
    expect(new Set(hosts().map(({ localName }) => localName)).size).toBe(2);
  });

  it('is nothing, when there is no credential', async () => {
    write('<strong>Kurs</strong>');
    const before = document.body.innerHTML;
    await drawAt([$('strong')], done());
    expect(document.body.innerHTML).toBe(before);
  });

  it('is nothing any more, when we have left', async () => {
    write('<h3>Kurs</h3><p><a href="#">Länk</a></p>');
    const before = document.body.innerHTML;
    await drawAt([$('h3'), $('a')]);
    hub.viewer?.leave();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('a badge that the page', () => {
  it('moves to another credential comes back, and is gone when that happens again and again', async () => {
    write('<p><strong>Kurs</strong></p><p><b>Annan</b></p>');
    await drawAt([$('strong')]);
    const places: string[] = [];
    for (let move = 0; move < 7; move++) {
      const [host] = hosts();
      if (host !== undefined) $('b').after(host);
      await redraw();
      places.push(hosts()[0]?.previousElementSibling?.localName ?? 'gone');
    }
    expect(places).toEqual(['strong', 'strong', 'strong', 'strong', 'strong', 'gone', 'gone']);
  });

  it('takes to another credential under a copy of itself comes back', async () => {
    write('<p><strong>Kurs</strong></p>');
    await drawAt([$('strong')]);
    const name = hosts()[0]?.localName ?? '';
    $('strong').insertAdjacentHTML('afterend', `<${name}>Professor i energisystem</${name}>`);
    await redraw();
    expect(hosts()[0]?.previousElementSibling?.localName).toBe('strong');
  });

  it('copies is empty', async () => {
    write('<p><strong>Kurs</strong></p><p><b>Annan</b></p>');
    await drawAt([$('strong')]);
    $('b').after(hosts()[0]?.cloneNode(true) ?? '');
    await redraw();
    expect(hosts().length).toBe(1);
  });

  it('wants to hide, paint over or grow, looks as it should', async () => {
    write('<p style="font: 16px/1.5 serif"><strong>Kurs</strong></p>');
    await drawAt([$('strong')]);
    const before = look();
    const name = hosts()[0]?.localName ?? '';
    $('body style').textContent += `
      ${name}, :not(:defined) { all: unset !important; display: none !important; opacity: 0 !important; transform: scale(3) !important; visibility: hidden !important; font: 40px cursive !important; }
      * { --surface: red !important; --ink: red !important; --text-s: 40px !important; --font: cursive !important; letter-spacing: 9px; }
      @keyframes fade { to { opacity: 0; } } ${name} { animation: fade 1ms infinite !important; transition: all 9s !important; }
      @property --surface { syntax: '<color>'; inherits: false; initial-value: red; } @property --font { syntax: '*'; inherits: false; initial-value: cursive; }
      @property --text-s { syntax: '<length>'; inherits: false; initial-value: 40px; } @property --fg { syntax: '<color>'; inherits: false; initial-value: lime; }
      @font-face { font-family: system-ui; src: local('Liberation Mono'), local('DejaVu Sans Mono'); }
      ${name}::before, ${name}::after { content: 'Verifierad' !important; display: block !important; position: absolute; inset: 0; background: lime; }
      html { font-size: 4px; }`;
    await redraw();
    expect(look()).toEqual(before);
  });
});

describe('a click', () => {
  const markup = '<p style="padding: 40px"><strong>Kurs</strong></p>';

  it('by a person opens the panel', async () => {
    write(markup);
    await drawAt([$('strong')]);
    await press();
    await settle();
    expect(open.mock.calls).toEqual([['0']]);
  });

  it('by a person with the keyboard opens the panel', async () => {
    write(markup);
    await drawAt([$('strong')]);
    await userEvent.keyboard('{Tab}{Enter}');
    await settle();
    expect(open.mock.calls).toEqual([['0']]);
  });

  it('on a badge that its neighbour overlaps opens the panel all the same', async () => {
    write('<ul style="padding: 40px; line-height: 12px"><li><strong>Kurs</strong></li><li><b>Kurs</b></li></ul>');
    await drawAt([$('strong'), $('b')]);
    await userEvent.click(hosts()[0] as Element, { force: true, position: { x: 12, y: 8 } });
    await settle();
    expect(open.mock.calls).toEqual([['0']]);
  });

  it('on a badge in a link does not follow the link', async () => {
    write('<p style="display: flex; flex-direction: column; padding: 40px"><a href="#away">Kurs</a></p>');
    const followed = vi.fn();
    $('p').addEventListener('click', followed);
    await drawAt([$('a')]);
    await press();
    await settle();
    expect([open.mock.calls.length, followed.mock.calls.length, location.hash]).toEqual([1, 0, '']);
  });

  it.each([
    ['a script', () => (inside('.badge').click(), hosts()[0]?.click())],
    [
      'a person who does not see it',
      async () => {
        $('p').style.opacity = '0.01';
        await press();
      },
    ],
    [
      'a person who sees a sheet over it',
      async () => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<div style="position:fixed;z-index:2;inset:0;background:#fff;pointer-events:none">Vinn en bil</div>',
        );
        await press();
      },
    ],
    ['a person who sees half of it', () => coverHalf()],
    [
      'a person who sees it beside another title',
      async () => {
        $('strong').style.cssText = 'position: absolute; top: 400px';
        await press();
      },
    ],
  ])('by %s does nothing', async (_who, click) => {
    write(markup);
    await drawAt([$('strong')]);
    await click();
    await settle();
    expect(open).not.toHaveBeenCalled();
  });

  it('by a person who sees half of it does nothing where the browser cannot tell what covers it either', async () => {
    vi.stubGlobal('IntersectionObserver', TellsNothing);
    write(markup);
    await drawAt([$('strong')]);
    await coverHalf();
    await settle();
    vi.unstubAllGlobals();
    expect(open).not.toHaveBeenCalled();
  });

  it('on a badge that the page has turned a little still counts', async () => {
    write('<p style="padding: 40px; transform: rotate(1deg)"><strong>Kurs</strong></p>');
    await drawAt([$('strong')]);
    await press();
    await settle();
    expect(open.mock.calls).toEqual([['0']]);
  });

  it('says in the card how to open the panel where the browser does not let us', async () => {
    open.mockResolvedValue({ opened: false, how: 'Öppna sidofältet från verktygsfältet.' });
    write(markup);
    await drawAt([$('strong')]);
    await press();
    await settle();
    expect(inside('.card-foot').textContent).toBe('Öppna sidofältet från verktygsfältet.');
  });
});

describe('the card', () => {
  it('opens under the pointer, inside the window, and says what was signed', async () => {
    await show();
    const { left, right, top, bottom } = inside('.card').getBoundingClientRect();
    expect([left >= 8, right <= innerWidth - 8, top >= 8, bottom <= innerHeight - 8]).toEqual([true, true, true, true]);
    expect(inside('h3').textContent).toBe(view.title);
  });

  it('closes on Escape', async () => {
    await show();
    await userEvent.keyboard('{Escape}');
    expect(inside('.card')).toBeNull();
  });

  it('closes when the pointer has left it', async () => {
    await show();
    await userEvent.hover($('#far'));
    await vi.waitFor(() => expect(inside('.card')).toBeNull());
  });

  it('can be reached and left with the keyboard', async () => {
    write('<p style="padding: 40px"><strong>Kurs</strong></p><p><a href="#">nästa</a></p>');
    await drawAt([$('strong')]);
    await userEvent.keyboard('{Tab}{Tab}');
    expect(hosts()[0]?.shadowRoot?.activeElement?.textContent).toBe(view.more);
    await userEvent.keyboard('{Escape}');
    expect([inside('.card'), hosts()[0]?.shadowRoot?.activeElement]).toEqual([null, inside('.badge')]);
  });

  it.each(['light', 'dark'])('has no barrier that axe can find, on a %s page', async (scheme) => {
    await show();
    document.body.style.cssText = scheme === 'dark' ? 'background: #111; color: #eee' : '';
    hub.viewer?.leave();
    await drawAt([$('strong')]);
    await userEvent.keyboard('{Tab}');
    const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(inside('.paper').classList.contains(scheme)).toBe(true);
  });
});

describe('a badge', () => {
  it('says that it waits, but not in the first moment', async () => {
    write('<strong>Kurs</strong>');
    await drawAt([$('strong')], { phase: 'checking' });
    expect(hosts().length).toBe(0);
    await vi.waitFor(() => expect(word()).toBe('Kontrolleras'));
  });

  it('turns grey and says what to do when the extension is gone', async () => {
    write('<strong>Kurs</strong>');
    await drawAt([$('strong')]);
    hub.life = 'stale';
    await redraw();
    expect([word(), inside('.badge').className]).toEqual(['Ladda om sidan', 'badge info']);
  });

  it.each([
    ['#fff', 'light'],
    ['rgb(20 20 24)', 'dark'],
    ['oklch(0.2 0.1 200)', 'dark'],
    ['color(srgb 0.9 0.9 0.9)', 'light'],
    ['rgba(0, 0, 0, 0.2)', 'light'],
    ['linear-gradient(#000, #222); color: #eee', 'dark'],
  ])('on %s is %s', async (background, scheme) => {
    write(`<p style="background: ${background}"><strong>Kurs</strong></p>`);
    await drawAt([$('strong')]);
    expect(inside('.paper').className).toBe(`paper row ${scheme}`);
  });

  it('shares its place with another one on the same title', async () => {
    write('<h2>Kurser</h2>');
    await drawAt([$('h2'), $('h2')]);
    await redraw();
    const [first, second] = hosts().map((host) => host.getBoundingClientRect());
    expect((second?.left ?? 0) - (first?.right ?? 0)).toBe(6);
  });
});
