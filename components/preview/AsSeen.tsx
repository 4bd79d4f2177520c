import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readableHost } from '@/utils/explain/host-name';
import { neededFor } from '@/utils/explain/permission';
import { issuerSaid, titleShown } from '@/utils/explain/shown';
import { words as dictionary } from '@/utils/explain/words';
import type { Needed } from '@/utils/model/needed';
import type { Language } from '@/utils/model/settings';
import { VerdictRow } from '../VerdictRow';
import { type Seen, type Source, sourceShown } from './preview-state';

export type AsSeenProps = {
  seen: Seen;
  source: Source;
  language: Language;
  now: number;
  /** The product's own badge and card, as they stand on a page. */
  badge: ComponentChildren;
  card: ComponentChildren;
  /** The reader comes back from the whole panel: the focus is on the way there again. */
  returned: boolean;
  onOpen: () => void;
  onAllow: (needed: readonly Needed[]) => void;
};

/** What a recruiter sees of it: the badge on a line of text, the card, the row in the panel. The heading has the focus when it appears. */
export function AsSeen({ seen, source, language, now, badge, card, returned, onOpen, onAllow }: AsSeenProps) {
  const { seen: words, input } = dictionary[language].preview;
  const { summary, row } = seen;
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(true);
  useEffect(() => heading.current?.focus(), [row.key]);
  useEffect(() => (returned ? button.current?.focus() : undefined), []);
  const issuer = issuerSaid(summary, language);
  const year = /^\d{4}/.exec(summary.validFrom ?? '')?.[0];
  const under = summary.verdict === 'invalid' ? '' : [issuer, year].filter(Boolean).join(', ');
  const alone = adviceOn(seen, language);
  return (
    <section class="paper" aria-labelledby="seen">
      <h2 id="seen" ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <p class="seen-lede" dir="auto">
        {sourceShown(source, input)}
      </p>
      {source.mended && <p class="alone">{dictionary[language].mended.note}</p>}
      {alone !== null && <p class="alone">{alone}</p>}
      <h3>{words.marks}</h3>
      <div class="own-page">
        <p class="own-line">
          <strong dir="auto" lang={summary.titleLanguage ?? undefined}>
            {titleShown(summary, language)}
          </strong>{' '}
          {badge}
        </p>
        {under !== '' && (
          <p class="own-under" dir="auto">
            {under}
          </p>
        )}
        {card}
      </div>
      <h3>{words.panel}</h3>
      <div class="own-panel">
        <ul class="rows">
          <VerdictRow
            row={row}
            open={open}
            language={language}
            now={now}
            actions={{ onToggle: () => setOpen(!open), onOpen, onAllow: (_id, needed) => onAllow(needed), onRetry: () => undefined }}
          />
        </ul>
      </div>
      <p class="more">
        <button type="button" class="button" ref={button} onClick={onOpen}>
          {words.everything}
        </button>
      </p>
    </section>
  );
}

/** What the owner can do about it; null where there is nothing to do. What may not be asked yet comes first: nothing was tried. */
function adviceOn({ summary, raw, address }: Seen, language: Language): string | null {
  const { mended, preview } = dictionary[language];
  const isOpen = summary.verdict === 'unverifiable' || summary.verdict === 'status-unknown';
  const [first] = isOpen ? neededFor(summary.outcomes) : [];
  if (first !== undefined) return preview.seen.notAllowed(first.what === 'provider' ? first.provider.name : readableHost(first.host));
  if (raw === '' && address !== null) return mended.notFetched;
  return preview.seen.alone[summary.verdict];
}
