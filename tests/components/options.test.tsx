import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { words } from '@/utils/explain/words';
import { siteRules } from '@/utils/model/settings';
import { button, field, importFile, show, theirs } from './options-page';
import { faults, root } from './whole-page';

it('counts what is stored on the computer: lists, sites with something of ours, and services with an answer', async () => {
  show();
  await expect.element(page.getByText(/^Det här finns sparat på datorn: 2 listor, 4 webbplatser och svar om 2 tjänster\./)).toBeVisible();
});

describe.each(['sv', 'en'] as const)('the options page in %s', (language) => {
  const shown = {
    sv: { edit: 'Redigera Mina utfärdare', add: 'Lägg till utfärdare', erase: 'Radera allt' },
    en: { edit: 'Edit Mina utfärdare', add: 'Add an issuer', erase: 'Erase everything' },
  };
  const { edit, add, erase } = shown[language];

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ])('has no fault that axe finds, %s and %i px wide, and nothing scrolls sideways', async (scheme, width) => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    show({ language, said: { text: 'Sparat.', at: 1 }, onUndo: () => {}, unreadable: 1, managed: { lists: [theirs], faults: [{ kind: 'policy' }] } });
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(root.querySelector('.page')?.getAttribute('lang')).toBe(language);
  });

  it.each([1280, 320])('has none either with a list being changed and everything wrong in it, %i px wide', async (width) => {
    await page.viewport(width, 900);
    show({ language });
    await button(edit).click();
    await button(add).click();
    await userEvent.keyboard('{Enter}');
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
  });

  it('has none with an import to look through, nor with the question about erasing', async () => {
    show({ language });
    await importFile();
    await expect.element(page.getByText('European colleges').last()).toBeVisible();
    expect(await faults()).toEqual([]);
    await button(erase).click();
    expect(await faults()).toEqual([]);
  });
});

describe('the page as a whole', () => {
  it('erases only after a question whose first focus is the way out, and not on Escape', async () => {
    const { onErase } = show();
    await button('Radera allt').click();
    await expect.element(button('Avbryt')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Radera allt')).toHaveFocus();
    expect(onErase.mock.calls).toEqual([]);
    await button('Radera allt').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Radera allt' }).click();
    expect(onErase.mock.calls).toEqual([[]]);
  });

  it('saves a copy of what is stored without a question', async () => {
    const { onCopy } = show();
    await button('Spara en kopia').click();
    expect(onCopy).toHaveBeenCalledOnce();
  });

  it('moves the focus to a section’s heading from the list at the side', async () => {
    show();
    await page.getByRole('link', { name: 'Integritet' }).click();
    await expect.element(page.getByRole('heading', { name: 'Integritet' })).toHaveFocus();
  });

  it('confirms a change in a status line, with the way back beside it', async () => {
    const onUndo = vi.fn();
    show({ said: { text: 'Listan Mina utfärdare är borttagen.', at: 1 }, onUndo });
    await expect.element(page.getByRole('status')).toHaveTextContent('Listan Mina utfärdare är borttagen.');
    await button('Ångra').click();
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('changes the language at once', async () => {
    const { onLanguage } = show();
    await userEvent.selectOptions(field('Meritkollens språk'), 'English');
    expect(onLanguage.mock.calls).toEqual([['en']]);
  });
});

describe('names and photos in the panel', () => {
  it('are hidden from here too', async () => {
    const { onHide } = show();
    await page.getByRole('switch', { name: words.sv.overview.hide }).click();
    expect(onHide.mock.calls).toEqual([[true]]);
  });

  it('are as the organisation has set it, which also lets nothing be kept in cases: both are said', async () => {
    show({ hidePeople: true, closed: true, choosable: { elsewhere: siteRules, site: siteRules, language: true, hidePeople: false } });
    const hide = page.getByRole('switch', { name: words.sv.overview.hide });
    await expect.element(hide).toBeDisabled();
    await expect.element(hide).toBeChecked();
    await expect.element(hide).toHaveAccessibleDescription(words.sv.overview.hideSet);
    await expect.element(page.getByText(words.sv.collection.trouble['turned-off'])).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});
