import { useEffect, useRef, useState } from 'preact/hooks';
import { CredentialDetail } from '@/components/CredentialDetail';
import { PreviewPage } from '@/components/preview/PreviewPage';
import type { PreviewState } from '@/components/preview/preview-state';
import { ask } from '@/utils/browser/messages';
import { allowNeeded } from '@/utils/browser/providers';
import { useLanguage, useOffline } from '@/utils/browser/use-tab';
import { badgeView } from '@/utils/explain/badge-view';
import { endingOf, mediaTypeOf } from '@/utils/explain/embed-code';
import { words } from '@/utils/explain/words';
import type { Examination } from '@/utils/model/examination';
import { OnPageBadge, OnPageCard } from './OnPage';
import { addressIn, type ReadyGiven, readAddress, readFile, readText } from './read-given';
import { stateOf } from './seen';
import { foundOnTestPage } from './test-page';
import { useDrop } from './use-drop';

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
  const [copied, setCopied] = useState(false);
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
    if (!fresh) setState({ phase: 'reading', source: ready.source });
    const answer = await askTwice(ready, fresh);
    if (mine !== turn.current) return;
    setExamined(answer ?? []);
    setState(answer === null ? { phase: 'refused', why: 'fault' } : stateOf(ready, answer));
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
  const view = seen === undefined ? null : badgeView(seen.summary, language, Date.now());
  const allow: Parameters<typeof PreviewPage>[0]['actions']['onAllow'] = (needed) =>
    void allowNeeded(needed).then((allowed) => (allowed && last.current !== null ? examine(last.current, true) : undefined));
  const tryCode = async (code: string): Promise<void> => {
    const { code: says } = words[language].preview;
    const found = await foundOnTestPage(code, (given) => ask('preview', { carried: given, fresh: false }));
    const verdicts = new Intl.ListFormat(language).format(found.map((verdict) => words[language].verdict[verdict].toLocaleLowerCase(language)));
    setSaid(found.length === 0 ? says.testedNothing : says.tested(found.length, verdicts));
  };
  const open = (): void => {
    setCopied(false);
    setOpen(true);
  };

  const back = (): void => {
    setReturned(true);
    setOpen(false);
  };

  if (isOpen && seen !== undefined && state.phase === 'seen') {
    return (
      <div class="preview-detail">
        <main class="panel">
          <CredentialDetail
            summary={seen.summary}
            evidence={examined.find(({ id }) => id === seen.summary.id)?.evidence ?? null}
            language={language}
            now={Date.now()}
            count={state.all.length}
            busy={false}
            copied={copied}
            onBack={back}
            onRecheck={() => void (last.current !== null && examine(last.current, true))}
            onAllow={allow}
            onCopy={(text) => void navigator.clipboard.writeText(text).then(() => setCopied(true), console.error)}
            onSave={(text) => save(text, 'meritkollen-underlag.json', 'application/json')}
          />
        </main>
      </div>
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
        onSave: (raw) => save(raw, `bevis.${endingOf(raw)}`, mediaTypeOf(raw)),
        onTry: (code) => void tryCode(code),
      }}
    />
  );
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

function save(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the download has read it by then
}
