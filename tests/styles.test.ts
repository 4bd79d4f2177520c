import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(`${ROOT}components`, { recursive: true, encoding: 'utf8' }).map((name) => `components/${name}`);
const text = (file: string): string => readFileSync(ROOT + file, 'utf8');

/** What every screen starts from, and what the full pages start from: they style elements and words for everybody. */
const FOR_ALL = ['components/base.css', 'components/tokens.css', 'components/verdicts.css', 'components/options/page.css'];
const sheets = files.filter((file) => file.endsWith('.css') && !FOR_ALL.includes(file));
const components = files.filter((file) => file.endsWith('.tsx'));

/** A list of selectors, cut at the commas that stand outside of brackets. */
const cut = (list: string): string[] => list.split(/,(?![^(]*\))/).map((selector) => selector.trim());

/** The selectors of a style sheet, without those of keyframes and `@page`. */
function selectorsIn(css: string): string[] {
  const bare = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@import[^;]*;/g, '')
    .replaceAll(/@(?:keyframes|page)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...bare.matchAll(/(?:^|[{}])\s*([^{}@;]+)\{/g)].flatMap(([, list = '']) => cut(list));
}

/** The name that a rule begins with: `.card b`, `input.switch`, `body:has(.report)`. On a full page, which is a `.page`, the next one. */
const nameOf = (selector: string): string | undefined => /^(?:\.page )?[a-z]*(?::has\()?\.([a-z][\w-]*)/.exec(selector)?.[1];

/** Which style sheets begin a rule with a name. */
function ownersIn(all: readonly [file: string, css: string][]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [file, css] of all) {
    for (const name of selectorsIn(css).map(nameOf)) if (name !== undefined) owners.set(name, (owners.get(name) ?? new Set()).add(file));
  }
  return owners;
}

const owners = ownersIn(sheets.map((file) => [file, text(file)]));
const forAll = ownersIn(FOR_ALL.map((file) => [file, text(file)]));

/** The words that a component puts into `class`. */
const classesIn = (tsx: string): string[] =>
  [...tsx.matchAll(/class=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([, plain, code = '']) =>
    (plain ?? [...code.matchAll(/['`]([^'`]*)['`]/g)].map(([, word]) => word).join(' ')).split(/\s+/),
  );

describe('a style reaches no further than its own component', () => {
  it('begins with a name, so that it cannot meet an element of another screen', () => {
    const nameless = sheets.flatMap((file) =>
      selectorsIn(text(file)).flatMap((selector) => (nameOf(selector) === undefined ? [`${file}: ${selector}`] : [])),
    );
    expect(nameless).toEqual([]);
  });

  it('begins with a name that no other style sheet has', () => {
    const shared = [...owners].flatMap(([name, by]) => (by.size > 1 ? [`${name}: ${[...by].join(', ')}`] : []));
    expect(shared).toEqual([]);
  });

  it('has a name that only components beside it or below it use', () => {
    const foreign = components.flatMap((file) =>
      classesIn(text(file)).flatMap((name) => {
        const [sheet] = owners.get(name) ?? [];
        return sheet === undefined || forAll.has(name) || file.startsWith(`${dirname(sheet)}/`) ? [] : [`${file}: ${name} of ${sheet}`];
      }),
    );
    expect(foreign).toEqual([]);
  });
});
