import { words } from '@/utils/explain/words';
import type { WelcomeWords } from '@/utils/explain/words.welcome';
import type { Language } from '@/utils/model/settings';
import { Badge } from '../Badge';
import { Glyph } from '../Glyph';
import { Merit } from './Example';

export type TrustThePanelProps = { language: Language; panel: WelcomeWords['panel'] };

/** A mark that a page drew itself, beside what the panel says about the same merit. */
export function TrustThePanel({ language, panel }: TrustThePanelProps) {
  return (
    <div class="versus">
      <figure>
        <div class="scene">
          <Merit title={panel.title} where={panel.when}>
            <span inert>
              <Badge view={{ verdict: 'verified', word: words[language].verdict.verified, level: null, levelText: '' }} />
            </span>
            <span class="hidden-text">{words[language].verdict.verified}</span>
          </Merit>
        </div>
        <figcaption>{panel.onPage}</figcaption>
      </figure>
      <figure>
        <div class="like-panel expired">
          <Glyph name="expired" size={20} />
          <div>
            <b>{panel.title}</b>
            <span class="muted">{panel.issuer}</span>
            <span class="word">{panel.expired}</span>
          </div>
        </div>
        <figcaption>{panel.inPanel}</figcaption>
      </figure>
    </div>
  );
}
