import { readableHost } from '@/utils/explain/host-name';
import type { tabState } from '@/utils/explain/tab-state';
import { words } from '@/utils/explain/words';
import type { PanelViewProps } from './PanelView';
import { StateBox } from './StateBox';

export type NoListProps = PanelViewProps & { state: Exclude<ReturnType<typeof tabState>, 'list'> };

/** Why there is no list of credentials, and the one thing to do about it. */
export function NoList({ record, language, state, setOff = false, actions }: NoListProps) {
  const { screen } = words[language];
  const host = record?.host ?? '';
  switch (state) {
    case 'not-allowed':
      return <StateBox {...screen.notAllowed} />;
    case 'looking':
      return <StateBox {...screen.looking} />;
    case 'never':
      if (setOff) return <StateBox locked title={words[language].rules.set} text={words[language].rules.setOff} />;
      return (
        <StateBox {...screen.never}>
          <button type="button" class="button primary wide" onClick={actions.onResume}>
            {screen.resume}
          </button>
        </StateBox>
      );
    case 'empty':
      return (
        <StateBox {...screen.empty}>
          <p class="muted small">{screen.empty.more}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={actions.onLook}>
              {screen.lookAgain}
            </button>
            {actions.onPreview !== undefined && (
              <button type="button" class="button" onClick={actions.onPreview}>
                {screen.checkOwn}
              </button>
            )}
          </div>
        </StateBox>
      );
    case 'on-click':
      return (
        <StateBox {...screen.onClick}>
          {host !== '' && (
            <>
              <p>{screen.onClick.more}</p>
              <button type="button" class="button primary wide" onClick={actions.onAllowSite}>
                {screen.allowSite(readableHost(host))}
              </button>
            </>
          )}
        </StateBox>
      );
  }
}
