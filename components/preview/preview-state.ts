import type { Looks } from '@/utils/explain/looks-like';
import { neutralise } from '@/utils/explain/neutralise';
import type { Row } from '@/utils/explain/rows';
import type { ShownSummary } from '@/utils/explain/shown';
import type { Learned } from '@/utils/explain/what-others-learn';
import type { PreviewWords, Refusal } from '@/utils/explain/words/preview';

/**
 * What was given: its name (a file's, a host's, "Inklistrad text"), and how long it is in bytes, null where that is not known. `mended`: an editor had rewritten it,
 * and what is shown is what it was before.
 */
export type Source = { name: string; bytes: number | null; mended?: true };

/**
 * One credential, ready to be shown. `raw` is its text, `""` where there was none to be had; `address` is where it was fetched from, null for one that was not.
 */
export type Seen = {
  row: Extract<Row, { phase: 'done' }>;
  summary: ShownSummary;
  raw: string;
  address: string | null;
  learned: readonly Learned[];
};

/** Where the page stands. */
export type PreviewState =
  | { phase: 'empty' }
  | { phase: 'refused'; why: Refusal }
  | { phase: 'reading'; source: Source }
  | { phase: 'nothing'; source: Source; looks: Looks }
  | { phase: 'seen'; source: Source; all: readonly Seen[]; chosen: number };

/** "energieffektiv-drift.json, 6 kB". A file may have any name: it is shown as harmless text. */
export function sourceShown({ name, bytes }: Source, { size }: PreviewWords['input']): string {
  const shown = neutralise(name, LONGEST_NAME);
  return bytes === null ? shown : `${shown}, ${size(bytes)}`;
}

const LONGEST_NAME = 80; // characters
