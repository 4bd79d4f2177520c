import type { Net, Request } from '../model/net';
import { isOfBytes } from '../model/net';

/**
 * A network that gives the answers of a record, and no others: where an address was asked several times, the first to a question and the last to one that passes
 * the caches by, as it was then. What was not asked then is unreachable.
 */
export const replayed = (requests: readonly Request[]): Net => ({
  async get(url, { fresh = false }) {
    const same = requests.filter((request) => request.url === url && !isOfBytes(request));
    const { at, answer } = (fresh ? same.at(-1) : same[0]) ?? NEVER_ASKED;
    return answer.ok ? { ok: true, value: { ...withoutOk(answer), url, at } } : answer;
  },
});

const NEVER_ASKED: Pick<Request, 'at' | 'answer'> = { at: 0, answer: { ok: false, problem: 'unreachable' } };

const withoutOk = ({ ok: _ok, ...answer }: Extract<Request['answer'], { ok: true }>) => answer;
