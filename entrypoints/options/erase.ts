import { browser } from 'wxt/browser';
import { eraseKeptLists } from '@/utils/browser/kept-lists';
import { allowedSites, remove } from '@/utils/browser/permissions';

/** Erases all that is stored on this computer, and gives every grant back. */
export async function eraseAll(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await eraseKeptLists();
  const sites = await allowedSites();
  await Promise.all(sites.map((site) => remove([site]).catch(() => false))); // a site that the manifest itself names cannot be given back
}
