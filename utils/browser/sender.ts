import { type Browser, browser } from 'wxt/browser';
import { EXAMPLE_PATH, isExamplePage } from './example-page';

export type Sender = Browser.runtime.MessageSender;

/**
 * A script of ours in a web page: which tab, which frame, which document; and the address of the page around it, where that is open to us. All of it is told by
 * the browser, nothing by the message. `isExample`: it is no web page but our own example page, which brings the same script itself.
 */
export type PageSender = { tabId: number; frameId: number; url: string; documentId: string | null; pageUrl?: string; isExample?: true };

/** Who speaks, as the browser tells it: one of our pages (by its path), the background, or our script in a web page or in the example page. */
export type Who = { who: 'own'; path: string } | { who: 'verifier' } | { who: 'background' } | ({ who: 'page' } & PageSender);

/** Who sent a message; null for anybody whom we do not answer. */
export function whoSent(sender: Sender): Who | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  const root = browser.runtime.getURL('');
  if (sender.url.startsWith(root)) {
    const path = sender.url.slice(root.length).replace(/[?#].*$/, '');
    return path === EXAMPLE_PATH ? example(sender.url, sender) : own(path, sender);
  }
  const { tab, frameId, url, documentId = null } = sender;
  if (!/^https?:\/\//.test(url) || tab?.id === undefined || frameId === undefined) return null;
  return { who: 'page', tabId: tab.id, frameId, url, documentId, ...(tab.url !== undefined && { pageUrl: tab.url }) };
}

/** The worker's address is its script, the offscreen document's its page: neither stands in a tab. */
function own(path: string, { tab }: Sender): Who {
  if (tab === undefined && path === 'background.js') return { who: 'background' };
  if (tab === undefined && path === 'verifier.html') return { who: 'verifier' };
  return { who: 'own', path };
}

/** The example page by itself in a tab may ask what a page may ask, and nothing that our other pages may. In a frame, or with anything after its address, it is nobody. */
function example(url: string, sender: Sender): Who | null {
  const { tab, frameId, documentId = null } = sender;
  if (!isExamplePage(url) || tab?.id === undefined || frameId !== 0) return null;
  return { who: 'page', tabId: tab.id, frameId, url, documentId, isExample: true };
}
