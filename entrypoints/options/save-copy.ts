import { browser } from 'wxt/browser';
import { saveFile } from '@/utils/browser/save-file';

/** Gives the reader a file with all that is kept on this computer until it is erased: settings, lists and cases, as they are stored. Fails: rejects where the browser gives nothing. */
export async function saveCopy(name: string): Promise<void> {
  const stored = await browser.storage.local.get(null);
  saveFile(new Blob([JSON.stringify(stored, null, 2)], { type: 'application/json' }), `${name}.json`);
}
