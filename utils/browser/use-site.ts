import { useEffect, useState } from 'preact/hooks';
import { choosable } from '../model/policy';
import type { Settings, SiteRule } from '../model/settings';
import { type Holding, holdingFor } from '../model/site-rule';
import { watchAllowed } from './permissions';
import { watchSettings } from './settings';

/** A host: what holds there, and what the organisation lets be chosen. */
export type Site = { holding: Holding; choosable: readonly SiteRule[] };

/** The same now and after every change of the reader's choices, the organisation's or the browser's grants; null until that is known. */
export function useSite(host: string): Site | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [allowed, setAllowed] = useState<string[] | null>(null);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => watchAllowed(setAllowed), []);
  if (settings === null || allowed === null) return null;
  return { holding: holdingFor(host, settings, allowed), choosable: choosable(host, settings) };
}
