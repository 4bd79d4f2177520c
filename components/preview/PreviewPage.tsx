import type { ComponentChildren } from 'preact';
import { adviceOn } from '@/utils/explain/advice';
import { titleShown, verdictShown } from '@/utils/explain/shown';
import { isSensitive } from '@/utils/explain/what-others-learn';
import { words as dictionary } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import type { Needed } from '@/utils/model/needed';
import type { Language } from '@/utils/model/settings';
import { Announcement } from '../Announcement';
import { Glyph } from '../Glyph';
import { PageFrame } from '../options/PageFrame';
import { AdviceList } from './AdviceList';
import { AsSeen } from './AsSeen';
import { EmbedCode } from './EmbedCode';
import { GiveIn, type GiveInProps } from './GiveIn';
import { OthersLearn } from './OthersLearn';
import './preview.css';
import { type PreviewState, type Seen, type Source, sourceShown } from './preview-state';
import { useLate } from './use-late';

export type PreviewActions = Pick<GiveInProps, 'onAddress' | 'onFile' | 'onText' | 'onFetch'> & {
  onChoose: (index: number) => void;
  onAllow: (needed: readonly Needed[]) => void;
  onOpen: () => void;
  onCopy: (code: string) => void;
  onSave: (raw: string) => void;
  onTry: (code: string) => void;
};
export type PreviewPageProps = {
  state: PreviewState;
  language: Language;
  now: number;
  address: string;
  offline: boolean;
  /** What was said last of copying and trying; `""` for nothing. */
  said: string;
  /** The product's own badge and card of the credential that is shown, as they stand on a page. */
  badge: ComponentChildren;
  card: ComponentChildren;
  /** The reader comes back from the whole panel. */
  returned?: boolean;
  actions: PreviewActions;
};

/** The owner of a credential sees it as others will, and mends it before they do. */
export function PreviewPage(props: PreviewPageProps) {
  const { state, language, address, offline, actions } = props;
  const { preview: words, screen } = dictionary[language];
  const seen = state.phase === 'seen' ? state.all[state.chosen] : undefined;
  const isLate = useLate(state.phase === 'reading');
  const isAddressRefused = state.phase === 'refused' && state.why === 'not-https';
  return (
    <PageFrame language={language} words={optionsWords[language].pages} current="preview" title={words.title} lead={words.lead}>
      <Announcement text={isLate ? words.reading : announcement(props, seen)} />
      <GiveIn words={words.input} address={address} {...actions} addressFault={isAddressRefused ? words.refused['not-https'] : undefined} />
      {offline && (
        <div class="paper told" role="status">
          <Glyph name="info" size={20} />
          <p>
            <strong>{screen.offline.title}</strong> {screen.offline.text}
          </p>
        </div>
      )}
      {state.phase === 'refused' && !isAddressRefused && (
        <div class="paper told" role={state.why === 'fault' ? 'alert' : undefined}>
          <p>{words.refused[state.why]}</p>
        </div>
      )}
      {isLate && (
        <div class="paper told">
          <Glyph name="checking" size={20} />
          <p>{words.reading}</p>
        </div>
      )}
      {state.phase === 'nothing' && (
        <section class="paper" aria-labelledby="nothing">
          <h2 id="nothing">{words.nothing.heading}</h2>
          <p dir="auto">{sourceShown(state.source, words.input)}</p>
          <p class="more">{words.nothing.looks[state.looks]}</p>
        </section>
      )}
      {state.phase === 'seen' && state.all.length > 1 && <Several {...props} state={state} />}
      {seen !== undefined && state.phase === 'seen' && <One {...props} seen={seen} source={state.source} />}
    </PageFrame>
  );
}

function announcement({ state, language }: PreviewPageProps, seen: Seen | undefined): string {
  const { preview: words } = dictionary[language];
  if (state.phase === 'refused') return state.why === 'fault' ? '' : words.refused[state.why];
  if (state.phase === 'nothing') return `${words.nothing.heading}. ${words.nothing.looks[state.looks]}`;
  if (seen === undefined) return '';
  const sensitive = seen.learned.filter(isSensitive).map(({ kind }) => kind);
  const announced = words.announced(verdictShown(seen.summary, language), sensitive);
  return state.phase === 'seen' && state.source.mended ? `${announced} ${dictionary[language].mended.said}` : announced;
}

/** Several credentials in what was given: a list to choose from. */
function Several({ state, language, actions }: PreviewPageProps & { state: Extract<PreviewState, { phase: 'seen' }> }) {
  const { several } = dictionary[language].preview;
  return (
    <section class="paper" aria-labelledby="several">
      <h2 id="several">{several.heading(state.all.length)}</h2>
      <p>{several.lead}</p>
      <ul class="several">
        {state.all.map(({ row, summary }, index) => (
          <li key={row.key} class={summary.verdict}>
            <button type="button" aria-pressed={index === state.chosen} onClick={() => actions.onChoose(index)}>
              <Glyph name={summary.verdict} size={20} />
              <span dir="auto" lang={summary.titleLanguage ?? undefined}>
                {titleShown(summary, language)}
              </span>
              <span class="word">{verdictShown(summary, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ seen, source, language, now, badge, card, said, returned = false, actions }: PreviewPageProps & { seen: Seen; source: Source }) {
  const words = dictionary[language];
  const { list, foot } = adviceOn(seen.summary, now, language);
  return (
    <div class="preview-split">
      <div>
        <AsSeen
          seen={seen}
          source={source}
          language={language}
          now={now}
          badge={badge}
          card={card}
          returned={returned}
          onOpen={actions.onOpen}
          onAllow={actions.onAllow}
        />
      </div>
      <div>
        <OthersLearn words={words.preview.learn} learned={seen.learned} name={seen.summary.recipient} />
        {list.length > 0 && <AdviceList words={words} list={list} foot={foot} />}
        <EmbedCode
          key={seen.row.key}
          seen={seen}
          language={language}
          said={said}
          onCopy={actions.onCopy}
          onSave={actions.onSave}
          onTry={actions.onTry}
        />
      </div>
    </div>
  );
}
