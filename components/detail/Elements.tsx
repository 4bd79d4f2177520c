import { elementState } from '@/utils/explain/element-states';
import { proven } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import { type ElementId, elementIds, MANDATORY_ELEMENTS } from '@/utils/explain/words/detail';
import { Dot } from '../Icon';
import type { DetailProps } from './detail-props';
import './elements.css';
import { Section } from './Section';

/** What the EU recommends that a micro-credential states: what is stated, never a grade. Only for what presents itself as one. */
export function Elements(props: DetailProps) {
  const { summary, language } = props;
  const { verdict, elements, microCredential } = summary;
  const { detail } = words[language];
  if (!proven[verdict] || !microCredential) return null;

  const mandatory = elementIds.slice(0, MANDATORY_ELEMENTS);
  const optional = elementIds.slice(MANDATORY_ELEMENTS);
  const stated = (ids: readonly ElementId[]): number => ids.filter((id) => elements.stated.includes(id)).length;
  return (
    <Section id="elements" heading={detail.elements} lede={detail.elementCount(stated(mandatory), mandatory.length)}>
      <ElementList ids={mandatory} {...props} />
      <details>
        <summary>{detail.moreElements(stated(optional), optional.length)}</summary>
        <ElementList ids={optional} {...props} />
      </details>
    </Section>
  );
}

function ElementList({ ids, summary, meaning = null, language }: DetailProps & { ids: readonly ElementId[] }) {
  const { detail, meaning: told } = words[language];
  return (
    <ul class="elements">
      {ids.map((id) => {
        const state = elementState(id, summary, meaning);
        return (
          <li key={id}>
            <Dot stated={state === 'stated'} />
            <span>{detail.element[id]}</span>
            <span class="muted small">{told.elementState[state]}</span>
          </li>
        );
      })}
    </ul>
  );
}
