import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { surfaceOf, widths } from '../harness/gallery/screen';
import { clear, names, setting, staged } from './looks/stage';

afterEach(clear);

/** WCAG 2.2 A and AA, with the size of targets, which axe leaves out unless it is asked; and what is good practice beside it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** All rules, or those alone that a scheme can break. */
async function faults(place: HTMLElement, dark: boolean): Promise<string[]> {
  const runOnly = dark ? { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } : { type: 'tag' as const, values: tags };
  const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
  const ours = violations.flatMap(({ id, nodes }) =>
    nodes.filter(({ element }) => element === undefined || place.contains(element)).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
  return [...new Set(ours)];
}

/** Each language in each scheme, narrow and wide; how high and wide things stand in the other two, `looks.test.tsx` sees. */
const views = [
  { language: 'sv', dark: false, at: -1 },
  { language: 'sv', dark: true, at: 0 },
  { language: 'en', dark: false, at: 0 },
  { language: 'en', dark: true, at: -1 },
] as const;

describe.each(names)('%s', (name) => {
  it('has no fault that axe finds, in both languages and both schemes, narrow and wide; one h1, and headings in order', {
    timeout: 60_000,
  }, async () => {
    const found: Record<string, string[]> = {};
    for (const { language, dark, at } of views) {
      const width = widths[surfaceOf(name)].at(at) ?? 320;
      const place = await staged(name, language);
      await setting(width, { dark });
      found[`${language} ${dark ? 'dark' : 'light'} ${width}`] = [...(await faults(place, dark)), ...headingFaults(place)];
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
  });
});

function headingFaults(place: ParentNode): string[] {
  const levels = [...place.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.slice(1)));
  const skipped = levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1] ?? 0}`] : []));
  return levels.filter((level) => level === 1).length === 1 ? skipped : [...skipped, 'not one h1'];
}
