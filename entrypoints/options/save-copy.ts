import { browser } from 'wxt/browser';
import { saveJson } from '@/utils/browser/save-file';

/** Gives the reader a file with all that is kept on this computer until it is erased: settings, lists and cases, as they are stored. Fails: rejects where the browser gives nothing. */
export async function saveCopy(name: string): Promise<void> {
  const stored = await browser.storage.local.get(null);
  saveJson(JSON.stringify(stored, null, 2), `${name}.json`);
}
