import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { caseMap, cellOf, type MapLevel, type MapRow, mapLevels, unfinishedIn } from '@/utils/explain/collection/case-map';
import { titleShown, verdictShown } from '@/utils/explain/shown';
import { words as dictionary } from '@/utils/explain/words';
import type { CollectionWords } from '@/utils/explain/words/collection';
import type { Language } from '@/utils/model/settings';
import { shownVerdicts } from '@/utils/model/verdict';
import { Glyph } from '../Glyph';
import type { HeldShown } from './case-props';

/** `held` is null until they are judged. */
export type CaseMapProps = { words: CollectionWords; language: Language; held: readonly HeldShown[] | null };

/** Everything in the case by field and level: a table with a column for each level, and a last one for what has none. */
export function CaseMap({ words, language, held }: CaseMapProps) {
  const { map } = words;
  const groups = caseMap(held ?? [], language);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section class="paper" aria-labelledby="map">
      <h2 id="map">{map.heading}</h2>
      <p class="small">{map.lead}</p>
      {held?.length === 0 && <p class="more muted">{map.empty}</p>}
      {groups.length > 0 && (
        <table class="grid">
          <caption class="hidden-text">{map.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{map.level}</th>
              {mapLevels.map((level) => (
                <th key={level} scope="col">
                  {level === 'none' ? map.none : level}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ key, label, rows }) => (
            <tbody key={key}>
              <tr class="group">
                <th colSpan={mapLevels.length + 1} scope="rowgroup" dir="auto" lang={label?.language ?? undefined}>
                  {label?.text ?? map.noField}
                </th>
              </tr>
              {rows.map((row) => (
                <Fragment key={row.key}>
                  <tr>
                    <th scope="row">
                      <button
                        type="button"
                        class="link"
                        dir="auto"
                        lang={row.language ?? undefined}
                        aria-expanded={open === row.key}
                        onClick={() => setOpen(open === row.key ? null : row.key)}
                      >
                        {row.text}
                      </button>
                    </th>
                    {mapLevels.map((level) => (
                      <Cell key={level} row={row} level={level} words={words} language={language} />
                    ))}
                  </tr>
                  {open === row.key && <Behind row={row} words={words} language={language} />}
                </Fragment>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {held !== null && groups.length > 0 && <Key held={held} language={language} />}
    </section>
  );
}

type InRow = { row: MapRow; words: CollectionWords; language: Language };

function Cell({ row, level, words: { map }, language }: InRow & { level: MapLevel }) {
  const found = cellOf(row, level);
  const unfinished = unfinishedIn(row, level);
  const { verdict: word, map: page } = dictionary[language];
  return (
    <td data-label={level === 'none' ? map.none : map.atLevel(level)}>
      {found.map(({ verdict, count }) => (
        <span class={`mark ${verdict}`} key={verdict}>
          <Glyph name={verdict} size={18} />
          {count > 1 && <b class="small">{count}</b>}
          <span class="hidden-text"> {word[verdict]} </span>
        </span>
      ))}
      {unfinished > 0 && (
        <span class="mark">
          <Glyph name="info" size={18} />
          {unfinished > 1 && <b class="small">{unfinished}</b>}
          <span class="hidden-text"> {page.instead.unfinished} </span>
        </span>
      )}
    </td>
  );
}

/** The credentials behind a competence. */
function Behind({ row, words: { map }, language }: InRow) {
  return (
    <tr class="behind">
      <td colSpan={mapLevels.length + 1}>
        <ul aria-label={map.behind(row.text)}>
          {row.placed.map(({ held: { id, summary }, level, isUnfinished }) => (
            <li key={id}>
              <span dir="auto" lang={summary.titleLanguage ?? undefined}>
                {titleShown(summary, language)}
              </span>
              <span class="under">
                {verdictShown(summary, language)}, {isUnfinished ? dictionary[language].map.instead.unfinished : placeIn(level, map)}
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

const placeIn = (level: MapLevel, map: CollectionWords['map']): string => (level === 'none' ? map.none : map.atLevel(level));

/** What the marks mean, of those that occur. */
function Key({ held, language }: { held: readonly HeldShown[]; language: Language }) {
  const { verdict: word } = dictionary[language];
  const found = shownVerdicts.toReversed().filter((verdict) => verdict !== 'invalid' && held.some(({ summary }) => summary.verdict === verdict));
  return (
    <ul class="key" aria-hidden="true">
      {found.map((verdict) => (
        <li key={verdict} class={verdict}>
          <Glyph name={verdict} />
          {word[verdict]}
        </li>
      ))}
    </ul>
  );
}
