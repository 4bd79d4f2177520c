import { useEffect, useState } from 'preact/hooks';
import { PreviewPage } from '@/components/preview/PreviewPage';
import type { Seen } from '@/components/preview/preview-state';
import { ask } from '@/utils/browser/messages';
import { allowNeeded } from '@/utils/browser/providers';
import { saveFile } from '@/utils/browser/save-file';
import { useLanguage, useOffline } from '@/utils/browser/use-tab';
import { badgeView } from '@/utils/explain/badge-view';
import { endingOf, mediaTypeOf } from '@/utils/explain/embed-code';
import { words } from '@/utils/explain/words';
import type { BadgeView } from '@/utils/model/messages';
import type { Language } from '@/utils/model/settings';
import { OnPageBadge, OnPageCard } from './OnPage';
import { addressIn, readAddress, readFile, readText } from './read-given';
import { foundOnTestPage } from './test-page';
import { useDrop } from './use-drop';
import { useGiven } from './use-given';
import { WholePanel } from './WholePanel';

/** The page where a person sees an own credential. All that it knows goes when it is closed. */
export function App() {
  const language = useLanguage();
  const offline = useOffline();
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [returned, setReturned] = useState(false);
  const { state, examined, take, again, choose } = useGiven(() => {
    setSaid('');
    setReturned(false);
    setOpen(false);
  });
  useEffect(() => {
    if (language !== null) document.title = `${words[language].preview.title} – Meritkollen`;
  }, [language]);

  const onFile = (file: File): void => void readFile(file).then(take);
  const onText = (text: string): void => {
    setAddress(addressIn(text.trim()) ?? address);
    take(readText(text, words[language ?? 'sv'].preview.input.pasted));
  };
  useDrop(onFile, onText);

  if (language === null) return null;
  const seen = state.phase === 'seen' ? state.all[state.chosen] : undefined;
  const view = seen === undefined ? null : viewOf(seen, language);
  const allow: Parameters<typeof PreviewPage>[0]['actions']['onAllow'] = (needed) =>
    void allowNeeded(needed).then((allowed) => {
      if (allowed && needed.some(({ what }) => what !== 'provider')) again(); // a service that may be asked is asked by itself
    });
  const tryCode = async (code: string): Promise<void> => {
    const { code: says } = words[language].preview;
    const found = await foundOnTestPage(code, (given) => ask('preview', { carried: given, fresh: false }));
    const verdicts = new Intl.ListFormat(language).format(found.map((verdict) => words[language].verdict[verdict].toLocaleLowerCase(language)));
    setSaid(found.length === 0 ? says.testedNothing : says.tested(found.length, verdicts));
  };
  const open = (): void => setOpen(true);
  const back = (): void => {
    setReturned(true);
    setOpen(false);
  };

  if (isOpen && seen !== undefined && state.phase === 'seen') {
    return (
      <WholePanel
        seen={seen}
        examination={examined.find(({ id }) => id === seen.summary.id) ?? null}
        count={state.all.length}
        language={language}
        onBack={back}
        onRecheck={again}
        onAllow={allow}
      />
    );
  }
  return (
    <PreviewPage
      state={state}
      language={language}
      now={Date.now()}
      address={address}
      offline={offline}
      said={said}
      returned={returned}
      badge={view !== null && <OnPageBadge view={view} onOpen={open} />}
      card={view !== null && <OnPageCard view={view} onOpen={open} />}
      actions={{
        onAddress: setAddress,
        onFile,
        onText,
        onFetch: (typed) => take(readAddress(typed)),
        onChoose: choose,
        onAllow: allow,
        onOpen: open,
        onCopy: (code) => {
          const { copied: done, notCopied } = words[language].preview.code;
          void navigator.clipboard.writeText(code).then(
            () => setSaid(done),
            () => setSaid(notCopied),
          );
        },
        onSave: (raw) => saveFile(new Blob([raw], { type: mediaTypeOf(raw) }), `bevis.${endingOf(raw)}`),
        onTry: (code) =>
          void tryCode(code).catch((thrown: unknown) => {
            console.error(thrown);
            setSaid(words[language].preview.refused.fault);
          }),
      }}
    />
  );
}

/** The words of a badge are made once: it is drawn anew with new ones. */
const views = new WeakMap<Seen, Partial<Record<Language, BadgeView>>>();
function viewOf(seen: Seen, language: Language): BadgeView {
  const made = views.get(seen)?.[language] ?? badgeView(seen.summary, language, Date.now());
  views.set(seen, { ...views.get(seen), [language]: made });
  return made;
}
