import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dataModels } from '@/utils/explain/data-models';
import { algorithms } from '@/utils/formats/jose/algorithms';
import { schemasOf, schemaTypes } from '@/utils/formats/schemas/table';
import { statusTypes } from '@/utils/formats/status-lists/table';
import { suites } from '@/utils/formats/suites/table';
import { formats, readCredential } from '@/utils/formats/table';
import type { Examination } from '@/utils/model/examination';
import { answersIn } from '@/utils/model/net';
import { methods } from '@/utils/resolve/did/table';
import { look, MANIFEST, rowsOfCorpus } from './corpus';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** One row of one of the code's tables. `spec` is missing where the row has none. */
type Row = { id: string; spec?: string };

/** The README's tables that are made from the code's, by the head of their first column. */
export const tables: Record<string, readonly Row[]> = {
  form: formats,
  'embedded proof': suites,
  'token algorithm': algorithms,
  status: statusTypes,
  identifier: Object.keys(methods).map((method) => ({ id: `did:${method}` })),
  'data model': dataModels,
  schema: schemaTypes.map(({ type, spec }) => ({ id: type, spec })),
};

/** How many files of the corpus use each row, by the table's head and the row's id. */
export type Counts = Record<string, Record<string, number>>;

/**
 * The README with its tables made anew: a row for each row of the code's table, with its specification, and how many files of the corpus use it. What
 * stands beside a row in words is kept as it is; a new row has none.
 */
export function withTables(readme: string, counts: Counts): string {
  return Object.entries(tables).reduce((text, [head, rows]) => withTable(text, head, rows, counts[head] ?? {}), readme);
}

function withTable(readme: string, head: string, rows: readonly Row[], counts: Record<string, number>): string {
  const start = readme.indexOf(`| ${head} |`);
  if (start === -1) throw new Error(`The README has no table "${head}"`);
  const end = readme.indexOf('\n\n', start);
  const words = wordsIn(readme.slice(start, end));
  const lines = rows.map(
    ({ id, spec }) => `| ${spec === undefined ? `\`${id}\`` : `[\`${id}\`](${spec})`} | ${words[id] ?? ''} | ${counts[id] ?? 0} |`,
  );
  return readme.slice(0, start) + [`| ${head} | what it is | in the corpus |`, '|---|---|--:|', ...lines].join('\n') + readme.slice(end);
}

/** What stands in the second column, by the id in the first. */
export const wordsIn = (table: string): Record<string, string> =>
  Object.fromEntries(
    table.split('\n').flatMap((line) => {
      const [, first = '', second = ''] = line.split(/(?<!\\)\|/);
      const id = /`([^`]+)`/.exec(first)?.[1];
      return id === undefined ? [] : [[id, second.trim()]];
    }),
  );

/** Counts the corpus's files by what is in them: each file once for each row. */
export async function countCorpus(): Promise<Counts> {
  const counts: Counts = Object.fromEntries(Object.keys(tables).map((head) => [head, {}]));
  for (const row of rowsOfCorpus()) {
    const used = new Set((await Promise.all((await look(row)).map(usedIn))).flat());
    for (const [head, rows] of Object.entries(tables)) {
      for (const { id } of rows) if (used.has(`${head} ${id}`)) counts[head] = { ...counts[head], [id]: (counts[head]?.[id] ?? 0) + 1 };
    }
  }
  return counts;
}

/** The rows that one examination used, each with its table's head before it. */
async function usedIn({ format, proof, dataModels: models, evidence }: Examination): Promise<string[]> {
  if (format === null) return [];
  const read = await readCredential(evidence.raw, answersIn(evidence.requests));
  const status = read.ok ? read.value.credential.status.map(({ type }) => `status ${type}`) : [];
  const schemas = read.ok ? schemasOf(read.value.credential).flatMap(({ row }) => (row === null ? [] : [`schema ${row.type}`])) : [];
  const named = read.ok ? [read.value.credential.issuer, ...read.value.proofs.map(({ method }) => method ?? '')] : [];
  const proofs = (proof ?? '').split('+');
  return [
    `form ${format}`,
    ...proofs.flatMap((id) => [`embedded proof ${id}`, `token algorithm ${id}`]),
    ...status,
    ...schemas,
    ...named.map((id) => `identifier ${id.split(':').slice(0, 2).join(':')}`),
    ...models.map((id) => `data model ${id}`),
  ];
}

/** Writes the README's tables anew. Without the corpus the counts cannot be made, and nothing is written. */
export async function main(): Promise<number> {
  if (!existsSync(MANIFEST)) {
    console.error('The corpus is not on this machine, so its files cannot be counted: the README stays as it is.');
    return 1;
  }
  writeFileSync(README, withTables(readFileSync(README, 'utf8'), await countCorpus()));
  return 0;
}
