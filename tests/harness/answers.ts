import type { Net, NetFailure } from '@/utils/model/net';
import { partOf } from './web-map';

/**
 * What an invented network answers: a body (200, JSON), or the reason why there is none. A file can be had in parts; `whole`: by a server that knows no parts. `date` is
 * the time by the server's clock.
 */
export type Answers = Record<
  string,
  string | Omit<NetFailure, 'ok'> | { body: string | Uint8Array; contentType?: string; whole?: true; date?: number }
>;

/** A network of the given answers and nothing else, that keeps a record of what was asked. `at` is the time that its answers carry. */
export function netOf(answers: Answers, at = 0): Net & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async get(url, { limit, bytes }) {
      asked.push(url);
      const answer = (Object.hasOwn(answers, url) ? answers[url] : undefined) ?? { problem: 'unreachable' };
      if (typeof answer === 'object' && 'problem' in answer) return { ok: false, ...answer };
      const { body, contentType = 'application/json', whole, date } = typeof answer === 'string' ? { body: answer } : answer;
      const about = { url, at, contentType, maxAge: null, ...(date !== undefined && { date }) };
      if (bytes === undefined)
        return { ok: true, value: { ...about, status: 200, body: typeof body === 'string' ? body : Buffer.from(body).toString() } };
      const file = Buffer.from(body);
      if (whole === undefined) return { ok: true, value: { ...about, ...partOf(file, bytes) } };
      const { body: beginning } = partOf(file, { from: 0, to: limit - 1 });
      return { ok: true, value: { ...about, status: 200, body: beginning, stretch: { from: 0, total: file.length > limit ? null : file.length } } };
    },
  };
}
