import { datesInWords, spanInWords } from '@/utils/explain/map-words';
import { titleShown } from '@/utils/explain/shown';
import type { TimeLine } from '@/utils/explain/time-line';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Glyph } from '../Glyph';
import type { OnOpen } from './MapTable';

export type TimeLineTableProps = { line: TimeLine; language: Language; onOpen: OnOpen };

/** The same as the time line in words. */
export function TimeLineTable({ line, language, onOpen }: TimeLineTableProps) {
  const { map } = words[language];
  return (
    <table class="map-table spans">
      <caption>{map.timeCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{map.credential}</th>
          <th scope="col">{map.from}</th>
          <th scope="col">{map.until}</th>
        </tr>
      </thead>
      <tbody>
        {line.spans.map((span) => {
          const { summary, dated } = span;
          const id = `time-${summary.id}`;
          const { from, until } = datesInWords(span, language);
          const { glyph, word } = spanInWords(span, language);
          return (
            <tr key={summary.id}>
              <th scope="row">
                <span class="with-glyph">
                  <Glyph name={glyph} size={14} />
                  <span>
                    {span.unfinished && (
                      <>
                        {word}
                        <br />
                      </>
                    )}
                    <button
                      type="button"
                      id={id}
                      class="link"
                      dir="auto"
                      lang={summary.titleLanguage ?? undefined}
                      onClick={() => onOpen(summary.id, id)}
                    >
                      {titleShown(summary, language)}
                    </button>
                    {!span.unfinished && <span class="hidden-text">, {word}</span>}
                  </span>
                </span>
              </th>
              {dated ? (
                <>
                  <td class="number">{from}</td>
                  <td class="number">{until}</td>
                </>
              ) : (
                <td colSpan={2} class="muted">
                  {from}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
