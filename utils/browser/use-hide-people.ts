import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../model/settings';
import { changeSettings, watchSettings } from './settings';

/** Whether names, photos and dates of birth are hidden, which the reader chooses once for all pages, unless the organisation has set it (`isSet`); null until it is read. */
export function useHidePeople(): { hidePeople: boolean | null; isSet: boolean; choose: (hide: boolean) => void } {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => watchSettings(setSettings), []);
  const isSet = settings?.policy?.hidePeople !== undefined;
  return {
    hidePeople: settings?.hidePeople ?? null,
    isSet,
    choose: (hide) => void changeSettings(() => ({ hidePeople: hide })).catch(console.error),
  };
}
