import type { Opened, Stage } from './stage.ts';

/** What a bare pass goes over: the page, the page with every tree inside an element, or the parts that were added to it. */
export type Over = 'page' | 'page and trees' | 'added parts';

const MOST_TRIES = 5;

/**
 * The least that can be done, the peer of every search, on a page that is opened for it: every link's address, one selector, one walk over the text. In a world of its
 * own, as an extension's script has one, when the page has nothing else to do.
 *
 * Outcome: milliseconds of CPU. A browser may begin too late to write down what it does: then again, on a page opened anew.
 */
export async function costOfBarePass(stage: Stage, open: () => Promise<Opened>, over: Over): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const opened = await open();
    const { cpu } = await stage.watch(opened, () => passBare(opened, over));
    await opened.page.close();
    if (cpu > 0) return cpu;
  }
  throw new Error('The browser wrote down nothing of a bare pass.');
}

async function passBare({ devtools, frame }: Opened, over: Over): Promise<void> {
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', { frameId: frame });
  const expression = `new Promise((done) => requestIdleCallback(() => done((${barePass.toString()})(${JSON.stringify(over)}))))`;
  const { exceptionDetails } = await devtools.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
}

/** Runs in the page. */
function barePass(over: Over): number {
  let found = 0;
  if (over === 'added parts') for (const part of document.querySelectorAll('main > section')) pass(part, part.getElementsByTagName('a'));
  else pass(document, document.links);
  if (over === 'page and trees') {
    for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot !== null) pass(shadowRoot, shadowRoot.querySelectorAll('a'));
  }
  return found;

  function pass(root: ParentNode & Node, links: Iterable<Element>): void {
    for (const link of links) if (/credly|badgr|accredible|credential|openbadge/i.test(link.getAttribute('href') ?? '')) found++;
    found += root.querySelectorAll(
      'script[type^="application/"], link[rel~="alternate"], [data-share-badge-id], iframe[src], blockcerts-verifier, object, embed',
    ).length;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      if (data.length > 60 && data.includes('eyJ')) found++;
    }
  }
}
