import type { ByteRange, Stretch } from '../model/net';
import { ok, problem, type Result } from '../model/result';

/** The header that asks for a part of a file. One with a beginning may be sent to any host without asking first. https://fetch.spec.whatwg.org/#simple-range-header-value */
export const rangeHeader = ({ from, to }: ByteRange): string => `bytes=${from}-${to}`;

/**
 * The bytes that were asked for, as base64, and which part of the file they are. A server may give the whole file instead: then its beginning, up to the limit,
 * and the rest is not waited for.
 *
 * Fails:  `wrong-content` where another part came than was asked for; `unreachable` where the connection broke.
 * Source: https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7
 */
export async function readBytes(
  { status, headers, body }: Response,
  { from, to }: ByteRange,
  limit: number,
): Promise<Result<{ base64: string; stretch: Stretch }, 'wrong-content' | 'unreachable'>> {
  const isPart = status === 206;
  const said = isPart ? saidOf(headers) : null;
  if (said === 'unclear' || (said !== null && said.from !== from)) {
    await body?.cancel().catch(() => undefined);
    return problem('wrong-content');
  }
  const read = await beginningOf(body, isPart ? Math.min(limit, to - from + 1) : limit);
  if (read === null) return problem('unreachable');
  const stretch = isPart ? { from, total: said?.total ?? null } : { from: 0, total: read.ended ? read.length : null };
  return ok({ base64: base64(read.chunks), stretch });
}

/** What a server says of the part that it gives; null where the browser keeps it from us, as it does between strangers. */
function saidOf(headers: Headers): Stretch | 'unclear' | null {
  const said = headers.get('content-range');
  if (said === null) return /^multipart\//i.test(headers.get('content-type') ?? '') ? 'unclear' : null;
  const [, from, total] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(said.trim()) ?? [];
  return from === undefined ? 'unclear' : { from: Number(from), total: total === '*' ? null : Number(total) };
}

type Beginning = { chunks: Uint8Array[]; length: number; ended: boolean };

/** The first bytes of a stream, and whether that was all; null where it breaks off. */
async function beginningOf(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Beginning | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body === null) return { chunks, length, ended: true };
  const reader = body.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const chunk = step.value.subarray(0, limit - length);
      chunks.push(chunk);
      length += chunk.length;
      if (chunk.length < step.value.length) {
        await reader.cancel();
        return { chunks, length, ended: false };
      }
    }
  } catch {
    return null;
  }
  return { chunks, length, ended: true };
}

function base64(chunks: readonly Uint8Array[]): string {
  const parts: string[] = [];
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += AT_ONCE) parts.push(String.fromCharCode(...chunk.subarray(at, at + AT_ONCE)));
  }
  return btoa(parts.join(''));
}

const AT_ONCE = 8192; // as many arguments as a function surely takes
