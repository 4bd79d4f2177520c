import type { Evidence } from '../model/evidence';
import type { Finding } from '../model/finding';
import type { Meaning } from '../model/meaning';
import { readWhole, slimmed } from './slim-evidence';
import { stored } from './storage';
import { saveForTab } from './tab-records';

const evidenceKey = (tabId: number, examinationId: string): string => `evidence:${tabId}:${examinationId}`;
const meaningKey = (tabId: number, examinationId: string): string => `meaning:${tabId}:${examinationId}`;
const findingKey = (tabId: number, findingId: string): string => `finding:${tabId}:${findingId}`;

/** Keeps the evidence of an examination for as long as its tab is open, and there is room. */
export async function keepEvidence(tabId: number, examinationId: string, evidence: Evidence): Promise<void> {
  const { slim, texts } = await slimmed(evidence, `text:${tabId}:`);
  await saveForTab(tabId, { ...texts, [evidenceKey(tabId, examinationId)]: slim });
}

/** All that an examination rests on; null where it had to make room, or its page is gone. */
export const readEvidence = (tabId: number, examinationId: string): Promise<Evidence | null> =>
  readWhole('session', evidenceKey(tabId, examinationId));

/** Keeps what a credential means, apart from its evidence: the first to make room, since it can be read again from that. */
export const keepMeaning = (tabId: number, examinationId: string, meaning: Meaning): Promise<boolean> =>
  saveForTab(tabId, { [meaningKey(tabId, examinationId)]: meaning });

/** What a credential means; null where it had to make room, or its page is gone. */
export async function readMeaning(tabId: number, examinationId: string): Promise<Meaning | null> {
  return ((await stored('session', meaningKey(tabId, examinationId))) as Meaning | undefined) ?? null;
}

/** Keeps a finding whole, apart from the tab's record: it is what an interrupted examination begins again from. */
export const keepFinding = (tabId: number, finding: Finding): Promise<boolean> => saveForTab(tabId, { [findingKey(tabId, finding.id)]: finding });

/** A finding as it was kept; null where it had to make room, or its page is gone. */
export async function readFinding(tabId: number, findingId: string): Promise<Finding | null> {
  return ((await stored('session', findingKey(tabId, findingId))) as Finding | undefined) ?? null;
}
