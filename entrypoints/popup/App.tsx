import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '@/components/PopupView';
import { notAskedOnly } from '@/utils/browser/asked-only';
import { ask } from '@/utils/browser/messages';
import { openPanel } from '@/utils/browser/panel';
import { pause, resume } from '@/utils/browser/pause';
import { origin, request } from '@/utils/browser/permissions';
import { allowNeeded } from '@/utils/browser/providers';
import { useLanguage, useTab } from '@/utils/browser/use-tab';

/** The popup: a summary of the tab. The click that opened it has just let us onto the page, so it is searched at once. */
export function App() {
  const language = useLanguage();
  const { tabId, record } = useTab();
  const [failed, setFailed] = useState(false);
  const [byHand, setByHand] = useState(false);
  const look = (): void => {
    if (tabId === null) return;
    setFailed(false);
    ask('look', { tabId }).catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };

  const isRead = record !== undefined;
  const byClick = record === null || record?.access === 'on-click' || record?.access === 'clicked';
  useEffect(() => {
    if (isRead && byClick) look();
  }, [tabId, isRead]);

  if (language === null || record === undefined || tabId === null) return null;
  const host = record?.host ?? '';
  return (
    <PopupView
      record={record}
      language={language}
      failed={failed}
      byHand={byHand}
      actions={{
        onPanel: () =>
          void openPanel(tabId).then((opened) => {
            if (opened) window.close();
            else setByHand(true);
          }),
        onLook: look,
        onAlways: () =>
          void request([origin(`https://${host}/`)]).then(async (allowed) => {
            if (!allowed) return;
            await notAskedOnly([host]);
            await ask('sites', {});
            look();
          }),
        onPause: () => void pause(host),
        onResume: () => void resume(host).then(look),
        onAllow: (needed) => void allowNeeded(needed),
        onSettings: () => void browser.runtime.openOptionsPage(),
      }}
    />
  );
}
