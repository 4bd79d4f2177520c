import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files are saved where the tests look for them, without a question. */
export const savingTo = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  // The list of what was saved would open over the page and take the focus, a moment after the file is there.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.always_ask_before_handling_new_types': false,
});

/** The file that an act makes the browser save. Firefox writes into one that ends in .part, and gives it its name when it is whole. Fails: throws where none comes. */
export async function savedBy(act: () => Promise<void>, folder: string): Promise<{ name: string; text: string }> {
  const before = readdirSync(folder);
  await act();
  for (let tries = 0; tries < 150; tries++) {
    const now = readdirSync(folder);
    const name = now.find((one) => !before.includes(one));
    if (name !== undefined && !now.some((one) => one.endsWith('.part'))) return { name, text: readFileSync(path.join(folder, name), 'utf8') };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox saved no file.');
}
