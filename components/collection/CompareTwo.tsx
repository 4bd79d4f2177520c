import { useId, useState } from 'preact/hooks';
import { titleShown } from '@/utils/explain/shown';
import type { Side } from '@/utils/explain/side-by-side';
import { words as dictionary } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { SideTable } from '../compare/SideTable';
import type { HeldShown } from './case-props';

export type CompareTwoProps = { language: Language; held: readonly HeldShown[] };

/** Two credentials of the case side by side, when somebody wants it. Nothing where there are not two. */
export function CompareTwo({ language, held }: CompareTwoProps) {
  const { sideBySide: said } = dictionary[language];
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly [string, string]>(['', '']);
  const one = held.find(({ id }) => id === chosen[0]) ?? held[0];
  const others = held.filter((item) => item !== one);
  const other = others.find(({ id }) => id === chosen[1]) ?? others[0];
  if (one === undefined || other === undefined) return null;
  return (
    <section class="paper" aria-labelledby="compare-two">
      <h2 id="compare-two">{said.heading}</h2>
      <p class="small">{said.lead}</p>
      <p class="more">
        <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {said.choose}
        </button>
      </p>
      {open && (
        <>
          <Which label={said.first} items={held} value={one.id} language={language} onChange={(id) => setChosen([id, other.id])} />
          <Which label={said.second} items={others} value={other.id} language={language} onChange={(id) => setChosen([one.id, id])} />
          <div class="more">
            <SideTable sides={[sideOf(one), sideOf(other)]} language={language} />
          </div>
          <p class="small muted more">{said.foot}</p>
        </>
      )}
    </section>
  );
}

/** In a case endorsements do not stand beside what they endorse. */
const sideOf = ({ summary, meaning, isKept }: HeldShown): Side => ({ summary, meaning: isKept ? meaning : null, endorsed: false });

type WhichProps = { label: string; items: readonly HeldShown[]; value: string; language: Language; onChange: (id: string) => void };

function Which({ label, items, value, language, onChange }: WhichProps) {
  const id = useId();
  return (
    <div class="field more">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {titleShown(item.summary, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
