import type { MapGroup } from '@/utils/explain/map-of';
import { type Mark, markOf } from '@/utils/explain/map-words';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Glyph } from '../Glyph';
import { type Folding, GroupHead } from './GroupHead';

export type MapPictureProps = { groups: readonly MapGroup[]; folding: Folding; language: Language };

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The competences as bars on the levels from 1 to 8. It is a table, and what is drawn is also said. */
export function MapPicture({ groups, folding, language }: MapPictureProps) {
  const { map } = words[language];
  const marks = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.key, markOf(row, language)])));
  const hasLevels = [...marks.values()].some(({ kind }) => kind === 'bar');
  return (
    <>
      <table class="map">
        <caption class="hidden-text">{map.caption}</caption>
        <thead class={hasLevels ? '' : 'hidden-text'}>
          <tr>
            <th scope="col">
              <span class="hidden-text">{map.competence}</span>
              <span aria-hidden="true">{map.levelAxis}</span>
            </th>
            <th scope="col">
              <span class="hidden-text">{map.levelAxis}</span>
              <span class="axis" aria-hidden="true">
                {LEVELS.map((level) => (
                  <span key={level}>{level}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <GroupHead group={group} columns={2} folding={folding} />
            {(folding.isOpen(group.key) ? group.rows : []).map((row) => (
              <tr key={row.key}>
                <th scope="row" dir="auto" lang={row.language ?? undefined}>
                  {row.text}
                </th>
                <td>
                  <Drawn mark={marks.get(row.key) ?? markOf(row, language)} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <MapKey marks={[...marks.values()]} language={language} />
    </>
  );
}

function Drawn({ mark }: { mark: Mark }) {
  if (mark.kind === 'words') {
    return (
      <span class="instead">
        {mark.glyph !== null && <Glyph name={mark.glyph} />}
        <span aria-hidden="true">{mark.text}</span>
        <span class="hidden-text">{mark.spoken}</span>
      </span>
    );
  }
  return (
    <span class="track" style={{ '--n': String(mark.level) }}>
      <i class={mark.pale ? 'pale' : ''} />
      <Glyph name={mark.glyph} />
      <span class="hidden-text">{mark.spoken}</span>
    </span>
  );
}

/** What the bars mean; only of those that are there. */
function MapKey({ marks, language }: { marks: readonly Mark[]; language: Language }) {
  const { key } = words[language].map;
  return (
    <ul class="map-key">
      {marks.some((mark) => mark.kind === 'bar' && !mark.pale) && (
        <li>
          <i />
          {key.holds}
        </li>
      )}
      {marks.some((mark) => mark.kind === 'bar' && mark.pale) && (
        <li>
          <i class="pale" />
          {key['not-now']}
        </li>
      )}
      {marks.some(({ glyph }) => glyph === 'unsigned') && (
        <li>
          <Glyph name="unsigned" />
          {key.claim}
        </li>
      )}
    </ul>
  );
}
