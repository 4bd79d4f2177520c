import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ExamplePage, type ExamplePageProps } from '@/components/example/ExamplePage';
import credentials from '@/entrypoints/example/data/credentials.json';
import { detect } from '@/utils/detect/detect';
import { words } from '@/utils/explain/words';
import { examples, exampleWords } from '@/utils/explain/words/example-page';
import { faults, root } from './whole-page';

const show = ({ language = 'sv', ...changed }: Partial<ExamplePageProps> = {}) =>
  render(<ExamplePage language={language} browserKind="chromium" shortcut={null} credentials={credentials[language]} {...changed} />, root);

describe.each([
  ['sv', 'light', 1280],
  ['sv', 'dark', 320],
  ['en', 'dark', 1280],
  ['en', 'light', 320],
] as const)('the example page in %s, %s, %i px wide', (language, scheme, width) => {
  it('has no fault that axe finds, and nothing scrolls sideways', async () => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    show({ language });
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
  });
});

describe.each(['sv', 'en'] as const)('the example page in %s', (language) => {
  it('holds four credentials, each at the merit that it belongs to; the last merit has none', () => {
    show({ language });
    let next = 0;
    const found = detect(document, { nextId: () => `${next++}`, base: 'https://page.test/' });
    expect(found.map(({ finding, anchor }) => [finding.place, finding.label, anchor.localName])).toEqual(
      examples.map((example) => ['script', credentials[language][example].name, 'h3']),
    );
    expect(root.querySelectorAll('article')).toHaveLength(examples.length + 1);
  });

  it('says beside each why it has its answer, in the words of the marks, and when it would be another', () => {
    show({ language });
    const { verdict } = words[language];
    const said = [...root.querySelectorAll('.why')].map(({ textContent }) => textContent ?? '');
    const named = said.map((text) => Object.entries(verdict).flatMap(([name, word]) => (text.includes(`${word}”`) ? [name] : [])));
    expect(named.map((names) => names.toSorted())).toEqual([['issuer-unknown', 'verified'], ['unsigned'], ['invalid'], ['expired', 'verified'], []]);
  });

  it('is marked as invented', async () => {
    show({ language });
    await expect.element(page.getByText(exampleWords[language].invented)).toBeVisible();
  });
});

it('draws one mark that says "Verifierad", beside the credential that has expired; nobody can reach it, and who listens hears it', () => {
  show();
  const marks = [...root.querySelectorAll<HTMLElement>('.badge')];
  expect(marks.map(({ textContent }) => textContent)).toEqual([words.sv.verdict.verified]);
  const [mark] = marks;
  expect(mark?.closest('article')?.querySelector('h3')?.textContent).toBe(credentials.sv.expired.name);
  mark?.focus();
  expect(document.activeElement).not.toBe(mark);
  expect(root.querySelector('.false-mark > .hidden-text')?.textContent).toBe(words.sv.verdict.verified);
});

describe('how the panel is opened', () => {
  it.each([
    ['chromium', null],
    ['chromium', 'Alt+Shift+K'],
    ['firefox', null],
    ['firefox', 'Alt+Shift+K'],
  ] as const)('is said as it is in %s with the shortcut %s', async (browserKind, shortcut) => {
    show({ browserKind, shortcut });
    const sentence = exampleWords.sv.steps.panel.open[browserKind](shortcut);
    await expect.element(page.getByText(sentence, { exact: true })).toBeVisible();
    expect([sentence.includes('Alt+Shift+K'), sentence.includes('Firefox')]).toEqual([shortcut !== null, browserKind === 'firefox']);
  });
});
