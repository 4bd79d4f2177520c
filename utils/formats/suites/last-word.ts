import type { Outcome } from '../../model/outcome';
import type { Secured, Suite } from './suite';

/**
 * A suite that gives the JSON-LD library the last word: whatever speaks against a proof over the graph is said of the library's text. Where only that text is
 * the signed one, the credential was read from another, so that nothing can be said.
 */
export function withLastWord(suite: Suite, byLibrary: Secured): Suite {
  if (suite.signs === 'json') return suite;
  return {
    ...suite,
    async holds(secured, key) {
      const answer = await suite.holds(secured, key);
      if (answer.kind === 'passed') return answer;
      const last = await suite.holds(byLibrary, key);
      return last.kind === 'passed' ? AMBIGUOUS : last;
    },
  };
}

const AMBIGUOUS: Outcome = { kind: 'unknown', code: 'ambiguous' };
