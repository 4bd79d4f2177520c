import type { UnknownCode } from '../model/outcome';
import type { Language } from '../model/settings';
import { hostOf } from './answers';
import { neutralise } from './neutralise';
import type { ShownSummary } from './shown';
import { words } from './words';

/** Answers that leave it to the reader to look somewhere. */
export const wayOnCodes = ['check-at-provider', 'check-with-code', 'short-link'] as const satisfies readonly UnknownCode[];
export type WayOnCode = (typeof wayOnCodes)[number];

/** A link for the reader to follow. `url` is an https address. */
export type WayOn = { url: string; text: string };

/**
 * Where the reader can look for what cannot be checked here; null where there is no such place. What only looks like a known service, and what is for a wallet,
 * has none.
 */
export function wayOn({ outcomes: { proof } }: Pick<ShownSummary, 'outcomes'>, language: Language): WayOn | null {
  if (proof.kind !== 'unknown' || proof.url === undefined) return null;
  const code = wayOnCodes.find((known) => known === proof.code);
  const host = hostOf(proof.url);
  if (code === undefined || host === null || !isPlainHttps(proof.url)) return null;
  return { url: proof.url, text: words[language].screen.wayOn[code](neutralise(proof.provider?.name ?? host)) };
}

/** Without a user's name, which could be taken for the host. */
function isPlainHttps(address: string): boolean {
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}
