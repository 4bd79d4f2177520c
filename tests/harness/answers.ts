import type { Net, NetFailure } from '@/utils/model/net';

/** What an invented network answers: a body (200, JSON), or the reason why there is none. `date` is the time by the server's clock. */
export type Answers = Record<string, string | Omit<NetFailure, 'ok'> | { body: string; contentType?: string; date?: number }>;

/** A network of the given answers and nothing else, that keeps a record of what was asked. `at` is the time that its answers carry. */
export function netOf(answers: Answers, at = 0): Net & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async get(url) {
      asked.push(url);
      const answer = (Object.hasOwn(answers, url) ? answers[url] : undefined) ?? { problem: 'unreachable' };
      if (typeof answer === 'object' && 'problem' in answer) return { ok: false, ...answer };
      const { contentType = 'application/json', ...rest } = typeof answer === 'string' ? { body: answer } : answer;
      return { ok: true, value: { url, at, status: 200, contentType, maxAge: null, ...rest } };
    },
  };
}
