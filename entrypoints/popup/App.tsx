import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '@/components/PopupView';
import { ask } from '@/utils/browser/messages';
import { openOwnPage } from '@/utils/browser/own-page';
import { openPanel } from '@/utils/browser/panel';
import { allowNeeded } from '@/utils/browser/providers';
import { chooseRule, readByItself, resume } from '@/utils/browser/site-rules';
import { useSite } from '@/utils/browser/use-site';
import { useLanguage, useTab } from '@/utils/browser/use-tab';

/** The popup: a summary of the tab. The click that opened it has just let us onto the page, so it is searched at once. */
export function App() {
  const language = useLanguage();
  const { tabId, record } = useTab();
  const host = record?.host ?? '';
  const site = useSite(host);
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
  /** What is open follows the new rule first; then the click that opened the popup lets us look, whatever the rule is. */
  const lookUnderTheRule = async (): Promise<void> => {
    await ask('sites', {});
    look();
  };
  return (
    <PopupView
      record={record}
      site={site}
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
        onRule: (rule) => void chooseRule(host, rule).then((chosen) => (chosen && rule !== 'never' ? lookUnderTheRule() : undefined)),
        onAlways: () => void readByItself(host, 'panel-only').then((allowed) => (allowed ? lookUnderTheRule() : undefined)),
        onResume: () => void resume(host).then(lookUnderTheRule),
        onAllow: (needed) => void allowNeeded(needed),
        onPreview: () => void openOwnPage('preview').then(() => window.close()),
        onSettings: () => void browser.runtime.openOptionsPage(),
      }}
    />
  );
}
