import { words } from '@/utils/explain/words';
import { type MarkGroup, markGroups, type WelcomeWords } from '@/utils/explain/words.welcome';
import type { Language } from '@/utils/model/settings';
import { Glyph } from '../Glyph';

export type MarksProps = { language: Language; marks: WelcomeWords['marks'] };

/** Every mark with its word and what it means, grouped by what it says to the reader. */
export function Marks({ language, marks }: MarksProps) {
  return (
    <div class="marks">
      {(Object.keys(markGroups) as MarkGroup[]).map((group) => (
        <div key={group}>
          <h3>{marks.group[group]}</h3>
          <ul>
            {markGroups[group].map((verdict) => (
              <li key={verdict} class={verdict}>
                <Glyph name={verdict} size={18} />
                <div>
                  <b>{words[language].verdict[verdict]}</b>
                  <span class="under">{marks.means[verdict]}</span>
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
