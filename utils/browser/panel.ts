import { browser } from 'wxt/browser';

/** What the two browsers have for it. Chrome: a side panel for a tab. Firefox: one sidebar for the window. */
type Panels = { sidePanel?: { open(options: { tabId: number }): Promise<void> }; sidebarAction?: { open(): Promise<void> } };

/**
 * Opens the side panel. Must be called at once in a click: both browsers refuse it otherwise.
 *
 * Fails: false where the browser does not let us; then the reader opens it from the toolbar.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as Panels;
  try {
    const opening = sidePanel?.open({ tabId }) ?? sidebarAction?.open();
    await opening;
    return opening !== undefined;
  } catch {
    return false;
  }
}
