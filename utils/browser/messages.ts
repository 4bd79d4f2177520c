import { browser } from 'wxt/browser';
import type { FromOwnPages, FromPage, ToPage } from '../model/messages';

/** What crosses to the background: who says it, and what. `sender` decides whether that is believed. */
export type OwnEnvelope<Kind extends keyof FromOwnPages = keyof FromOwnPages> = { from: 'own'; kind: Kind; ask: FromOwnPages[Kind]['ask'] };
export type PageEnvelope<Kind extends keyof FromPage = keyof FromPage> = { from: 'page'; kind: Kind; ask: FromPage[Kind]['ask'] };

/** Asks the background from one of our own pages. */
export const ask = <Kind extends keyof FromOwnPages>(kind: Kind, ask: FromOwnPages[Kind]['ask']): Promise<FromOwnPages[Kind]['answer']> =>
  browser.runtime.sendMessage({ from: 'own', kind, ask } satisfies OwnEnvelope<Kind>);

/** Tells the page script of one frame, or those of all the tab's frames. False where nobody listens there. */
export const tell = (tabId: number, message: ToPage, frameId?: number): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId }).then(
    () => true,
    () => false,
  );
