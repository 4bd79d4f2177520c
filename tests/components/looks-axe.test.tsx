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

describe.each(names)('%s', (name) => {
  it('has no fault that axe finds, in both languages, both schemes and at every width; one h1, and headings in order', async () => {
    const found: Record<string, string[]> = {};
    for (const language of ['sv', 'en'] as const) {
      const place = await staged(name, language);
      for (const width of widths[surfaceOf(name)].filter((one) => one !== 400)) {
        await setting(width);
        found[`${language} light ${width}`] = await faults(place, false);
      }
      await setting(320, { dark: true });
      found[`${language} dark`] = await faults(place, true);
      const levels = [...place.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.slice(1)));
      found[`${language} headings`] = levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level}`] : []));
      if (levels.filter((level) => level === 1).length !== 1) found[`${language} h1`] = ['not one'];
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
  });
});
