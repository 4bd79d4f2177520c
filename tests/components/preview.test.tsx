import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PreviewPageProps } from '@/components/preview/PreviewPage';
import type { PreviewState } from '@/components/preview/preview-state';
import { inlineCode } from '@/utils/explain/embed-code';
import { words } from '@/utils/explain/words';
import type { Outcomes } from '@/utils/model/outcome';
import type { Language } from '@/utils/model/settings';
import { type ShownVerdict, shownVerdicts } from '@/utils/model/verdict';
import { previewPage, previewStates, seenState, seenWith, TEXT } from './preview-page';
import { atService, summaryWith } from './summaries';
import { faults, root } from './whole-page';

/** Draws it into a place, and gives what was called. */
function showPreview(state: PreviewState, language: Language = 'sv', changed: Partial<PreviewPageProps> = {}) {
  const calls = {
    onAddress: vi.fn(),
    onFile: vi.fn(),
    onText: vi.fn(),
    onFetch: vi.fn(),
    onChoose: vi.fn(),
    onAllow: vi.fn(),
    onOpen: vi.fn(),
    onCopy: vi.fn(),
    onSave: vi.fn(),
    onTry: vi.fn(),
  };
  render(previewPage(state, language, { actions: calls, ...changed }), root);
  return calls;
}

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  // What stands in a closed tree is looked at too.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
    return attach.call(this, { mode: 'open' });
  });
  document.title = 'Meritkollen';
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What is told to who does not see. */
const said = () => root.querySelector('[role=status]')?.textContent;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const drawn = (selector: string) =>
  [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]);

