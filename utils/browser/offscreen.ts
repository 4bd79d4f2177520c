import { browser } from 'wxt/browser';
import { problem, type Result } from '../model/result';
import type { JobProblem, ToVerifier, Verifier } from './verifier';

/** The verifier in Chrome's offscreen document, which is made when it is first needed and outlives the worker. */
export function offscreenVerifier(): Verifier {
  let opening: Promise<void> | null = null;

  async function send<Value, Problem = JobProblem>(message: ToVerifier): Promise<Result<Value, Problem | JobProblem>> {
    // Twice: the document may have been closed, or another life of the worker is making it.
    for (const last of [false, true]) {
      try {
        opening ??= open();
        await opening;
        const answer: Result<Value, Problem> | undefined = await browser.runtime.sendMessage(message);
        if (answer !== undefined) return answer;
      } catch (thrown) {
        if (last) console.error('The verifier does not answer', thrown);
      }
      opening = null;
    }
    return problem('no-verifier');
  }

  return {
    examine: (ask) => send({ to: 'verifier', kind: 'examine', ask }),
    reweigh: (ask) => send({ to: 'verifier', kind: 'reweigh', ask }),
    copyAt: (ask) => send({ to: 'verifier', kind: 'copyAt', ask }),
  };
}

/** Only one such document may exist, so the browser is asked first. */
async function open(): Promise<void> {
  const documents = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (documents.length > 0) return;
  await browser.offscreen.createDocument({ url: '/verifier.html', reasons: ['DOM_PARSER', 'WORKERS'], justification: 'Checks digital credentials' });
}
