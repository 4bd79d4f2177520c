/** What the screens read and watch. One file each: the reader's choices, the lists of issuers, what is known about a tab. */
export { readEvidence, readMeaning } from './evidence-store';
export { languageOf, readSettings, watchSettings } from './settings';
export { activeTabId, readTab, watchTab } from './tab-records';
export {
  type ManagedTrustLists,
  type ReadTrustLists,
  readTrustLists,
  saveTrustLists,
  watchManagedTrustLists,
  watchTrustLists,
} from './trust-lists';
