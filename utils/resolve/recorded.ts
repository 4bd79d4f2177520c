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

/** A large file is no evidence: what was found in it is. */
const bodyOf = ({ url: _url, at: _at, ...body }: Fetched): Omit<Fetched, 'url' | 'at'> =>
  body.stretch !== undefined && body.body.length > LARGEST_KEPT ? { ...body, body: '' } : body;

const LARGEST_KEPT = 256 * 1024; // characters: more than of any picture that a page shows
