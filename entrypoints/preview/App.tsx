import { useEffect, useRef, useState } from 'preact/hooks';
import { PreviewPage } from '@/components/preview/PreviewPage';
import type { PreviewState, Seen } from '@/components/preview/preview-state';
import { ask } from '@/utils/browser/messages';
import { allowNeeded } from '@/utils/browser/providers';
import { useLanguage, useOffline } from '@/utils/browser/use-tab';
import { badgeView } from '@/utils/explain/badge-view';
import { endingOf, mediaTypeOf } from '@/utils/explain/embed-code';
import { words } from '@/utils/explain/words';
import type { Examination } from '@/utils/model/examination';
import type { BadgeView } from '@/utils/model/messages';
import type { Language } from '@/utils/model/settings';
import { OnPageBadge, OnPageCard } from './OnPage';
import { addressIn, type ReadyGiven, readAddress, readFile, readText } from './read-given';
import { saveAs } from './save-as';
import { stateOf } from './seen';
import { foundOnTestPage } from './test-page';
import { useDrop } from './use-drop';
import { WholePanel } from './WholePanel';

/** The page where a person sees an own credential. All that it knows goes when it is closed. */
export function App() {
  const language = useLanguage();
  const offline = useOffline();
  const [state, setState] = useState<PreviewState>({ phase: 'empty' });
  const [examined, setExamined] = useState<readonly Examination[]>([]);
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [returned, setReturned] = useState(false);
  const last = useRef<ReadyGiven | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    if (language !== null) document.title = `${words[language].preview.title} – Meritkollen`;
  }, [language]);

  /** What is given last is what is shown, however long what was given before takes. */
  const examine = async (ready: ReadyGiven, fresh = false): Promise<void> => {
    const mine = ++turn.current;
    last.current = ready;
    setSaid('');
    setReturned(false);
    if (!fresh) {
      setOpen(false);
      setState({ phase: 'reading', source: ready.source });
    }
    const answer = await askTwice(ready, fresh);
    if (mine !== turn.current) return;
    setExamined(answer ?? []);
    setState((before) => (answer === null ? { phase: 'refused', why: 'fault' } : chosenAsIn(before, stateOf(ready, answer))));
  };
  const take = (ready: ReturnType<typeof readText>): void => {
    if (ready.ok) return void examine(ready.value);
    turn.current++;
    setState({ phase: 'refused', why: ready.problem });
  };
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
    void allowNeeded(needed).then((allowed) => (allowed && last.current !== null ? examine(last.current, true) : undefined));
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
        onRecheck={() => void (last.current !== null && examine(last.current, true))}
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
        onChoose: (chosen) => state.phase === 'seen' && setState({ ...state, chosen }),
        onAllow: allow,
        onOpen: open,
        onCopy: (code) => {
          const { copied: done, notCopied } = words[language].preview.code;
          void navigator.clipboard.writeText(code).then(
            () => setSaid(done),
            () => setSaid(notCopied),
          );
        },
        onSave: (raw) => saveAs(raw, `bevis.${endingOf(raw)}`, mediaTypeOf(raw)),
        onTry: (code) =>
          void tryCode(code).catch((thrown: unknown) => {
            console.error(thrown);
            setSaid(words[language].preview.refused.fault);
          }),
      }}
    />
  );
}

/** Where the same is examined again, the one that was chosen stays so. */
const chosenAsIn = (before: PreviewState, after: PreviewState): PreviewState =>
  before.phase === 'seen' && after.phase === 'seen' && before.chosen < after.all.length ? { ...after, chosen: before.chosen } : after;

/** The words of a badge are made once: it is drawn anew with new ones. */
const views = new WeakMap<Seen, Partial<Record<Language, BadgeView>>>();
function viewOf(seen: Seen, language: Language): BadgeView {
  const made = views.get(seen)?.[language] ?? badgeView(seen.summary, language, Date.now());
  views.set(seen, { ...views.get(seen), [language]: made });
  return made;
}

/** Firefox may have stopped the background while it worked: then it is asked again, and goes on with the same job. */
async function askTwice({ given }: ReadyGiven, fresh: boolean): Promise<Examination[] | null> {
  for (const isLast of [false, true]) {
    const answer = await ask('preview', { carried: given, fresh }).catch((thrown: unknown) => {
      if (isLast) console.error(thrown);
      return undefined;
    });
    if (answer !== undefined) return answer.ok ? answer.value : null;
  }
  return null;
}