describe.each([
  ['sv', 'light', 1280],
  ['sv', 'dark', 320],
  ['en', 'dark', 1280],
  ['en', 'light', 320],
] as const)('the preview page in %s, %s, %i px wide', (language, scheme, width) => {
  it.each(Object.keys(previewStates))('has no fault that axe finds, and nothing scrolls sideways: %s', async (name) => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.lang = language;
    showPreview(previewStates[name] ?? { phase: 'empty' }, language, { said: words[language].preview.code.copied });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(root.querySelectorAll('.button.primary').length).toBeLessThanOrEqual(1);
    const levels = [...root.querySelectorAll('h1, h2, h3')].map(({ localName }) => Number(localName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });
});

describe('reading', () => {
  it('is spoken of, and shown, once it takes more than half a second', async () => {
    showPreview(previewStates.reading ?? { phase: 'empty' });
    expect([said(), root.querySelectorAll('.told').length]).toEqual(['', 0]);
    await vi.waitFor(() => expect([said(), root.querySelectorAll('.told').length]).toEqual([words.sv.preview.reading, 1]));
    expect(await faults()).toEqual([]);
    showPreview(previewStates.plain ?? { phase: 'empty' });
    await vi.waitFor(() => expect(said()).toBe('Verifierad.'));
  });
});

describe('an address that gave nothing', () => {
  it('is told as that, without a word against anybody, and there is no code that leads to it', async () => {
    showPreview(previewStates.unverifiable ?? { phase: 'empty' });
    expect(alone()).toBe(words.sv.mended.notFetched);
    expect(root.querySelector('pre')).toBeNull();
  });
});

const alone = () => root.querySelector('.alone')?.textContent;

describe('what may not be asked yet', () => {
  it.each<[ShownVerdict, Partial<Outcomes>]>([
    ['unverifiable', {}],
    ['status-unknown', { status: { kind: 'unknown', code: 'needs-permission', url: 'https://ledarhuset.example/status/1' } }],
  ])('is told as the reader’s own next step, with the button for it: %s', (verdict, outcomes) => {
    const summary = summaryWith(verdict);
    showPreview(seenState(seenWith({ ...summary, outcomes: { ...summary.outcomes, ...outcomes } })));
    expect(alone()).toBe(words.sv.preview.seen.notAllowed('ledarhuset.example'));
    expect(root.querySelector('.own-panel .button.primary')?.textContent).toContain('ledarhuset.example');
  });

  it('is told of a service by its name, also where only its address was given', () => {
    showPreview(seenState(seenWith(atService('provider-not-asked'), { raw: '', address: 'https://www.credly.com/badges/1' })));
    expect(alone()).toBe(words.sv.preview.seen.notAllowed('Credly'));
  });

  it('is not what stops one that did not answer, and says nothing where the verdict stands without it', () => {
    showPreview(seenState(seenWith(summaryWith('status-unknown'))));
    expect(alone()).toBe(words.sv.preview.seen.alone['status-unknown']);
    const summary = summaryWith('revoked');
    const issuer = { kind: 'unknown', code: 'needs-permission', url: 'https://ledarhuset.example/' } as const;
    showPreview(seenState(seenWith({ ...summary, outcomes: { ...summary.outcomes, issuer } })));
    expect(alone()).toBe(words.sv.preview.seen.alone.revoked);
  });
});

describe('what an editor had rewritten', () => {
  it('is told to the eye and the ear', () => {
    showPreview(previewStates.mended ?? { phase: 'empty' });
    expect(alone()).toBe(words.sv.mended.note);
    expect(root.querySelector('[role=status]')?.textContent).toBe(`Verifierad. ${words.sv.mended.said}`);
  });
});

describe('what a recruiter sees', () => {
  it.each(shownVerdicts)('is the very badge, card and row of the product: %s', async (verdict) => {
    showPreview(seenState(seenWith(summaryWith(verdict))));
    const word = words.sv.verdict[verdict];
    await vi.waitFor(() => expect(drawn('.badge .word').map(({ textContent }) => textContent)).toEqual([word]));
    expect(drawn('.card .verdict b').map(({ textContent }) => textContent)).toEqual([word]);
    expect(drawn('.card').map((card) => card.getBoundingClientRect().height > 100)).toEqual([true]);
    expect(root.querySelector('[data-verdict]')?.getAttribute('data-verdict')).toBe(verdict);
  });

  it('opens the whole panel from the badge, the card and the button', async () => {
    const onOpen = vi.fn();
    const { OnPageBadge, OnPageCard } = await import('@/entrypoints/preview/OnPage');
    const { badgeView } = await import('@/utils/explain/badge-view');
    const view = badgeView(summaryWith('verified'), 'sv');
    render(
      <>
        <OnPageBadge view={view} onOpen={onOpen} />
        <OnPageCard view={view} onOpen={onOpen} />
      </>,
      root,
    );
    await vi.waitFor(() => expect(drawn('.badge, .card-foot button')).toHaveLength(2));
    for (const one of drawn('.badge, .card-foot button')) one.click();
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('has the focus on its heading when it appears, and is announced once, in one sentence', async () => {
    showPreview({ phase: 'empty' });
    showPreview(previewStates.sensitive ?? { phase: 'empty' });
    await expect.element(page.getByRole('heading', { name: words.sv.preview.seen.heading })).toHaveFocus();
    const said = [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).filter((text) => text !== '');
    expect(said).toEqual(['Verifierad. Beviset innehåller personnummer och födelsedatum.']);
  });

  it('has the focus on the button again after the whole panel', async () => {
    showPreview(previewStates.plain ?? { phase: 'empty' }, 'sv', { returned: true });
    await expect.element(button(words.sv.preview.seen.everything)).toHaveFocus();
  });

  it('calls a file by its name, whatever it is made of, without a number that is somebody’s', async () => {
    const state = previewStates.plain ?? { phase: 'empty' };
    showPreview({ ...state, source: { name: `kurs-19811228-9874-\u202Egnp.${'x'.repeat(300)}`, bytes: 12 } } as PreviewState);
    const named = root.querySelector('#seen + p')?.textContent ?? '';
    expect([named.startsWith('kurs-••••••–••••-gnp.'), named.endsWith('…, 12 byte'), named.length < 100]).toEqual([true, true, true]);
  });

  it('is called by its whole name in a narrow list, beside nothing that takes its room', async () => {
    await page.viewport(320, 900);
    showPreview(previewStates.several ?? { phase: 'empty' });
    const [title] = root.querySelectorAll<HTMLElement>('.several button > [dir=auto]');
    await vi.waitFor(() => expect(title?.getBoundingClientRect().width).toBeGreaterThan(150));
  });

  it('is chosen from a list where there are several', async () => {
    const { onChoose } = showPreview(previewStates.several ?? { phase: 'empty' });
    await expect.element(page.getByRole('heading', { name: '3 bevis' })).toBeVisible();
    await button(/Okänd utfärdare$/).click();
    expect(onChoose.mock.calls).toEqual([[1]]);
  });
});

describe('what others learn', () => {
  it('names what is sensitive first, and prints no value of it', async () => {
    showPreview(previewStates.sensitive ?? { phase: 'empty' });
    const learned = root.querySelector('[aria-labelledby=learn]');
    expect(learned?.querySelector('strong')?.textContent).toBe('Ditt personnummer och födelsedatum står i beviset.');
    expect([...(learned?.querySelectorAll('b') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Personnummer',
      'Födelsedatum',
      'E-postadress',
      'Namn',
    ]);
    expect(learned?.textContent).not.toMatch(/\d{4}/);
  });
});

describe('the code to copy', () => {
  it.each([
    ['sensitive', 'button'],
    ['plain', 'button primary'],
  ])('says what is in it before its buttons, and is only urged where nothing in it is sensitive: %s', async (name, look) => {
    const { onCopy } = showPreview(previewStates[name] ?? { phase: 'empty' });
    const copy = root.querySelector('.code-warning ~ .buttons button');
    expect(copy?.className).toBe(look);
    expect(root.querySelectorAll('.button.primary')).toHaveLength(name === 'plain' ? 1 : 0);
    await button('Kopiera koden').click();
    const whole = inlineCode(TEXT);
    expect(onCopy.mock.calls).toEqual([[whole]]);
    expect(root.querySelector('pre')?.textContent === whole).toBe(name === 'plain');
    expect(root.querySelector('pre')?.textContent?.includes('OpenBadgeCredential')).toBe(name === 'plain');
    expect(root.querySelector('.code-warning')?.textContent).toContain(name === 'plain' ? 'Alla som ser sidan' : 'personnumret och födelsedatumet');
  });

  it('links to a file once its address is an https address', async () => {
    const { onSave, onCopy } = showPreview(previewStates.plain ?? { phase: 'empty' });
    await button('Länk till fil').click();
    expect(root.querySelector('pre')).toBeNull();
    await page.getByLabelText('Adress där filen ligger').fill('http://cv.test/kurs.jsonld');
    expect(root.querySelector('pre')).toBeNull();
    await page.getByLabelText('Adress där filen ligger').fill('https://cv.test/kurs.jsonld');
    await expect.element(page.getByRole('region', { name: 'HTML-kod' })).toBeVisible();
    expect(root.querySelector('pre')?.textContent).toBe(
      [
        '<link rel="alternate" type="application/vc" href="https://cv.test/kurs.jsonld">',
        '<a type="application/vc" href="https://cv.test/kurs.jsonld">Energieffektiv drift av värmesystem</a>',
      ].join('\n\n'),
    );
    await button('Kopiera koden').click();
    await button('Spara filen').click();
    expect([onCopy.mock.calls.length, onSave.mock.calls.length]).toEqual([1, 1]);
  });

  it('is not offered for what does not check out', () => {
    showPreview(previewStates.invalid ?? { phase: 'empty' });
    expect(root.querySelector('pre')).toBeNull();
    expect(root.querySelector('[aria-labelledby=code]')?.textContent).toContain('ingen kod att kopiera');
  });

  it('can be reached and scrolled by keyboard', async () => {
    showPreview(previewStates.plain ?? { phase: 'empty' });
    root.querySelector('pre')?.focus();
    expect(document.activeElement?.localName).toBe('pre');
  });
});

describe('the ways in', () => {
  it('take a text by Enter on the button, an address by Enter in the field, and a file by its button', async () => {
    const calls = showPreview({ phase: 'empty' }, 'sv', { address: 'https://skola.test/kurs' });
    await page.getByLabelText('Klistra in beviset').fill('eyJ.x.y');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    page.getByLabelText('Adress till beviset').element().focus();
    await userEvent.keyboard('{Enter}');
    const file = new File(['x'], 'kurs.jwt');
    await userEvent.upload(page.getByLabelText(/Släpp en fil här/), file);
    expect([calls.onText.mock.calls, calls.onFetch.mock.calls]).toEqual([[['eyJ.x.y']], [['https://skola.test/kurs']]]);
    expect(calls.onFile.mock.calls[0]?.[0]).toMatchObject({ name: 'kurs.jwt' });
  });

  it('say what is wrong with an address beside the field', async () => {
    showPreview(previewStates['not-https'] ?? { phase: 'empty' });
    const field = page.getByLabelText('Adress till beviset').element();
    expect([
      field.getAttribute('aria-invalid'),
      document.getElementById(field.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent,
    ]).toEqual(['true', words.sv.preview.refused['not-https']]);
  });
});

describe('the code, in a real parser', () => {
  const ATTACKS = [
    '</script><img src=x onerror="window.hit = 1">',
    '<!--<script>',
    '<!-- <script> </script> -->',
    '--!></script >',
    '</ScRiPt/x>',
    '\u0000</script>',
    ']]><script>window.hit = 1</script>',
    '&lt;/script&gt;&#60;/script&#62;',
    '</textarea></title></style></noscript></template></script>',
    'å\u2028\u2029\uD800',
  ];

  it.each(ATTACKS)('is one data block with the same value, whatever it holds: %j', (text) => {
    const raw = JSON.stringify({ '@context': ['https://www.w3.org/ns/credentials/v2'], [text]: text, list: [text, 1.5, null] });
    const code = inlineCode(raw) ?? '';
    for (const surround of [(inner: string) => inner, (inner: string) => `<table><tr><td>${inner}</table>`, (inner: string) => `<p><b>${inner}`]) {
      const read = new DOMParser().parseFromString(`<!doctype html><body>${surround(code)}<i id="after">efter</i>`, 'text/html');
      const scripts = [...read.querySelectorAll('script')];
      expect(scripts.map(({ type }) => type)).toEqual(['application/vc']);
      expect(JSON.parse(scripts[0]?.textContent ?? '')).toEqual(JSON.parse(raw));
      expect(read.querySelector('img')).toBeNull();
      expect(read.querySelector('#after')?.textContent).toBe('efter');
    }
    const xml = new DOMParser().parseFromString(`<html xmlns="http://www.w3.org/1999/xhtml"><body>${code}</body></html>`, 'application/xhtml+xml');
    expect(JSON.parse(xml.querySelector('script')?.textContent ?? '')).toEqual(JSON.parse(raw));
    document.body.append(document.createRange().createContextualFragment(code));
    expect('hit' in window).toBe(false);
    document.body.querySelector('script[type="application/vc"]')?.remove();
  });
});
