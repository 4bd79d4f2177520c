/** What a page is mostly made of. */
export const shapes = ['links', 'texts', 'deep', 'custom', 'trees'] as const;
export type Shape = (typeof shapes)[number];

/** A page in the manner of a job portal with so many elements and no credential, always the same one for the same shape and size. */
export function jobPage(shape: Shape, elements: number): string {
  const random = randomFrom(`${shape} ${elements}`);
  const parts: string[] = [];
  for (let made = FRAME; made < elements; ) {
    const part = cards[shape](random, made);
    parts.push(part);
    made += elementsIn(part);
  }
  return pageOf(parts.join('\n'));
}

/** What a portal adds when one scrolls on: at least so many elements, of the shape with many links. */
export function moreJobs(elements: number, index: number): string {
  const random = randomFrom(`more ${index}`);
  const parts: string[] = [];
  for (let made = 0; made < elements; made += elementsIn(parts.at(-1) ?? '')) parts.push(cards.links(random, made));
  return parts.join('');
}

/** A whole page around a body: no script, and nothing that is fetched. */
export const pageOf = (body: string, style = ''): string => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Lediga jobb</title>
<link rel="icon" href="data:,"><link rel="canonical" href="https://jobb.test/lediga"><style>${STYLE}${style}</style></head><body>
<header><nav>${['Hem', 'Jobb', 'Företag', 'Om oss'].map((name) => `<a href="/${name}">${name}</a>`).join('')}</nav></header><main>${body}</main></body></html>`;

/** The elements of the page around the cards. */
const FRAME = 15;
const STYLE =
  'body{font:16px/1.5 sans-serif;margin:0 auto;max-width:60rem}article{border:1px solid #ccc;margin:.5rem;padding:.5rem}nav a{margin:.5rem}';

/** How many elements a piece of markup makes. */
export const elementsIn = (markup: string): number => markup.match(/<[a-z]/g)?.length ?? 0;

type Random = () => number;
type Card = (random: Random, index: number) => string;

/** One card of each shape: what a portal repeats. */
const cards: Record<Shape, Card> = {
  links: (random, index) => `<article class="job" data-id="${index}"><h3><a href="/jobb/${index}-${word(random)}">${sentence(random, 3)}</a></h3>
<p><a href="/foretag/${word(random)}">${word(random)} AB</a> · <a href="/ort/${word(random)}?sida=${index}&amp;sortera=datum">${word(random)}</a></p>
<ul>${times(6, () => `<li><a href="https://${word(random)}.test/${word(random)}/${index}?utm_source=jobb">${sentence(random, 2)}</a></li>`)}</ul>
<p><img loading="lazy" src="/bilder/${word(random)}.png" alt="" width="64" height="64"><time datetime="2026-11-0${1 + (index % 9)}">${1 + (index % 9)}/11</time><button type="button">Spara</button></p></article>`,

  texts: (random, index) =>
    `<article id="a${index}"><h2>${sentence(random, 5)}</h2>${times(
      8,
      () =>
        `<p>${sentence(random, 30)}. <em>${sentence(random, 3)}</em> och/eller ${sentence(random, 20)}, <span>${sentence(random, 6)}</span>. Ref ${Math.floor(random() * 1e6)}/26.</p>`,
    )}<p>Läs mer på www.${word(random)}.test/${word(random)} eller <a href="/a/${index}">${sentence(random, 2)}</a>.</p></article>`,

  deep: (random, index) => `<section>${'<div class="grid"><div class="cell">'.repeat(12)}<span>${sentence(random, 4)}</span>
<a href="/d/${index}">${word(random)}</a><svg width="16" height="16" viewBox="0 0 16 16"><g><path d="M0 0h16v16z"/></g></svg>${'</div></div>'.repeat(12)}</section>`,

  custom: (random, index) => customCard(random, index, (pay) => `${pay} kr/mån`),

  trees: (random, index) =>
    customCard(random, index, (pay) => `<template shadowrootmode="open"><span>${pay} kr/mån</span><slot></slot></template>Lön`),
};

const customCard = (
  random: Random,
  index: number,
  salary: (pay: number) => string,
): string => `<job-card data-id="${index}"><job-title><a href="/c/${index}">${sentence(random, 4)}</a></job-title>
<job-tags>${times(4, () => `<job-tag>${word(random)}</job-tag>`)}</job-tags>
${index % 5 === 0 ? `<job-salary>${salary(Math.floor(random() * 9e4))}</job-salary>` : ''}
<p>${sentence(random, 12)}</p><div><button type="button">Sök</button><a href="/spara/${index}">Spara</a></div></job-card>`;

const times = (count: number, make: () => string): string => Array.from({ length: count }, make).join('');

const WORDS =
  'drift underhåll vatten ingenjör undersköterska ansvar erfarenhet utbildning kommun region projekt ledare team språk svenska teknik service kund försäljning lager skola lärare vård data system utvecklare trainee heltid vikariat ansökan körkort kontroll säkerhet miljö'.split(
    ' ',
  );
const word = (random: Random): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
const sentence = (random: Random, words: number): string => Array.from({ length: words }, () => word(random)).join(' ');

/** Numbers from 0 to 1, always the same ones for the same seed (mulberry32 over a sum of the seed's letters). */
function randomFrom(seed: string): Random {
  let state = [...seed].reduce((sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
