import { covers, patternOf } from './match-pattern';

/** A site, with all hosts below it, whose terms forbid to put anything into its pages. `source` is where they say so. */
export type Forbidding = { site: string; name: string; source: string };

/** The sites that we know to forbid it. A row is a site whose terms somebody has read. */
export const forbidding: readonly Forbidding[] = [
  // Section 8.2: neither to overlay or modify the service, nor to insert elements into it.
  { site: 'linkedin.com', name: 'LinkedIn', source: 'https://www.linkedin.com/legal/user-agreement' },
];

/** The row for this host; undefined where nothing forbids to draw. */
export const forbidsDrawing = (host: string): Forbidding | undefined => forbidding.find(({ site }) => covers(patternOf(`*.${site}`), host));
