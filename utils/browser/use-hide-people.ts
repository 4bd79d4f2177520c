import { useEffect, useState } from 'preact/hooks';
import { changeSettings, watchSettings } from './settings';

/** Whether names, photos and dates of birth are hidden, which the reader chooses once for all pages; null until it is read. */
export function useHidePeople(): { hidePeople: boolean | null; choose: (hide: boolean) => void } {
  const [hidePeople, setHidden] = useState<boolean | null>(null);
  useEffect(() => watchSettings((settings) => setHidden(settings.hidePeople)), []);
  return { hidePeople, choose: (hide) => void changeSettings(() => ({ hidePeople: hide })).catch(console.error) };
}
