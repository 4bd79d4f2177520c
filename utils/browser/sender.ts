import { type Browser, browser } from 'wxt/browser';

export type Sender = Browser.runtime.MessageSender;

/** A script of ours in a web page: which tab, which frame, which document. All of it is told by the browser, nothing by the message. */
export type PageSender = { tabId: number; frameId: number; url: string; documentId: string | null };

/** Who speaks, as the browser tells it: one of our pages (by its path), the background, or our script in a web page. */
export type Who = { who: 'own'; path: string } | { who: 'verifier' } | { who: 'background' } | ({ who: 'page' } & PageSender);

/** Who sent a message; null for anybody whom we do not answer. */
export function whoSent(sender: Sender): Who | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  const root = browser.runtime.getURL('');
  if (sender.url.startsWith(root)) return own(sender.url.slice(root.length).replace(/[?#].*$/, ''), sender);
  if (!/^https?:\/\//.test(sender.url) || sender.tab?.id === undefined || sender.frameId === undefined) return null;
  return { who: 'page', tabId: sender.tab.id, frameId: sender.frameId, url: sender.url, documentId: sender.documentId ?? null };
}

/** The worker's address is its script, the offscreen document's its page: neither stands in a tab. */
function own(path: string, { tab }: Sender): Who {
  if (tab === undefined && path === 'background.js') return { who: 'background' };
  if (tab === undefined && path === 'verifier.html') return { who: 'verifier' };
  return { who: 'own', path };
}
