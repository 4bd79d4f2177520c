import type { MapRow } from '@/utils/explain/competences';
import type { MapGroup } from '@/utils/explain/map-of';
import { markOf, supportInWords } from '@/utils/explain/map-words';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Glyph } from '../Glyph';
import { type Folding, GroupHead } from './GroupHead';

export type MapTableProps = { groups: readonly MapGroup[]; folding: Folding; language: Language; onOpen: OnOpen };

/** Opens a credential; `from` is the id of the link that was pressed, to which the way back leads. */
export type OnOpen = (examinationId: string, from: string) => void;

/** The same as the picture in words, with every credential behind each competence. */
export function MapTable({ groups, folding, language, onOpen }: MapTableProps) {
  const { map } = words[language];
  return (
    <table class="map-table competences">
      <caption>{map.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{map.competence}</th>
          <th scope="col">{map.seqf}</th>
          <th scope="col">{map.supportedBy}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          <GroupHead group={group} columns={3} folding={folding} />
          {(folding.isOpen(group.key) ? group.rows : []).map((row) => (
            <Row key={row.key} row={row} language={language} onOpen={onOpen} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row, language, onOpen }: { row: MapRow; language: Language; onOpen: OnOpen }) {
  const mark = markOf(row, language);
  return (
    <tr>
      <th scope="row" dir="auto" lang={row.language ?? undefined}>
        {row.text}
      </th>
      <td class="number">{mark.kind === 'bar' ? mark.level : <span class="muted">{words[language].map.noLevel}</span>}</td>
      <td>
        <ul class="supports">
          {row.supports.map((support) => {
            const { glyph, word, title } = supportInWords(support, language);
            const id = `map-${encodeURIComponent(row.key)}-${support.id}`;
            return (
              <li key={support.id}>
                <Glyph name={glyph} size={14} />
                <span>
                  {word}
                  <button
                    type="button"
                    id={id}
                    class="link"
                    dir="auto"
                    lang={support.summary.titleLanguage ?? undefined}
                    onClick={() => onOpen(support.id, id)}
                  >
                    {title}
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      </td>
    </tr>
  );
}
