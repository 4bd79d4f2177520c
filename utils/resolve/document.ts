import { parseStrict } from '../encoding/strict-json';
import { isObject, type JsonObject } from '../model/json';
import type { Net } from '../model/net';
import type { UnknownCode } from '../model/outcome';
import { ok, problem, type Result } from '../model/result';

/** The largest document about keys that we read, in bytes. */
const LIMIT = 256 * 1024;

/** A document, and when it was fetched (milliseconds since 1970); or why there is none, with the address. */
export type DocumentResult = Result<{ document: JsonObject; at: number }, { code: UnknownCode; url: string }>;

/**
 * The JSON object at an address, in which every name stands once.
 *
 * Fails: with the network's problem; `wrong-content` for anything else than such an object.
 */
export async function fetchDocument(url: string, net: Net, accept: string): Promise<DocumentResult> {
  const answer = await net.get(url, { accept, limit: LIMIT });
  if (!answer.ok) return problem({ code: answer.problem, url });
  const parsed = parseStrict(answer.value.body);
  return parsed.ok && isObject(parsed.value) ? ok({ document: parsed.value, at: answer.value.at }) : problem({ code: 'wrong-content', url });
}
