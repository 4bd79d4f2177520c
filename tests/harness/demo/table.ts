import type { Shown } from '../chromium.ts';
import type { DemoPage } from './page.ts';

/** One line of the demo's table. `fetched` are the addresses of this credential that were really asked, as the server saw it; in brackets those that were kept from an earlier page. */
export type Line = { page: string; credential: string; verdict: string; level: string; fetched: string; agrees: boolean; expected: string };

/** The addresses that the server saw asked, since this page was opened and before. */
export type Asked = { now: string[]; before: string[] };

/** One line for each credential of a page: what the panel shows, and whether that is right. */
export const linesFor = (page: DemoPage, shown: Shown[], asked: Asked): Line[] => {
  const missing = page.holds.map(({ title, verdict, level, needs }) => {
    const found = shown.find((one) => one.title === title);
    return {
      page: page.name,
      credential: title,
      verdict: found?.verdict ?? '(not found)',
      level: found?.level === null || found === undefined ? '–' : `SeQF ${found.level}`,
      fetched: needs.flatMap((url) => howAsked(url, asked)).join(' ') || '–',
      agrees: found?.verdict === verdict && found.level === level,
      expected: `${verdict}, level ${level ?? 'none'}`,
    };
  });
  const unexpected = shown.filter((one) => !page.holds.some(({ title }) => title === one.title));
  return [...missing, ...unexpected.map((one) => unexpectedLine(page, one))];
};

const unexpectedLine = (page: DemoPage, { title, verdict, level }: Shown): Line => ({
  page: page.name,
  credential: title,
  verdict,
  level: level === null ? '–' : `SeQF ${level}`,
  fetched: '–',
  agrees: false,
  expected: 'absent',
});

/** An address that was asked for an earlier page and is still kept stands in brackets. */
function howAsked(url: string, { now, before }: Asked): string[] {
  const short = url.replace('https://', '');
  if (now.includes(url)) return [short];
  return before.includes(url) ? [`(${short})`] : [];
}

const COLUMNS = ['page', 'credential', 'verdict', 'level', 'fetched'] as const;

/** Prints the lines in columns. */
export function printTable(lines: readonly Line[]): void {
  const rows = [Object.fromEntries(COLUMNS.map((name) => [name, name])) as Record<(typeof COLUMNS)[number], string>, ...lines];
  const widths = COLUMNS.map((name) => Math.max(...rows.map((row) => row[name].length)));
  console.log();
  for (const row of rows)
    console.log(
      COLUMNS.map((name, column) => row[name].padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  console.log('\nIn brackets: asked for an earlier page, and kept.\n');
}
