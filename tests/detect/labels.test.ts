import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { places } from '@/utils/detect/places';
import { quickly } from '../harness/quickly';
import { counting, factsIn, pageOf } from './page';

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

const row = (name: string, number: number, words = 'Visa certifikat'): string =>
  `<div><p><strong><span aria-hidden="true">${name}</span><span class="read">${name}</span></strong></p><a href="https://skola.test/${number}.vc">${words}</a></div>`;

describe('words that stand at several credentials', () => {
  it('say nothing about any of them: each has the title beside it, and its badge stays at the link', () => {
    expect(labels(`<h1>Maja</h1><main>${row('Svetsning', 1)}${row('Lackering', 2)}${row('Limning', 3, 'Mitt intyg')}</main>`)).toEqual([
      'Svetsning at a',
      'Lackering at a',
      'Mitt intyg at a',
    ]);
  });

  it('say nothing also where the rows come one after the other, and still belong to one that is only seen again', () => {
    const said = new Map<string, string>();
    const [first, second] = [1, 2].map((number) => pageOf(row(`Kurs ${number}`, number)));
    const seen = [first, first, second, second].map((page) => page && detect(page, { ...counting(), said }).map(({ finding }) => finding.label));
    expect(seen).toEqual([['Visa certifikat'], ['Visa certifikat'], ['Kurs 2'], ['Kurs 2']]);
  });

  it('stay where nothing nearby says more', () => {
    expect(labels('<h1>Maja</h1><p><a href="https://skola.test/1.vc">Intyg</a></p><p><a href="https://skola.test/2.vc">Intyg</a></p>')).toEqual([
      'Intyg at a',
      'Intyg at a',
    ]);
  });
});

it.each([
  [
    'in a figure by what stands under it',
    '<figure><img src="/badges/1.png"><figcaption>Båtbyggare</figcaption></figure>',
    'Båtbyggare at figcaption',
  ],
  ['in a list by its own item', '<ul><li><img src="/badges/1.png"><h3>Båtbyggare</h3></li><li><h3>Annat</h3></li></ul>', 'Båtbyggare at h3'],
])('a picture is called %s', (_where, markup, label) => {
  expect(labels(`<h1>Ingrid</h1><div>${markup}</div>`)).toEqual([label]);
});

it('what is hidden from those who listen is no part of a name', () => {
  expect(labels('<a href="https://skola.test/1.vc"><span aria-hidden="true">Kurs</span><span>Kurs</span></a>')).toEqual(['Kurs at a']);
});

it('the documents tell every place that is looked at', () => {
  const documents = readFileSync(join(import.meta.dirname, '../../docs/places.md'), 'utf8');
  const told = [...documents.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, place]) => place);
  expect(told.toSorted()).toEqual([...new Set(places.map(({ place }) => place))].toSorted());
});

it.each(['640823-3234', '19640823-3234', '6408233234', '640823 – 3234', '640823 3234', '64\u00AD0823\u200B-32\u200D34', '1\u20609640823\u2060-3234'])(
  'a personal identity number is no part of a label, however it is written: %j',
  (number) => {
    expect(labels(`<a href="https://skola.test/kurs.vc">Svetsning ${number} Anna</a>`)).toEqual(['Svetsning ••• Anna at a']);
  },
);

it('a label is read in time that is proportional to words that were made to be slow', async () => {
  const hostile = ['kontrollkod'.repeat(40_000), 'a.b/'.repeat(100_000), '1\u00AD'.repeat(200_000), ' '.repeat(400_000)];
  for (const words of hostile) {
    await quickly(100, () =>
      factsIn(
        `<a href="https://skola.test/kurs.vc" aria-label="${words}"></a><a href="https://skola.test/2.vc" title="${words}"></a><a href="https://skola.test/3.vc">${words}</a>`,
      ),
    );
  }
});
