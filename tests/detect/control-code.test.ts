import { describe, expect, it } from 'vitest';
import { redacted } from '@/utils/detect/redacted';
import { factsIn, foundIn } from './page';

const FORM = 'https://student.ladok.se/verifiera';
const CODE = 'ABCD1EFGHJ';
const item = (code: string) => `<li>Ladok, kontrollkod ${code}</li>`;
const NUMBER = '19900101-1234';

describe('a control code of Ladok', () => {
  it.each([
    ['beside the address', `<p>Kontrollera intyget på ${FORM}. Kontrollkod: ${CODE}</p>`],
    ['beside a link', `<li><a href="${FORM}">Kontrollera</a> <span>Kontrollkod ${CODE}</span></li>`],
    ['beside the name', `<li>Kursintyg (Ladok), kontrollkod ${CODE}</li>`],
    ['with nothing between the paragraphs', `<section><p>Kontrollkod: ${CODE}</p><p>Ladok</p><p>Personnummer</p></section>`],
    ['in both languages', `<div>student.ladok.se/verifiera <p>Kontrollkod / Control code: ${CODE}</p></div>`],
    ['in capitals', `<div>LADOK <p>KONTROLLKOD / CONTROL CODE: ${CODE}</p></div>`],
    ['in a table', `<table><tr><td>Ladok</td></tr><tr><th>Kontrollkod</th><td>${CODE}</td></tr></table>`],
    ['with what Ladok calls sharing', `<section><h3>Dela bevis</h3><dl><dt>Control code</dt><dd>${CODE}</dd></dl></section>`],
  ])('%s is found, and where to check it is all that is handed in', (_where, markup) => {
    const found = foundIn(`<main>${markup.replace('</', ` Personnummer ${NUMBER}</`)}</main>`).map(({ finding }) => finding);
    expect(found.map(({ place, carried }) => [place, carried])).toEqual([['control-code', { kind: 'linked', url: FORM }]]);
    expect(JSON.stringify(found)).not.toMatch(/ABCD1EFGHJ|900101|1234/);
  });

  it('is one finding however many there are', () => {
    const [found, ...more] = foundIn(`<ul>${item('ABCD1EFGHJ')}${item('ABCD2EFGHJ')}${item('ABCD3EFGHJ')}</ul>`);
    expect(more).toEqual([]);
    expect(found?.finding.also).toHaveLength(2);
  });

  it.each([
    ['a job advert', '<p>Bifoga intyg med kontrollkod, så att vi kan kontrollera dem på student.ladok.se/verifiera.</p>'],
    ['a link to the form', `<p><a href="${FORM}">Verifiera intyg i Ladok</a></p>`],
    ['instructions', '<p>Ange kontrollkod (10 tecken) och personnummer i Ladok.</p>'],
    ['a code for signing in', '<p>Din kontrollkod: 839201. Ange den för att logga in i Ladok.</p>'],
    ['a code of something else', `<p>Paketets kontrollkod: ${CODE}</p>`],
    ['a form', `<p>Ladok <input value="Kontrollkod ${CODE}"></p>`],
    ['an editor', `<p contenteditable>Ladok, kontrollkod ${CODE}</p>`],
    ['a script', `<script>/* Ladok, kontrollkod ${CODE} */</script>`],
    ['a page full of words around it', `<main><p>Kontrollkod ${CODE}</p><p>${'ord '.repeat(2000)}</p><p>Ladok</p></main>`],
  ])('is not %s', (_what, markup) => {
    expect(factsIn(markup)).toEqual([]);
  });
});

describe('the page’s words', () => {
  it.each([
    ['Sara 19900101-1234', 'Sara •••'],
    ['900101-1234', '•••'],
    ['9001011234', '•••'],
    ['199001011234', '•••'],
    ['19900101 1234', '•••'],
    ['19900101–1234', '•••'],
    ['900101+1234', '•••'],
    [`Kontrollkod: ${CODE}`, 'Kontrollkod: •••'],
    [`KONTROLLKOD ${CODE} Control code ${CODE}`, 'KONTROLLKOD ••• Control code •••'],
    ['Se https://skola.test/?mail=a@b.test nu', 'Se  nu'],
    ['Se learncard.app/share-boost?uri=x&seed=0123&pin=4567 nu', 'Se  nu'],
    ['Se skola.test/#a@b.test nu', 'Se  nu'],
    ['Node.js/React, skola.test/kurs', 'Node.js/React, skola.test/kurs'],
    ['Svetsare 2024-05-01, 120 hp', 'Svetsare 2024-05-01, 120 hp'],
    ['Kurs 12345', 'Kurs 12345'],
    ['Kontrollkod saknas', 'Kontrollkod saknas'],
  ])('%s are handed in as: %s', (said, words) => {
    expect(redacted(said)).toBe(words);
  });

  it('hold no personal identity number, whatever stands beside it', () => {
    const [found] = foundIn(`<ul><li><b>Sara Ek 19900101-1234</b> <a href="kurs.vc"><img></a></li></ul>`);
    expect(found?.finding.label).toBe('Sara Ek •••');
  });
});
