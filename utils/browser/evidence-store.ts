import { browser } from 'wxt/browser';
import type { Evidence } from '../model/evidence';
import type { Finding } from '../model/finding';
import type { Meaning } from '../model/meaning';
import type { Request } from '../model/net';
import { stored } from './storage';
import { saveForTab } from './tab-records';

/** A request whose body stands apart, under the key `text`: fifty credentials often share one status list. */
type SlimRequest = Omit<Request, 'answer'> & { answer: Request['answer']; text?: string };
type SlimEvidence = Omit<Evidence, 'requests'> & { requests: SlimRequest[] };

const evidenceKey = (tabId: number, examinationId: string): string => `evidence:${tabId}:${examinationId}`;
const meaningKey = (tabId: number, examinationId: string): string => `meaning:${tabId}:${examinationId}`;
const findingKey = (tabId: number, findingId: string): string => `finding:${tabId}:${findingId}`;

/** Keeps the evidence of an examination for as long as its tab is open, and there is room. */
export async function keepEvidence(tabId: number, examinationId: string, evidence: Evidence): Promise<void> {
  const texts: Record<string, string> = {};
  const requests = await Promise.all(
    evidence.requests.map(async (request): Promise<SlimRequest> => {
      if (!request.answer.ok) return request;
      const text = `text:${tabId}:${await sha256(request.answer.body)}`;
      texts[text] = request.answer.body;
      return { ...request, answer: { ...request.answer, body: '' }, text };
    }),
  );
  const slim: SlimEvidence = { ...evidence, requests };
  await saveForTab(tabId, { ...texts, [evidenceKey(tabId, examinationId)]: slim });
}

/** All that an examination rests on; null where it had to make room, or its page is gone. */
export async function readEvidence(tabId: number, examinationId: string): Promise<Evidence | null> {
  const slim = (await stored('session', evidenceKey(tabId, examinationId))) as SlimEvidence | undefined;
  if (slim === undefined) return null;
  const texts = (await browser.storage.session.get(slim.requests.flatMap(({ text }) => text ?? []))) as Record<string, string>;
  if (slim.requests.some(({ text }) => text !== undefined && texts[text] === undefined)) return null;
  return { ...slim, requests: slim.requests.map((request) => withBody(request, texts)) };
}

/** Keeps what a credential means, apart from its evidence: the first to make room, since it can be read again from that. */
export const keepMeaning = (tabId: number, examinationId: string, meaning: Meaning): Promise<boolean> =>
  saveForTab(tabId, { [meaningKey(tabId, examinationId)]: meaning });

/** What a credential means; null where it had to make room, or its page is gone. */
export async function readMeaning(tabId: number, examinationId: string): Promise<Meaning | null> {
  return ((await stored('session', meaningKey(tabId, examinationId))) as Meaning | undefined) ?? null;
}

/** Keeps a finding whole, apart from the tab's record: it is what an interrupted examination begins again from. */
export const keepFinding = (tabId: number, finding: Finding): Promise<boolean> => saveForTab(tabId, { [findingKey(tabId, finding.id)]: finding });

export async function readFinding(tabId: number, findingId: string): Promise<Finding | null> {
  return ((await stored('session', findingKey(tabId, findingId))) as Finding | undefined) ?? null;
}

function withBody({ text, ...request }: SlimRequest, texts: Record<string, string>): Request {
  const { answer } = request;
  return answer.ok && text !== undefined ? { ...request, answer: { ...answer, body: texts[text] ?? '' } } : request;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
