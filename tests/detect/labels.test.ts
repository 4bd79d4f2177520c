import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { places } from '@/utils/detect/places';
import { factsIn } from './page';

const link = '<a href="https://skola.test/kurs.vc">Visa</a>';
const labels = (markup: string) => factsIn(markup).map(({ label, anchor }) => `${label} at ${anchor}`);

describe('a claim in the words of schema.org', () => {
  it.each([
    `<li itemprop="hasCredential" itemscope><span itemprop="name">Svetsning</span> ${link}</li>`,
    `<li itemscope itemtype="https://schema.org/EducationalOccupationalCredential"><span itemprop="name">Svetsning</span> ${link}</li>`,
  ])('gives its name to the link that stands with it: %#', (markup) => {
    expect(labels(`<ul>${markup}</ul>`)).toEqual(['Svetsning at a']);
  });

  it.each([
    '<li itemprop="hasCredential" itemscope><span itemprop="name">Svetsning</span></li>',
    '<li itemprop="hasCredential" itemscope><a itemprop="url" href="https://skola.test/kurs">Svetsning</a></li>',
    '<script type="application/ld+json">{"@type":"Person","hasCredential":[{"@type":"EducationalOccupationalCredential","name":"Svetsning"}]}</script>',
    '<section id="certificates"><h2>Certificates</h2><div class="item"><h3>Svetsning</h3><span>2024</span></div></section>',
  ])('is nothing by itself: %#', (markup) => {
    expect(labels(markup)).toEqual([]);
  });

  it('gives its name to nothing else', () => {
    expect(labels(`<div itemprop="hasCredential" itemscope><b itemprop="name">Svetsning</b></div>${link}`)).toEqual(['Visa at a']);
  });
});

it('the documents tell every place that is looked at', () => {
  const documents = readFileSync(join(import.meta.dirname, '../../docs/places.md'), 'utf8');
  const told = [...documents.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, place]) => place);
  expect(told.toSorted()).toEqual([...new Set(places.map(({ place }) => place))].toSorted());
});
