import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { words } from '@/utils/explain/words';
import { button, show } from './options-page';
import { faults, root } from './whole-page';

const { keyboard } = words.sv;

/** What the first table says: what happens, and the keys. */
const told = () =>
  [...(root.querySelector('.keys')?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(({ textContent }) => textContent));

describe('the shortcuts in the options', () => {
  it('are told as they are really set, and that one has none', () => {
    show({ shortcuts: { 'check-page': '⌃⇧K', 'toolbar-button': null } });
    expect(told()).toEqual([
      [keyboard.command['check-page'], '⌃⇧K'],
      [keyboard.command['toolbar-button'], 'Inget valt'],
    ]);
    expect(root.textContent).not.toContain(keyboard.noneAtAll);
  });

  it('are said to be none where none is set, and nothing is said before that is known', async () => {
    show({ shortcuts: { 'check-page': null, 'toolbar-button': null } });
    await expect.element(page.getByText(keyboard.noneAtAll)).toBeVisible();
    expect(await faults()).toEqual([]);
    show({ shortcuts: null });
    await expect.element(page.getByText(keyboard.noneAtAll)).not.toBeInTheDocument();
    expect(told().map(([, keys]) => keys)).toEqual(['', '']);
  });

  it('are changed on the browser’s own page', async () => {
    const { onChangeShortcuts } = show();
    await button(keyboard.change).click();
    expect(onChangeShortcuts).toHaveBeenCalledOnce();
  });
});
