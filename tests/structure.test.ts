import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Who may import whom: each folder, and the folders of ours that its files may name. */
const ARROWS: Record<string, readonly string[]> = {
  'utils/model': [],
  'utils/encoding': ['utils/model'],
  'utils/providers': ['utils/model'],
  'utils/detect': ['utils/providers', 'utils/encoding', 'utils/model'],
  'utils/formats': ['utils/encoding', 'utils/model'],
  'utils/resolve/trust-lists': ['utils/resolve', 'utils/formats', 'utils/encoding', 'utils/model'],
  'utils/resolve': ['utils/formats', 'utils/providers', 'utils/encoding', 'utils/model'],
  'utils/verify': ['utils/formats', 'utils/encoding', 'utils/model'],
  'utils/explain': ['utils/model'],
  'utils/browser': ['utils/providers', 'utils/encoding', 'utils/model'],
  'utils/examine.ts': ['utils/resolve', 'utils/verify', 'utils/explain', 'utils/formats', 'utils/model'],
  components: ['utils/explain', 'utils/model'],
  entrypoints: [
    'components',
    'utils/examine.ts',
    'utils/detect',
    'utils/providers',
    'utils/encoding',
    'utils/resolve/trust-lists',
    'utils/browser',
    'utils/explain',
    'utils/model',
    'package.json',
  ],
};

/** The page's own script must stay small: it may never reach formats, nor anything with a screen. */
const PAGE_SCRIPT = ['utils/detect', 'utils/model'];

const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && statSync(join(ROOT, name)).isFile());

const files = ['utils', 'components', 'entrypoints'].flatMap(filesUnder);

/** The files of ours that a text imports, by `./`, `../` or the alias `@/`; static, `export from` and `import()` alike. */
function importsOf(file: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]((?:\.{1,2}|@)\/[^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => (specifier.startsWith('@/') ? specifier.slice(2) : relative(ROOT, join(ROOT, dirname(file), specifier))));
}

const folderOf = (path: string): string =>
  Object.keys(ARROWS).find((folder) => path === folder || path === folder.replace(/\.ts$/, '') || path.startsWith(`${folder}/`)) ?? path;

const breaches = (file: string, text: string): string[] => {
  const from = folderOf(file);
  const allowed = file.startsWith('entrypoints/page/') ? PAGE_SCRIPT : (ARROWS[from] ?? []);
  return importsOf(file, text)
    .filter((target) => folderOf(target) !== from && !allowed.includes(folderOf(target)))
    .map((target) => `${file} -> ${target}`);
};

describe('the structure', () => {
  it('has import arrows that point one way only', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => breaches(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['utils/model/x.ts', "import { a } from '../formats/table';"],
    ['utils/detect/x.ts', "const a = await import('@/utils/formats/table');"],
    ['utils/explain/x.ts', "export { a } from '../verify/proof';"],
    ['components/X.tsx', "import { a } from '@/utils/browser/state';"],
    ['entrypoints/page/x.ts', "import { a } from '@/utils/browser/messages';"],
    ['entrypoints/popup/x.tsx', "import '@/utils/verify/proof';"],
  ])('would see a wrong arrow in %s', (file, text) => {
    expect(breaches(file, text)).toHaveLength(1);
  });

  it('keeps only the sentence directly in utils/', () => {
    expect(readdirSync(join(ROOT, 'utils')).filter((name) => /\.tsx?$/.test(name))).toEqual(['examine.ts']);
  });

  it('says the browser, the network and the clock only in the shell', () => {
    const core = files.filter(
      (file) => /^(utils|components)\//.test(file) && !file.startsWith('utils/browser/') && file !== 'utils/resolve/recorded.ts',
    );
    const worldly = core.filter((file) =>
      /\b(browser|chrome)\.[a-z]+[.(]|(?<![.\w])fetch\(|\bDate\.now\(|\bnew Date\(\)|Math\.random\(/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(worldly).toEqual([]);
  });

  it('finds its own files in any folder: the path of a URL says %20 for a space, and %C3%A4 for an ä', () => {
    const scripts = [...filesUnder('tests'), ...filesUnder('build'), ...readdirSync(ROOT).filter((name) => name.endsWith('.ts'))];
    const own = scripts.filter((file) => !file.includes('node_modules') && file !== 'tests/structure.test.ts');
    expect(own.length).toBeGreaterThan(200);
    expect(own.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('import.meta.url).pathname'))).toEqual([]);
  });

  it('has no file whose name says nothing', () => {
    expect(files.filter((file) => /(^|\/)(helpers?|common|misc|shared|types|constants|utils)\.tsx?$/.test(file))).toEqual([]);
  });
});
