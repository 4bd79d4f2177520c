import { END, picture, pngOf } from '../../harness/baked.ts';
import type { PageMade, Web } from './page.ts';

const names = ['aa01/ci', 'aa02/npm', 'aa03/doi', 'aa04/shield', 'aa05/sqaaas', 'aa06/parchment'];
const empty = pngOf(picture(), END);
const pictures: Web = Object.fromEntries(names.map((name) => [`https://camo.githubusercontent.test/${name}`, { bytes: empty, ending: 'png' }]));

/** Somebody's front page where code is kept: pictures by way of a proxy, badges of code, and one of a person. */
export const githubReadme: PageMade = {
  name: 'github-readme',
  web: { 'https://github.test/turbo.js': { file: 'turbo.js' }, ...pictures },
};
