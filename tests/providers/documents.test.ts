import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { forbidding } from '@/utils/model/panel-only';
import type { Proves } from '@/utils/providers/provider';
import { providers } from '@/utils/providers/table';

const textOf = (document: string): string => readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8');
const namesOf = (proves: Proves): string[] =>
  providers
    .filter((provider) => provider.proves === proves)
    .map(({ name }) => name)
    .sort();

it.each([
  ['signed', /^\| hands out a signed credential \((.+?)\) \|/m],
  ['at-source', /^\| vouches by its server \((.+?)\) \|/m],
] as const)('docs/places.md names each service of the kind %s', (proves, row) => {
  expect(row.exec(textOf('docs/places.md'))?.[1]?.split(', ').sort()).toEqual(namesOf(proves));
});

it('docs/places.md counts the services that only show a page', () => {
  expect(/^\| only shows a page \((\d+) services\) \|/m.exec(textOf('docs/places.md'))?.[1]).toBe(`${namesOf('page').length}`);
});

it('docs/sites.md has a row for each site whose terms forbid to draw, and where they say so', () => {
  const rows = [...textOf('docs/sites.md').matchAll(/^\| `([^`]+)` \| \[[^\]]+\]\(([^)]+)\)/gm)].map(([, site, source]) => ({ site, source }));
  expect(rows).toEqual(forbidding.map(({ site, source }) => ({ site, source })));
});

it('the README names each service that may be asked about a credential', () => {
  const named = /^\| a service that shows credentials: (.+?) \|/m.exec(textOf('README.md'))?.[1]?.split(', ').sort();
  expect(named).toEqual([...namesOf('signed'), ...namesOf('at-source')].sort());
});
