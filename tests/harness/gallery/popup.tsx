import { PopupView } from '@/components/PopupView';
import { type Language, siteRules } from '@/utils/model/settings';
import type { Holding } from '@/utils/model/site-rule';
import { records } from './records';
import { nothing, type Screens } from './screen';

const actions = {
  onPanel: nothing,
  onLook: nothing,
  onAlways: nothing,
  onRule: nothing,
  onResume: nothing,
  onPreview: nothing,
  onSettings: nothing,
  onAllow: nothing,
};
const onClick: Holding = { rule: 'on-click', byItself: false, draws: true };
const holdings: Record<string, Holding> = {
  list: { rule: 'automatic', byItself: true, draws: true },
  never: { rule: 'never', byItself: false, draws: false },
  'linked-in': { rule: 'panel-only', byItself: false, draws: false },
};

const popup =
  (name: string, changes: { failed?: boolean; byHand?: boolean; set?: boolean } = {}) =>
  (language: Language) => (
    <PopupView
      record={records[name] ?? null}
      site={{ holding: holdings[name] ?? onClick, choosable: changes.set ? ['never'] : siteRules }}
      language={language}
      failed={changes.failed ?? false}
      byHand={changes.byHand ?? false}
      actions={actions}
    />
  );

/** The popup in each of its states. */
export const popupScreens: Screens = {
  ...Object.fromEntries(Object.keys(records).map((name) => [`popup-${name}`, popup(name)])),
  'popup-failed': popup('looking', { failed: true }),
  'popup-by-hand': popup('list', { byHand: true }),
  'popup-set-off': popup('never', { set: true }),
};
