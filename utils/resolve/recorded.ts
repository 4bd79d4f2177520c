import type { Answers, Net, Request } from '../model/net';

/** A network that remembers, in order, what was asked of it and what it answered: the first half of the evidence. */
export function recorded(net: Net): { net: Net; requests: Request[] } {
  const requests: Request[] = [];
  return {
    requests,
    net: {
      async get(url, want) {
        const answer = await net.get(url, want);
        const at = answer.ok ? answer.value.at : Date.now();
        requests.push({ url, at, answer: answer.ok ? { ok: true, ...bodyOf(answer.value) } : answer });
        return answer;
      },
    },
  };
}

/** The record, by address. */
export const answersIn =
  (requests: readonly Request[]): Answers =>
  (url) =>
    requests.findLast((request) => request.url === url)?.answer;

const bodyOf = ({ body, status, contentType, maxAge }: { body: string; status: number; contentType: string; maxAge: number | null }) => ({
  body,
  status,
  contentType,
  maxAge,
});
