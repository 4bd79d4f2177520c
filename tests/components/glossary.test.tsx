import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { GlossaryPage } from '@/components/glossary/GlossaryPage';
import { glossaryWords } from '@/utils/explain/words/glossary';
import { faults, root } from './whole-page';

const termsShown = () => [...root.querySelectorAll('dt')].map(({ textContent }) => textContent);

describe.each([
  ['sv', 'light', 1280],
  ['sv', 'dark', 320],
  ['en', 'dark', 1280],
  ['en', 'light', 320],
] as const)('the glossary in %s, %s, %i px wide', (language, scheme, width) => {
  it('has no fault that axe finds, nothing scrolls sideways, and every word can be linked to', async () => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    render(<GlossaryPage language={language} />, root);
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
    const ids = [...root.querySelectorAll('dl > div')].map(({ id }) => id);
    expect([ids.includes(''), new Set(ids).size]).toEqual([false, ids.length]);
  });
});

describe('the field of the glossary', () => {
  it('leaves the words in which all that is asked for stands, and says how many', async () => {
    render(<GlossaryPage language="sv" />, root);
    const all = termsShown().length;
    await page.getByRole('textbox', { name: glossaryWords.sv.search }).click();
    await userEvent.keyboard('högskole POÄNG');
    await expect.element(page.getByRole('status')).toHaveTextContent('Ett ord hittades.');
    expect(termsShown()).toEqual(['Högskolepoäng (hp) och YH-poäng']);
    await userEvent.clear(page.getByRole('textbox'));
    await expect.element(page.getByRole('status')).toHaveTextContent('');
    expect(termsShown()).toHaveLength(all);
  });

  it('says that nothing was found, and leaves no empty section', async () => {
    render(<GlossaryPage language="sv" />, root);
    await page.getByRole('textbox').fill('xyzzy');
    await expect.element(page.getByRole('status')).toHaveTextContent('Inget ord hittades.');
    expect([...root.querySelectorAll('h2')]).toEqual([]);
  });
});
