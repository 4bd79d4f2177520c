import { words } from '@/utils/explain/words';
import { Glyph } from './Glyph';
import type { PanelViewProps } from './PanelView';

/** Nothing is left out without a word. */
export function Limits({ record, language, actions }: PanelViewProps) {
  const { screen } = words[language];
  return record?.limits?.map((limit) => (
    <div class="panel-note" key={limit}>
      <Glyph name="info" size={20} />
      <div>
        <p>{screen.limits[limit]}</p>
        {limit === 'restless' && (
          <button type="button" class="button small" onClick={actions.onLook}>
            {screen.lookAgain}
          </button>
        )}
      </div>
    </div>
  ));
}

/** What does not work as usual here. */
export function Circumstances({ language, offline, unmarked = false }: PanelViewProps) {
  const { screen, rules } = words[language];
  return (
    <>
      {offline && (
        <div class="panel-note" role="status">
          <Glyph name="info" size={20} />
          <p>
            <strong>{screen.offline.title}</strong> {screen.offline.text}
          </p>
        </div>
      )}
      {unmarked && (
        <div class="panel-note">
          <Glyph name="info" size={20} />
          <p>{rules.unmarked}</p>
        </div>
      )}
    </>
  );
}
