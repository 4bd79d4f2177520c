import { useEffect, useRef } from 'preact/hooks';
import type { Side } from '@/utils/explain/side-by-side';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Icon } from '../Icon';
import '../panel-view.css';
import { SideTable } from './SideTable';

export type CompareViewProps = { sides: readonly [Side, Side]; language: Language; onBack: () => void; onOpen: (examinationId: string) => void };

/** Two credentials of the page side by side, as each tells of itself. */
export function CompareView({ sides, language, onBack, onOpen }: CompareViewProps) {
  const { sideBySide: said } = words[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="panel compare-view">
      <header class="panel-head">
        <button type="button" class="link small" onClick={onBack}>
          <Icon name="back" size={14} />
          {said.back}
        </button>
        <h1 ref={heading} tabIndex={-1}>
          {said.heading}
        </h1>
        <p class="muted small">{said.lead}</p>
      </header>
      <SideTable sides={sides} language={language} onOpen={onOpen} />
      <p class="compare-foot muted small">{said.foot}</p>
    </main>
  );
}
