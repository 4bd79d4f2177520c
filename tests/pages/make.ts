import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { TrustList } from '@/utils/model/trust-list';
import { credlyEmbedWordpress } from './making/credly-embed-wordpress.ts';
import { hostilePage } from './making/hostile.ts';
import { filesOf, hasMade, type PageMade } from './making/page.ts';

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
const pages: readonly (PageMade | Promise<PageMade>)[] = [credlyEmbedWordpress, ...hostile];

/** The reader's list: some of the invented issuers, by name. */
const trustList: TrustList = {
  format: 'meritkollen-trust-list/1',
  name: 'Påhittade utbildare',
  publisher: 'Meritkollens tester',
  updated: '2026-06-01',
  issuers: [{ id: 'https://www.credly.com/api/v1/obi/v2/issuers/molnskolan', name: 'Molnskolan AB', country: 'SE' }],
};

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
