import { expect, it, vi } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { search } from '@/utils/detect/search';
import { writtenIn } from '@/utils/detect/written';
import { counting, credentialToken, factsIn, foundIn, json, pageOf } from './page';

it('gives findings in the page’s order, whatever kind of place they stand in', () => {
  const body = `<p>${credentialToken()}</p><ul><li><a href="a.vc">A</a></li></ul><section><h2>B</h2><script type="application/vc">{}</script></section>`;
  expect(foundIn(body).map(({ finding }) => [finding.id, finding.place])).toEqual([
    ['finding-1', 'text'],
    ['finding-2', 'link'],
    ['finding-3', 'script'],
  ]);
});

it('finds a credential once, at the first place that has words of its own', () => {
  const body = `<div><script type="application/vc">${json()}</script></div><ul><li><b>Kurs</b><script type="application/vc">${json()}</script></li></ul><pre>${json()}</pre>`;
  expect(factsIn(body)).toEqual([{ place: 'script', carried: json(), label: 'Kurs', anchor: 'b' }]);
});

it('finds an address once, at its link rather than at the page’s heading', () => {
  const head = '<link rel="alternate" type="application/vc" href="kurs.vc">';
  expect(factsIn('<h1>Sara</h1><a href="kurs.vc#1">Kurs</a>', head)).toEqual([
    { place: 'link', carried: 'https://page.test/cv/kurs.vc', label: 'Kurs', anchor: 'a' },
  ]);
});

it('finds at most 50 in one pass', () => {
  const links = Array.from({ length: 60 }, (_, index) => `<a href="${index}.vc">${index}</a>`).join('');
  expect(foundIn(links).length).toBe(50);
});

it('looks into no more than 2,000 links that sound like one, and says so; of the others it passes over any number', () => {
  const onTooMany = vi.fn();
  const found = (before: string) => detect(pageOf(`${before}<a href="late.vc">late</a>`), { ...counting(), onTooMany }).length;
  expect([found('<a href="/">x</a>'.repeat(2001)), onTooMany.mock.calls.length]).toEqual([1, 0]);
  expect(found('<a href="/a.json">x</a>'.repeat(2000))).toBe(0);
  expect(onTooMany).toHaveBeenCalled();
});

const labelsIn = (root: Element) => detect(root, counting()).map(({ finding }) => finding.label);

it('looks through a part of a page, its root included', () => {
  const page = pageOf(`<p><a href="a.vc">A</a></p><ul><li id="part"><b>B</b><script type="application/vc">{}</script></li></ul>`);
  const part = page.getElementById('part') as Element;
  expect([labelsIn(part), labelsIn(part.querySelector('script') as Element), labelsIn(page.querySelector('a') as Element)]).toEqual([
    ['B'],
    ['B'],
    ['A'],
  ]);
});

it('changes nothing on the page', () => {
  const page = pageOf(`<ul><li><b>B</b><script type="application/vc">${json()}</script></li></ul><pre>${credentialToken()}</pre>`);
  const before = page.documentElement.outerHTML;
  detect(page, counting());
  expect(page.documentElement.outerHTML).toBe(before);
});

it('pauses many times on a long page', () => {
  const steps = [...search(pageOf('<p>some words of text</p>'.repeat(10_000)), 'https://page.test/', {})];
  expect(steps.length).toBeGreaterThan(35);
});

it('remembers what was written in the carrier, to see whether it changes', () => {
  const found = foundIn(`<a href="https://skola.test/kurs.vc">Kurs</a><div><script type="application/vc"> {} </script></div>`);
  expect(found.map(({ source, written }) => [written, writtenIn(source)])).toEqual([
    ['https://skola.test/kurs.vc', 'https://skola.test/kurs.vc'],
    [' {} ', ' {} '],
  ]);
});

it('notices that a link with the same words leads elsewhere, because the page has another address now', () => {
  const page = pageOf('<a href="kurs.vc">Kurs</a>', '<base href="https://sida.test/anna/">');
  const [located] = detect(page, counting());
  if (located === undefined) throw new Error('nothing found');
  expect(writtenIn(located.source)).toBe(located.written);
  page.querySelector('base')?.setAttribute('href', 'https://sida.test/bengt/');
  expect([located.written, writtenIn(located.source)]).toEqual(['https://sida.test/anna/kurs.vc', 'https://sida.test/bengt/kurs.vc']);
});
