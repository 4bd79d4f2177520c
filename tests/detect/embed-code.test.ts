import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inlineCode, linkCode } from '@/utils/explain/embed-code';
import { factsIn } from './page';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const files = readdirSync(FIXTURES).filter((name) => /\.(?:verified|confirmed-at-source)\.(?:json|jwt)$/.test(name));

describe('the code that a person copies', () => {
  it.each(files)('is found by our own detector where it stands on a page: %s', (file) => {
    const raw = readFileSync(join(FIXTURES, file), 'utf8');
    const code = inlineCode(raw) ?? '';
    const written = code.slice(code.indexOf('>') + 1, code.lastIndexOf('</script>'));
    expect(factsIn(`<h2>Kurs</h2>${code}<p>Mer text</p>`)).toEqual([{ place: 'script', carried: written, label: 'Kurs', anchor: 'h2' }]);
  });

  it('is found as one where it links to a file from the head and from the text', () => {
    const { head = '', link = '' } = linkCode('https://cv.test/bevis/kurs', '{"@context":["https://www.w3.org/ns/credentials/v2"]}', 'Kurs') ?? {};
    expect(factsIn(link, head)).toEqual([{ place: 'link', carried: 'https://cv.test/bevis/kurs', label: 'Kurs', anchor: 'a' }]);
    expect(factsIn('<h1>Kurs</h1>', head)).toMatchObject([{ place: 'alternate-link', carried: 'https://cv.test/bevis/kurs' }]);
  });
});
