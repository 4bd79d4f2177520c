/**
 * How a level was arrived at. The strongest statement counts: SeQF itself, then EQF, then another national framework whose correspondence is confirmed,
 * then one whose is not. `conflict`: the statements contradict each other. `several`: achievements that do not all have the same level.
 * `not_disclosed`: the holder keeps it back. `self_asserted`: nobody signed it.
 */
export type LevelBasis =
  | 'stated_seqf'
  | 'derived_eqf'
  | 'derived_nqf'
  | 'nqf_only'
  | 'conflict'
  | 'several'
  | 'not_disclosed'
  | 'not_stated'
  | 'self_asserted';

/** One place where a level was written: its framework, the level as it stands there, and the words. */
export type LevelStatement = { framework: string; level: string; text: string };

/**
 * The level that the issuer states, never a level that we give.
 *
 * Shape: `seqf` and `eqf` are 1 to 8, or null where no single number results. `chain` is how the number came about, first to last
 *        (Irish NFQ 8, EQF 6, SeQF 6). `statements` is everything that was read. `weak`: read from a label alone.
 */
export type Level = {
  basis: LevelBasis;
  seqf: number | null;
  eqf: number | null;
  chain: { framework: string; level: string }[];
  statements: LevelStatement[];
  weak: boolean;
};
