import { browser } from 'wxt/browser';
import type { Evidence } from '../model/evidence';
import type { Request } from '../model/net';
import { stored } from './storage';

/** A request whose body stands apart: the credentials of a case often share one status list. */
type SlimRequest = Omit<Request, 'answer'> & { answer: Request['answer']; text?: string };
type SlimEvidence = Omit<Evidence, 'requests'> & { requests: SlimRequest[] };

const ITEM = 'collected:';
const TEXT = 'collected-text:';

/** What must be written to keep the evidence of a gathered credential. The name and the address that somebody compared it with are left out. */
export async function toKeep(id: string, evidence: Evidence): Promise<Record<string, unknown>> {
  const texts: Record<string, string> = {};
  const requests = await Promise.all(
    evidence.requests.map(async (request): Promise<SlimRequest> => {
      if (!request.answer.ok) return request;
      const text = `${TEXT}${await sha256(request.answer.body)}`;
      texts[text] = request.answer.body;
      return { ...request, answer: { ...request.answer, body: '' }, text };
    }),
  );
  return { ...texts, [`${ITEM}${id}`]: { ...evidence, person: null, requests } satisfies SlimEvidence };
}

/** All that a gathered credential was judged by; null where it was not there any more when it was gathered. */
export async function readCollected(id: string): Promise<Evidence | null> {
  const slim = (await stored('local', `${ITEM}${id}`)) as SlimEvidence | undefined;
  if (slim === undefined) return null;
  const texts = (await browser.storage.local.get(slim.requests.flatMap(({ text }) => text ?? []))) as Record<string, string>;
  if (slim.requests.some(({ text }) => text !== undefined && texts[text] === undefined)) return null;
  return { ...slim, requests: slim.requests.map((request) => withBody(request, texts)) };
}

/** Takes away all evidence but that of these credentials. Says how many had any. */
export async function keepOnly(ids: readonly string[]): Promise<number> {
  const all = (await browser.storage.local.get(null)) as Record<string, SlimEvidence | string>;
  const kept = new Set(ids.map((id) => `${ITEM}${id}`));
  const used = new Set([...kept].flatMap((key) => textsOf(all[key])));
  const gone = Object.keys(all).filter((key) => (key.startsWith(ITEM) && !kept.has(key)) || (key.startsWith(TEXT) && !used.has(key)));
  if (gone.length > 0) await browser.storage.local.remove(gone);
  return gone.filter((key) => key.startsWith(ITEM)).length;
}

const textsOf = (slim: SlimEvidence | string | undefined): string[] =>
  typeof slim === 'object' ? slim.requests.flatMap(({ text }) => text ?? []) : [];

function withBody({ text, ...request }: SlimRequest, texts: Record<string, string>): Request {
  const { answer } = request;
  return answer.ok && text !== undefined ? { ...request, answer: { ...answer, body: texts[text] ?? '' } } : request;
}

/** The SHA-256 of a text, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
