import { browser } from 'wxt/browser';
import { sha256Hex } from '../encoding/bytes';
import type { Evidence } from '../model/evidence';
import type { Request } from '../model/net';
import { stored } from './storage';

/** A request whose body stands apart, under the key `text`: fifty credentials often share one status list. */
type SlimRequest = Omit<Request, 'answer'> & { answer: Request['answer']; text?: string };

/** Evidence as it is stored, without the bodies that were fetched. */
export type SlimEvidence = Omit<Evidence, 'requests'> & { requests: SlimRequest[] };

/** Evidence to be stored, and beside it the bodies by their keys: the prefix and the body's SHA-256, so that a body which several share stands once. */
export async function slimmed(evidence: Evidence, prefix: string): Promise<{ slim: SlimEvidence; texts: Record<string, string> }> {
  const texts: Record<string, string> = {};
  const requests = await Promise.all(
    evidence.requests.map(async (request): Promise<SlimRequest> => {
      if (!request.answer.ok) return request;
      const text = `${prefix}${await sha256Hex(request.answer.body)}`;
      texts[text] = request.answer.body;
      return { ...request, answer: { ...request.answer, body: '' }, text };
    }),
  );
  return { slim: { ...evidence, requests }, texts };
}

/** Evidence as it was before it was stored under this key; null where it, or one of its bodies, is not there any more. */
export async function readWhole(area: 'local' | 'session', key: string): Promise<Evidence | null> {
  const slim = (await stored(area, key)) as SlimEvidence | undefined;
  if (slim === undefined) return null;
  const texts = (await browser.storage[area].get(textKeys(slim))) as Record<string, string>;
  if (textKeys(slim).some((text) => texts[text] === undefined)) return null;
  return { ...slim, requests: slim.requests.map((request) => withBody(request, texts)) };
}

/** The keys of the bodies that stand apart. */
export const textKeys = ({ requests }: SlimEvidence): string[] => requests.flatMap(({ text }) => text ?? []);

function withBody({ text, ...request }: SlimRequest, texts: Record<string, string>): Request {
  const { answer } = request;
  return answer.ok && text !== undefined ? { ...request, answer: { ...answer, body: texts[text] ?? '' } } : request;
}
