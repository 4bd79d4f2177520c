import { useState } from 'preact/hooks';
import { words } from '@/utils/explain/words';
import type { Level } from '@/utils/model/level';
import type { Language } from '@/utils/model/settings';
import type { ShownVerdict } from '@/utils/model/verdict';
import { Badge } from '../Badge';
import { Verdict } from '../Verdict';

export type ExampleBadgeProps = { language: Language; verdict: ShownVerdict; level: number };

/** The product's own badge, as it stands on a page. Pointed at, reached by Tab or clicked, it says more; Escape closes that. */
export function ExampleBadge({ language, verdict, level }: ExampleBadgeProps) {
  const [open, setOpen] = useState(false);
  const { verdict: word, verdictSentence, levelOf8, levelSentence } = words[language];
  const stated: Level = { basis: 'stated_seqf', seqf: level, eqf: null, chain: [], statements: [], weak: false };
  return (
    <div
      class="with-card"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocusIn={() => setOpen(true)}
      onFocusOut={() => setOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <Badge view={{ verdict, word: word[verdict], level, levelText: levelOf8(level) }} onClick={() => setOpen(true)} />
      {open && (
        <div class="example-card">
          <Verdict verdict={verdict} word={word[verdict]} sentence={verdictSentence[verdict]} />
          <p class="muted">{levelSentence.stated_seqf(stated)}</p>
        </div>
      )}
    </div>
  );
}
