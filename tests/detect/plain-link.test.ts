import { describe, expect, it } from 'vitest';
import { quickly } from '../harness/quickly';
import { factsIn, foundIn } from './page';

const ID = '0f7c1f5e-0000-4000-8000-00000000000a';
const CREDLY = `https://www.credly.com/badges/${ID}`;
const urls = (markup: string): string[] => factsIn(markup).map(({ place, carried }) => `${place} ${carried}`);

describe('an address written out among the words', () => {
  it.each([
    ['as a whole', `Svetsning: ${CREDLY}`],
    ['at the end of a sentence', `Se ${CREDLY}.`],
    ['in brackets', `Svetsning (${CREDLY}), 2024`],
    ['in typographic quotes', `Svetsning “${CREDLY}”`],
    ['right after a colon', `Intyg:${CREDLY}`],
    ['without its scheme', `Svetsning, www.credly.com/badges/${ID}`],
    ['as http', `http://www.credly.com/badges/${ID}`],
    ['with zero-width spaces and soft hyphens', `https://www.cred\u200Bly.com/bad\u00ADges/0f7c1f5e-\u20600000-4000-8000-00000000000\uFEFFa`],
    ['cut by <wbr>', `Se https://www.credly.com/<wbr>badges/<wbr>${ID} och mer`],
    ['in a text as it was typed', `<pre>Svetsning\n  ${CREDLY}\nTruck</pre>`],
  ])('is found %s', (_how, text) => {
    expect(urls(`<p>${text}</p>`)).toEqual([`plain-link ${CREDLY}`]);
  });

  it.each(['\n', '<br>', '\n   '])('is found cut at the end of a line, as it may go on and as it may not: %j', (end) => {
    expect(urls(`<p>https://www.credly.com/badges/0f7c1f5e-0000-4000-${end}8000-00000000000a</p>`)).toContain(`plain-link ${CREDLY}`);
    expect(urls(`<p>${CREDLY}/${end}Truckkort</p>`)).toContain(`plain-link ${CREDLY}/`);
  });

  it('is found as it leads, with its wrapper and its fragment', () => {
    const wrapped = 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.credly.com%2Fbadges%2F1&amp;data=05';
    expect(urls(`<p>${wrapped}</p>`)).toEqual([`plain-link ${wrapped.replace('&amp;', '&')}`]);
    const shared = 'https://europa.eu/europass/digital-credentials/viewer/#/shareview/0a1b';
    expect(urls(`<p>${shared}</p>`)).toEqual([`plain-link ${shared}`]);
  });

  it('stands where its words are, and is called by them', () => {
    expect(factsIn(`<ul><li>Svetsning ${CREDLY}</li></ul>`)).toEqual([{ place: 'plain-link', carried: CREDLY, label: 'Svetsning', anchor: 'li' }]);
    expect(factsIn(`<ul><li><b>Svetsning</b><p>${CREDLY}</p></li></ul>`)[0]).toMatchObject({ label: 'Svetsning' });
  });

  it('is one with the same address behind a link: what the link says is not read', () => {
    expect(urls(`<a href="${CREDLY}">${CREDLY}</a>`)).toEqual([`provider-link ${CREDLY}`]);
    expect(urls(`<a href="https://skola.test/">${CREDLY}</a>`)).toEqual([]);
    expect(foundIn(`<a href="${CREDLY}">Svetsning</a><p>${CREDLY}</p>`)[0]?.finding.also).toEqual([{ place: 'plain-link', label: '' }]);
  });

  it.each([
    `<script>var a = "${CREDLY}"</script>`,
    `<style>/* ${CREDLY} */</style>`,
    `<textarea>${CREDLY}</textarea>`,
    `<textarea readonly>${CREDLY}</textarea>`,
    `<input value="${CREDLY}">`,
    `<select><option>${CREDLY}</option></select>`,
    `<svg><desc>${CREDLY}</desc><metadata>${CREDLY}</metadata></svg>`,
    `<div contenteditable>${CREDLY}</div>`,
    `<code>${CREDLY}</code>`,
    `<p>for example <kbd>${CREDLY}</kbd> or <samp>${CREDLY}</samp></p>`,
    `<pre>{"id": "${CREDLY}"}</pre>`,
    `<template>${CREDLY}</template>`,
    `<p aria-hidden="true">${CREDLY}</p>`,
    `<p>user@credly.com/badges</p>`,
    `<p>Vi söker dig med Credly-badge/certificate inom svetsning</p>`,
    `<p>https://skola.test/kurser/svetsning</p>`,
    `<p>javascript:credly.com/badges/1</p>`,
    `<p>https://www.credly.com/badges/${'x'.repeat(2048)}</p>`,
  ])('is none: %#', (markup) => {
    expect(urls(markup)).toEqual([]);
  });

  it('is looked for in time that is proportional to a text that was made to be slow', async () => {
    const hostile = [
      'a.'.repeat(200_000),
      `${'https://credly'.repeat(30_000)}`,
      'credly-\n'.repeat(50_000),
      'x.credly/'.repeat(40_000),
      `https://credly.com/${'%'.repeat(400_000)}`,
      `https://credly.com/${'.'.repeat(400_000)}x`,
    ];
    for (const text of hostile) {
      await quickly(100, () => factsIn(`<p>${text}</p>`));
      await quickly(100, () => factsIn(`<p>${`<br>${text.slice(0, 400)}`.repeat(800)}</p>`));
    }
  });
});
