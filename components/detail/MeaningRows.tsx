import { useState } from 'preact/hooks';
import type { MeaningLine, MeaningRow } from '@/utils/explain/meaning-rows';
import { type Words, words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import './meaning.css';

export type MeaningRowsProps = { rows: readonly MeaningRow[]; language: Language };

/** What an achievement says, row by row: the issuer's words in their own language, and ours in small below. */
export function MeaningRows({ rows, language }: MeaningRowsProps) {
  const { meaning } = words[language];
  return (
    <dl class="facts">
      {rows.map(({ name, lines, note }) => (
        <div key={name}>
          <dt>{meaning.row[name]}</dt>
          <dd>
            {lines.length === 0 ? (
              <span class="muted">{meaning.notStated}</span>
            ) : (
              <Lines lines={lines} isPoints={name === 'outcomes'} words={words[language]} />
            )}
            {note !== null && <span class="below">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** More of a kind than this are closed until somebody wants them. */
const SHOWN_AT_ONCE = 8;

/** `isPoints`: each line is a point of its own, and has a mark. */
export type LinesProps = { lines: readonly MeaningLine[]; isPoints: boolean; words: Words };

/** Lines of one kind: the first ones at once, the others when somebody wants them. */
export function Lines({ lines, isPoints, words }: LinesProps) {
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) return <Line line={only} words={words} />;
  const rest = lines.slice(SHOWN_AT_ONCE);
  return (
    <>
      <List lines={lines.slice(0, SHOWN_AT_ONCE)} isPoints={isPoints} words={words} />
      {rest.length > 0 && <Rest lines={rest} isPoints={isPoints} words={words} />}
    </>
  );
}

function Rest({ lines, isPoints, words }: LinesProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{open ? words.meaning.showFewer : words.meaning.showAll(lines.length)}</summary>
      <List lines={lines} isPoints={isPoints} words={words} />
    </details>
  );
}

const List = ({ lines, isPoints, words }: LinesProps) => (
  <ul class={isPoints ? 'lines points' : 'lines'}>
    {lines.map((line) => (
      <li key={JSON.stringify(line)}>
        <Line line={line} words={words} />
      </li>
    ))}
  </ul>
);

function Line({ line: { text, language, url, lead, note }, words }: { line: MeaningLine; words: Words }) {
  const said = (
    <span dir="auto" lang={language ?? undefined}>
      {text}
    </span>
  );
  return (
    <>
      {lead !== null && `${lead} `}
      {url === null ? said : <Elsewhere url={url} words={words} children={said} />}
      {note !== null && (
        <span class="below" dir="auto">
          {note}
        </span>
      )}
    </>
  );
}

function Elsewhere({ url, words, children }: { url: string; words: Words; children: preact.ComponentChildren }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="hidden-text"> ({words.meaning.opensElsewhere})</span>
    </a>
  );
}
