import { browser } from 'wxt/browser';
import type { Evidence } from '../model/evidence';
import { readWhole, type SlimEvidence, slimmed, textKeys } from './slim-evidence';

const ITEM = 'collected:';
const TEXT = 'collected-text:';

/** What must be written to keep the evidence of a gathered credential. The name and the address that somebody compared it with are left out. */
export async function toKeep(id: string, evidence: Evidence): Promise<Record<string, unknown>> {
  const { slim, texts } = await slimmed({ ...evidence, person: null }, TEXT);
  return { ...texts, [`${ITEM}${id}`]: slim };
}

/** All that a gathered credential was judged by; null where it was not there any more when it was gathered. */
export const readCollected = (id: string): Promise<Evidence | null> => readWhole('local', `${ITEM}${id}`);

/** Takes away all evidence but that of these credentials. Says how many had any. */
export async function keepOnly(ids: readonly string[]): Promise<number> {
  const all = (await browser.storage.local.get(null)) as Record<string, SlimEvidence | string>;
  const kept = new Set(ids.map((id) => `${ITEM}${id}`));
  const used = new Set([...kept].flatMap((key) => textsOf(all[key])));
  const gone = Object.keys(all).filter((key) => (key.startsWith(ITEM) && !kept.has(key)) || (key.startsWith(TEXT) && !used.has(key)));
  if (gone.length > 0) await browser.storage.local.remove(gone);
  return gone.filter((key) => key.startsWith(ITEM)).length;
}

const textsOf = (slim: SlimEvidence | string | undefined): string[] => (typeof slim === 'object' ? textKeys(slim) : []);
