import { describe, expect, it } from 'vitest';
import { titleFor, wordsOf } from '@/utils/detect/title';
import { credentialToken, pageOf } from './page';

const vc = (id = 'this') => `<script type="application/vc" id="${id}">{}</script>`;
const titleIn = (body: string, id = 'this'): string | null => {
  const title = titleFor(pageOf(body).getElementById(id) as Element);
  return title === null ? null : `${title.localName}: ${wordsOf(title)}`;
};

describe('a credential belongs to', () => {
  it.each([
    ['the bold words of its list item', `<ul><li><strong>Kurs</strong> vid <strong>Skolan</strong> ${vc()}</li></ul>`, 'strong: Kurs'],
    ['the bold words even when they come after it', `<ul><li>${vc()}<strong>Kurs</strong></li></ul>`, 'strong: Kurs'],
    ['the link of its list item', `<ul><li><a href="/kurs">Kurs</a> 2024 ${vc()}</li></ul>`, 'a: Kurs'],
    ['the list item’s own words', `<ul><li>Kurs i svetsning ${vc()}</li></ul>`, 'li: Kurs i svetsning'],
    ['the heading of its article', `<article><h3>Kurs</h3><h4>Skolan</h4><p><a href="/">länk</a></p>${vc()}</article>`, 'h3: Kurs'],
    ['the bold words of its card', `<section><h2>Kurser</h2><div><p><strong>Kurs</strong></p><p>Skolan</p>${vc()}</div></section>`, 'strong: Kurs'],
    ['the term that it defines', `<dl><dt>Kurs</dt><dd>${vc()}</dd></dl>`, 'dt: Kurs'],
    ['the row’s heading', `<table><tr><th>Kurs</th><td>2024</td><td>${vc()}</td></tr></table>`, 'th: Kurs'],
    ['the row’s heading rather than the words in its own cell', `<table><tr><th>Kurs</th><td>Skolan ${vc()}</td></tr></table>`, 'th: Kurs'],
    ['the item’s title rather than the words right beside it', `<ul><li><b>Kurs</b><p>Skolan ${vc()}</p></li></ul>`, 'b: Kurs'],
    ['the heading right before it', `<main><h1>Sara</h1><h2>Kurser</h2><h3>Kurs</h3><p>text</p>${vc()}</main>`, 'h3: Kurs'],
    ['the heading a level up', `<section><h3>Kurs</h3><div><div>${vc()}</div></div></section>`, 'h3: Kurs'],
    ['the page, when it stands at its end', `<h1>Sara</h1><main><h2>Erfarenhet</h2></main><footer>fot</footer>${vc()}`, 'h1: Sara'],
    ['the heading just before it on a bare page', `<h1>Sara</h1><h2>Kurs</h2><p>text</p>${vc()}`, 'h2: Kurs'],
    ['nothing, where the page has no words', `<div>${vc()}</div>`, null],
  ])('%s', (_what, body, title) => {
    expect(titleIn(body)).toBe(title);
  });

  it('the bold words after the credential before it', () => {
    const body = `<div><p><strong>A</strong></p>${vc('a')}<p><strong>B</strong></p>${vc('b')}</div>`;
    expect([titleIn(body, 'a'), titleIn(body, 'b')]).toEqual(['strong: A', 'strong: B']);
  });

  it('the same heading as the one before it, when they stand in a row', () => {
    const body = `<section><h2>Kurser</h2>${vc('a')}${vc('b')}</section>`;
    expect([titleIn(body, 'a'), titleIn(body, 'b')]).toEqual(['h2: Kurser', 'h2: Kurser']);
  });

  it('no neighbour in the list', () => {
    expect(titleIn(`<h1>Sara</h1><ul><li><strong>A</strong></li><li>${vc()}</li></ul>`)).toBe('h1: Sara');
  });

  it('no hidden title', () => {
    expect(titleIn(`<ul><li><strong hidden>Dold</strong><b>Kurs</b>${vc()}</li></ul>`)).toBe('b: Kurs');
  });
});

describe('the page’s words', () => {
  it.each([
    ['are one line', '<b id="this"> Kurs\n  i  svetsning </b>', 'Kurs i svetsning'],
    ['leave out what a script or a token says', `<p id="this">Kurs <script>x()</script> <i>${credentialToken()}</i></p>`, 'Kurs'],
    ['are at most 200 characters', `<b id="this">${'å'.repeat(500)}</b>`, 'å'.repeat(200)],
    ['may stand in a label', '<b id="this" aria-label="Kurs"></b>', 'Kurs'],
  ])('%s', (_what, body, words) => {
    expect(wordsOf(pageOf(body).getElementById('this') as Element)).toBe(words);
  });
});
