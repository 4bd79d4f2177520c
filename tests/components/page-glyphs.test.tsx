import { afterEach, expect, it } from 'vitest';
import { glyph } from '@/entrypoints/badges/drawing';
import { createHost } from '@/entrypoints/badges/host';
import { shownVerdicts } from '@/utils/model/verdict';

afterEach(() => document.body.replaceChildren());

it.each(['light', 'dark'] as const)('a silhouette in somebody else’s page is cut out in the colour of its badge, in %s', (scheme) => {
  const { host, paper } = createHost(scheme);
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.append(...shownVerdicts.map((verdict) => glyph(verdict)));
  paper.append(badge);
  document.body.append(host);

  const surface = getComputedStyle(badge).backgroundColor;
  const lines = [...badge.querySelectorAll('.cut-line')].map((shape) => getComputedStyle(shape).stroke);
  const areas = [...badge.querySelectorAll('.cut-area')].map((shape) => getComputedStyle(shape).fill);
  expect([new Set(lines), new Set(areas)]).toEqual([new Set([surface]), new Set([surface])]);
  expect(surface).not.toMatch(/rgba\(0, 0, 0, 0\)/);
  expect(badge.innerHTML).not.toContain('var(--');
});
