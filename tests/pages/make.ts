import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { atsCandidate } from './making/ats-candidate.ts';
import { bakedImages } from './making/baked-images.ts';
import { credlyEmbedWordpress } from './making/credly-embed-wordpress.ts';
import { europassEdc } from './making/europass-edc.ts';
import { githubReadme } from './making/github-readme.ts';
import { hostilePage } from './making/hostile.ts';
import { inlineVcZoo } from './making/inline-vc-zoo.ts';
import { issuerPageOb3 } from './making/issuer-page-ob3.ts';
import { linkedinCertsSdui } from './making/linkedin-certs-sdui.ts';
import { filesOf, hasMade, type PageMade } from './making/page.ts';
import { trustList } from './making/people.ts';
import { portfolioReactModal } from './making/portfolio-react-modal.ts';
import { shadowAndBuilder } from './making/shadow-and-builder.ts';

/** Pages that try to break detection. */
const hostile = [
  'hostile-clobbered',
  'hostile-endless-list',
  'hostile-false-title',
  'hostile-hidden',
  'hostile-look-alikes',
  'hostile-nest',
  'hostile-switching',
].map(hostilePage);

/** What stands behind each page: invented answers, and credentials signed with keys from fixed seeds. */
const pages: readonly (PageMade | Promise<PageMade>)[] = [
  credlyEmbedWordpress,
  issuerPageOb3(),
  inlineVcZoo(),
  atsCandidate,
  bakedImages(),
  linkedinCertsSdui,
  portfolioReactModal,
  europassEdc,
  githubReadme,
  shadowAndBuilder(),
  { name: 'ladok-cv', web: {} },
  { name: 'negative-noise', web: { 'https://jobb.test/noise.js': { file: 'noise.js' } } },
  ...hostile,
];

/** Every file that is made, by its path in `tests/pages`: each run gives the same. */
export async function makePages(): Promise<Map<string, string | Uint8Array>> {
  return new Map([...(await Promise.all(pages)).flatMap(filesOf), ['trust-list.json', `${JSON.stringify(trustList, null, 2)}\n`]]);
}

/** The folders that hold nothing but what is made. */
export const madeFolders = (await Promise.all(pages)).filter(({ web }) => hasMade(web)).map(({ name }) => `${name}/web`);

if (import.meta.main) {
  for (const folder of madeFolders) rmSync(new URL(`${folder}/`, import.meta.url), { recursive: true, force: true });
  for (const [file, content] of await makePages()) {
    const url = new URL(file, import.meta.url);
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, content);
  }
}
