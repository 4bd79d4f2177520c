import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const documents = [...readdirSync(ROOT), ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'));
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** The name that a heading has in a link: small letters, without signs, with hyphens for spaces. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What a document's links lead to inside the repository: a file, and the heading in it. */
const linksIn = (document: string): { file: string; anchor: string }[] =>
  [...textOf(document).matchAll(/\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)/g)].map(([, path = '', anchor = '']) => ({
    file: path === '' ? document : normalize(join(dirname(document), path)),
    anchor,
  }));

const isDead = ({ file, anchor }: { file: string; anchor: string }): boolean =>
  !existsSync(join(ROOT, file)) || (anchor !== '' && !anchorsIn(textOf(file)).includes(anchor));

/** Paths of ours that stand in a text between backticks. `NAME` stands for any name. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:utils|tests|docs|build|entrypoints|components|public)\/[^`\s]*)`/g)].map(([, path = '']) =>
    path.replace(/NAME(?:\.ts|\/)$/, ''),
  );

describe.each(documents)('%s', (document) => {
  it('links to nothing in the repository that is not there', () => {
    expect(linksIn(document).filter(isDead)).toEqual([]);
  });

  it('names no file and no script that is not there', () => {
    const text = textOf(document);
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script = '']) => script);
    expect(pathsIn(text).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('the search for what is not there', () => {
  it('reads the documents that there are', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/command-line.md']));
    expect(documents.flatMap(linksIn).length).toBeGreaterThan(20);
    expect(pathsIn(textOf('CONTRIBUTING.md')).length).toBeGreaterThan(15);
  });

  it('would see a dead link, to a file or to a heading', () => {
    expect(
      [
        { file: 'docs/nothing.md', anchor: '' },
        { file: 'docs/status.md', anchor: 'nothing' },
        { file: 'docs/status.md', anchor: 'status-lists' },
      ].map(isDead),
    ).toEqual([true, true, false]);
  });
});
