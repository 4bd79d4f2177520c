import { levelShown, titleShown, verdictShown } from '@/utils/explain/shown';
import { type Cell, type Side, sideBySide, type Told, verdictLines } from '@/utils/explain/side-by-side';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Lines } from '../detail/MeaningRows';
import { Glyph } from '../Glyph';
import { Stair } from '../Stair';
import './side-table.css';

export type SideTableProps = {
  sides: readonly [Side, Side];
  language: Language;
  /** Opens one of the two; without it their names are no links. */
  onOpen?: (examinationId: string) => void;
};

/** Two credentials as a table: a heading over each row, and both below it. At 320 px one stands above the other, each with its name. */
export function SideTable({ sides, language, onOpen }: SideTableProps) {
  const [one, other] = sides;
  const { sideBySide: said } = words[language];
  return (
    <table class="sides">
      <caption class="hidden-text">{said.caption}</caption>
      <thead>
        <tr>
          {sides.map((side) => (
            <th key={side.summary.id} scope="col">
              <Name side={side} language={language} onOpen={onOpen} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody data-row="verdict">
        <RowHead label={said.verdict} note={null} />
        <tr>
          {sides.map((side) => (
            <td key={side.summary.id}>
              <Whose side={side} language={language} />
              <VerdictCell side={side} language={language} />
            </td>
          ))}
        </tr>
      </tbody>
      {sideBySide(one, other, language).map(({ name, label, cells, note }) => (
        <tbody key={name} data-row={name}>
          <RowHead label={label} note={note} />
          <tr>
            {sides.map((side, at) => (
              <td key={side.summary.id}>
                <Whose side={side} language={language} />
                {name === 'level' && <LevelStair side={side} language={language} />}
                <CellText cell={cells[at === 0 ? 0 : 1]} isPoints={name === 'outcomes'} language={language} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

type OfSide = { side: Side; language: Language };

/** The credential's name, in the issuer's language; the way to all about it. */
function Name({ side: { summary }, language, onOpen }: OfSide & { onOpen: SideTableProps['onOpen'] }) {
  const title = titleShown(summary, language);
  if (onOpen === undefined) return <Title side={{ summary }} language={language} />;
  return (
    <button
      type="button"
      class="link"
      dir="auto"
      lang={summary.titleLanguage ?? undefined}
      title={words[language].sideBySide.openOne(title)}
      onClick={() => onOpen(summary.id)}
    >
      {title}
    </button>
  );
}

const Title = ({ side: { summary }, language }: { side: Pick<Side, 'summary'>; language: Language }) => (
  <span dir="auto" lang={summary.titleLanguage ?? undefined}>
    {titleShown(summary, language)}
  </span>
);

/** Above each cell where the two stand above each other. */
const Whose = ({ side, language }: OfSide) => (
  <span class="whose">
    <Title side={side} language={language} />
  </span>
);

const RowHead = ({ label, note }: { label: string; note: string | null }) => (
  <tr>
    <th colSpan={2} scope="rowgroup">
      {label}
      {note !== null && <span class="below">{note}</span>}
    </th>
  </tr>
);

function VerdictCell({ side, language }: OfSide) {
  const { summary } = side;
  return (
    <>
      <span class={`says ${summary.verdict}`}>
        <Glyph name={summary.verdict} />
        <b>{verdictShown(summary, language)}</b>
      </span>
      {verdictLines(side, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function LevelStair({ side: { summary }, language }: OfSide) {
  const shown = levelShown(summary);
  return shown === null ? null : <Stair level={shown} label={words[language].levelOf8(shown)} width={40} />;
}

type CellTextProps = { cell: Cell; isPoints: boolean; language: Language };

function CellText({ cell, isPoints, language }: CellTextProps) {
  const { sideBySide: said, meaning } = words[language];
  if (cell.kind === 'told') {
    return (
      <>
        {cell.told.map((told) => (
          <ToldText key={JSON.stringify(told)} told={told} isPoints={isPoints} language={language} />
        ))}
      </>
    );
  }
  const text = {
    'not-stated': meaning.notStated,
    withheld: said.withheld,
    'not-kept': said.notKept,
    'not-shown': said.notShown,
  }[cell.kind];
  return <span class="muted">{text}</span>;
}

function ToldText({ told: { of, lines, note }, isPoints, language }: { told: Told; isPoints: boolean; language: Language }) {
  return (
    <div class="side-told">
      {of !== null && (
        <p class="muted small" dir="auto" lang={of.language ?? undefined}>
          {of.text}
        </p>
      )}
      <Lines lines={lines} isPoints={isPoints} words={words[language]} />
      {note !== null && <span class="below">{note}</span>}
    </div>
  );
}
