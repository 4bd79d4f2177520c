import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../model/settings';
import { type Holding, holdingFor } from '../model/site-rule';
import { watchAllowed } from './permissions';
import { watchSettings } from './settings';

/** What holds on a host, now and after every change of the reader's choices or the browser's grants; null until that is known. */
export function useHolding(host: string): Holding | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [allowed, setAllowed] = useState<string[] | null>(null);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => watchAllowed(setAllowed), []);
  return settings === null || allowed === null ? null : holdingFor(host, settings, allowed);
}
