import { proven } from '@/utils/explain/shown';
import { type Words, words } from '@/utils/explain/words';
import { type ElementId, elementIds, MANDATORY_ELEMENTS } from '@/utils/explain/words/detail';
import { Dot } from '../Icon';
import type { DetailProps } from './detail-props';
import './elements.css';
import { Section } from './Section';

/** What the EU recommends that a micro-credential states: what is stated, never a grade. Only for what presents itself as one. */
export function Elements({ summary, language }: DetailProps) {
  const { verdict, elements, microCredential } = summary;
  const { detail } = words[language];
  if (!proven[verdict] || !microCredential) return null;

  const mandatory = elementIds.slice(0, MANDATORY_ELEMENTS);
  const optional = elementIds.slice(MANDATORY_ELEMENTS);
  const stated = (ids: readonly ElementId[]): number => ids.filter((id) => elements.stated.includes(id)).length;
  return (
    <Section id="elements" heading={detail.elements} lede={detail.elementCount(stated(mandatory), mandatory.length)}>
      <ElementList ids={mandatory} stated={elements.stated} words={words[language]} />
      <details>
        <summary>{detail.moreElements(stated(optional), optional.length)}</summary>
        <ElementList ids={optional} stated={elements.stated} words={words[language]} />
      </details>
    </Section>
  );
}

function ElementList({ ids, stated, words: { detail } }: { ids: readonly ElementId[]; stated: readonly string[]; words: Words }) {
  return (
    <ul class="elements">
      {ids.map((id) => (
        <li key={id}>
          <Dot stated={stated.includes(id)} />
          <span>{detail.element[id]}</span>
          <span class="muted small">{stated.includes(id) ? detail.stated : detail.notStated}</span>
        </li>
      ))}
    </ul>
  );
}
