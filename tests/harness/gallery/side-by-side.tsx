import { CompareBox } from '@/components/compare/CompareBox';
import { CompareView } from '@/components/compare/CompareView';
import type { Side } from '@/utils/explain/side-by-side';
import { words } from '@/utils/explain/words';
import { comparedPairs } from '../../components/pairs';
import { long, rightToLeft } from './invented';
import { nothing, type Screen, type Screens } from './screen';

const compared =
  (sides: readonly [Side, Side]): Screen =>
  (language) => <CompareView sides={sides} language={language} onBack={nothing} onOpen={nothing} />;

/** Presses the button that opens the choice. */
const pressed = (place: HTMLElement | null): void => void setTimeout(() => place?.querySelector('button')?.click(), 50);

const texts: [Side, Side] = [
  { summary: rightToLeft(), meaning: null, endorsed: false },
  { summary: long(), meaning: null, endorsed: false },
];

/** Two credentials side by side, in every state, and the way there. */
export const sideBySideScreens: Screens = {
  'sides-usual': compared(comparedPairs.usual),
  'sides-wrong': compared(comparedPairs['one of them proved wrong']),
  'sides-unproven': compared(comparedPairs['one that nobody signed beside one that was not checked']),
  'sides-several': compared(comparedPairs['several achievements beside what is not kept']),
  'sides-texts': compared(texts),
  'detail-compare': (language) => (
    <main class="panel detail" ref={pressed}>
      <h1 class="hidden-text">{words[language].sideBySide.heading}</h1>
      <div class="actions">
        <CompareBox
          language={language}
          others={[{ key: 'a', title: 'Elsäkerhet för driftpersonal', verdict: words[language].verdict.expired }]}
          isReturned={false}
          onCompare={nothing}
        />
      </div>
    </main>
  ),
};
