import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WelcomePage, type WelcomePageProps } from '@/components/welcome/WelcomePage';
import { type Choice, welcomeWords } from '@/utils/explain/words.welcome';
import { siteRules } from '@/utils/model/settings';
import { faults, root } from './whole-page';

function show(changed: Partial<WelcomePageProps> = {}) {
  const onSave = vi.fn(async (choice: Choice): Promise<Choice> => choice);
  render(<WelcomePage language="sv" browserKind="chromium" shortcut={null} now="on-click" onSave={onSave} {...changed} />, root);
  return onSave;
}

const radio = (name: RegExp) => page.getByRole('radio', { name });
const save = () => page.getByRole('button', { name: 'Spara och börja' }).click();

describe.each([
  ['sv', 'light', 1280],
  ['sv', 'dark', 320],
  ['en', 'dark', 1280],
  ['en', 'light', 320],
] as const)('the welcome page in %s, %s, %i px wide', (language, scheme, width) => {
  it('has no fault that axe finds, with a card open, and nothing scrolls sideways', async () => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    show({ language });
    root.querySelector<HTMLElement>('.badge')?.focus();
    await expect.element(page.getByText(language === 'sv' ? 'Utfärdaren anger SeQF nivå 5.' : 'The issuer states SeQF level 5.')).toBeVisible();
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(root.querySelector('.page')?.getAttribute('lang')).toBe(language);
  });
});

describe('the example on the welcome page', () => {
  it('opens a mark’s card by Tab and closes it by Escape', async () => {
    show();
    root.querySelector<HTMLElement>('.badge')?.focus();
    await expect.element(page.getByText('Utfärdaren anger SeQF nivå 5.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Utfärdaren anger SeQF nivå 5.')).not.toBeInTheDocument();
  });

  it.each(['sv', 'en'] as const)('holds its marks where there is little room, in %s', async (language) => {
    await page.viewport(320, 900);
    show({ language });
    for (const scene of root.querySelectorAll('.scene')) {
      const edge = scene.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(scene).paddingRight);
      for (const badge of scene.querySelectorAll('.badge')) expect(badge.getBoundingClientRect().right).toBeLessThanOrEqual(edge);
    }
  });

  it('lets nobody reach the mark that the page drew itself', () => {
    show();
    const reached = [...root.querySelectorAll<HTMLElement>('.badge')].map((badge) => {
      badge.focus();
      return document.activeElement === badge;
    });
    expect(reached).toEqual([true, true, false]);
  });
});

describe('how the panel is opened', () => {
  it.each([
    ['chromium', null, 'Öppna panelen med knappen i verktygsfältet innan du fattar ett beslut.'],
    ['chromium', 'Alt+Skift+M', 'Öppna panelen med knappen i verktygsfältet eller Alt+Skift+M innan du fattar ett beslut.'],
    ['firefox', null, 'Öppna sidofältet med knappen i verktygsfältet innan du fattar ett beslut. I Firefox kan ett klick på märket inte öppna det.'],
  ] as const)('is said as it is in %s with the shortcut %s', async (browserKind, shortcut, sentence) => {
    show({ browserKind, shortcut });
    await expect.element(page.getByText(sentence, { exact: true })).toBeVisible();
  });
});

describe('the one question', () => {
  it('has "when I click" chosen beforehand', async () => {
    const onSave = show();
    await expect.element(radio(/När jag klickar/)).toBeChecked();
    await save();
    expect(onSave.mock.calls).toEqual([['on-click']]);
  });

  it('shows what holds already when the page is opened again', async () => {
    show({ now: 'everywhere' });
    await expect.element(radio(/alla webbplatser/)).toBeChecked();
  });

  it('asks for every website in the click, and says that it holds', async () => {
    const onSave = show();
    await radio(/alla webbplatser/).click();
    await save();
    expect(onSave.mock.calls).toEqual([['everywhere']]);
    await expect.element(page.getByRole('status')).toHaveTextContent('Sparat. Nu kontrolleras alla webbplatser automatiskt.');
  });

  it('goes back to "when I click" where the browser refused, and says so', async () => {
    show({ onSave: async () => 'on-click' });
    await radio(/alla webbplatser/).click();
    await save();
    await expect.element(page.getByRole('status')).toHaveTextContent('Webbläsaren gav ingen tillåtelse, så vi kontrollerar när du klickar.');
    await expect.element(radio(/När jag klickar/)).toBeChecked();
  });

  it('shows the way to the settings to those who choose websites one by one', async () => {
    show();
    await radio(/webbplatser jag väljer/).click();
    await save();
    await expect.element(page.getByRole('link', { name: 'Öppna Inställningar' })).toHaveAttribute('href', 'options.html#sites');
  });
});

describe('an organisation that has decided where we check', () => {
  const { set } = welcomeWords.sv.where;

  it.each(siteRules)('leaves no question, only what holds, with the lock: %s', async (rule) => {
    show({ set: rule });
    await expect.element(page.getByText(set.holds[rule])).toBeVisible();
    expect(root.querySelector('.set-by svg')).not.toBeNull();
    expect(root.querySelectorAll('.where :is(input, form)')).toHaveLength(0);
    await expect.element(page.getByRole('link', { name: set.toOptions })).toHaveAttribute('href', 'options.html#sites');
    expect(root.querySelectorAll('.where button')).toHaveLength(rule === 'automatic' ? 1 : 0);
    expect(await faults()).toEqual([]);
  });

  it('lets the reader give the browser’s permission, and says whether it was given', async () => {
    const onSave = show({ set: 'automatic' });
    await page.getByRole('button', { name: set.allow }).click();
    expect(onSave.mock.calls).toEqual([['everywhere']]);
    await expect.element(page.getByRole('status')).toHaveTextContent(welcomeWords.sv.where.saved.everywhere);
    show({ set: 'automatic', onSave: async () => 'on-click' });
    await page.getByRole('button', { name: set.allow }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent(welcomeWords.sv.where.refused['on-click']);
  });

  it('asks for no permission that the browser has given', async () => {
    show({ set: 'automatic', now: 'everywhere' });
    expect(root.querySelectorAll('.where button')).toHaveLength(0);
  });
});
