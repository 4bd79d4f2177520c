import type { Advice } from '@/utils/explain/advice';
import type { Words } from '@/utils/explain/words';
import { Dot } from '../Icon';

export type AdviceListProps = { words: Words; list: readonly Advice[]; foot: string };

/** What can become clearer: a dot for what is stated, a ring for what is not. */
export function AdviceList({ words: { preview, detail }, list, foot }: AdviceListProps) {
  const { heading, lead } = preview.advice;
  return (
    <section class="paper" aria-labelledby="advice">
      <h2 id="advice">{heading}</h2>
      <p>{lead}</p>
      <ul class="advice">
        {list.map(({ id, stated, lead: title, text }) => (
          <li key={id}>
            <Dot stated={stated} />
            <div>
              <b>{title}</b>
              <span class="hidden-text">{stated ? detail.stated : detail.notStated}</span>
              {text !== '' && <p>{text}</p>}
            </div>
          </li>
        ))}
      </ul>
      {foot !== '' && <p class="small muted more">{foot}</p>}
    </section>
  );
}
