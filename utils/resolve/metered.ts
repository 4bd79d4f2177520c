import type { Net } from '../model/net';
import { problem } from '../model/result';

/** The most that is fetched for one text and the credentials in it, in bytes: eight status lists as large as one may be, and some documents beside them. */
const MOST_FETCHED = 20 * 1024 * 1024;

/**
 * The network of one text: whatever comes beyond so much is `too-large`, and from then on nothing new is asked for. What several credentials ask for counts
 * once, as long as its server answers the same; what makes more work than to be read counts for more (`Want`).
 *
 * Every document is bounded by itself: this bounds how many the fifty credentials of a text can name. Which of them are too many depends on which came first.
 */
export function metered(net: Net, most: number = MOST_FETCHED): Net {
  const counted = new Map<string, string>();
  let left = most;
  return {
    async get(url, want) {
      if (left <= 0 && !counted.has(url)) return problem('too-large');
      const answer = await net.get(url, want);
      if (!answer.ok || counted.get(url) === answer.value.body) return answer;
      left -= answer.value.body.length * (want.weight ?? 1);
      if (left < 0) return problem('too-large');
      counted.set(url, answer.value.body);
      return answer;
    },
  };
}
