import type { Fetched, Net, Request } from '../model/net';

/**
 * A network that remembers, in order, what was asked of it and what it answered: the first half of the evidence. `replay` writes down an answer from before
 * that was used instead of asking.
 */
export function recorded(net: Net): { net: Net; requests: Request[]; replay(fetched: Fetched): void } {
  const requests: Request[] = [];
  return {
    requests,
    replay: (fetched) => void requests.push({ url: fetched.url, at: fetched.at, answer: { ok: true, ...bodyOf(fetched) } }),
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

const bodyOf = ({ body, status, contentType, maxAge, date }: Fetched): Omit<Fetched, 'url' | 'at'> => ({
  body,
  status,
  contentType,
  maxAge,
  ...(date !== undefined && { date }),
});
