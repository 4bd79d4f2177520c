import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Examination } from '@/utils/model/examination';
import type { TrustList } from '@/utils/model/trust-list';
import type { Verdict } from '@/utils/model/verdict';
import { differences } from './corpus-differences';
import { examineFile } from './examine';
import { webMap } from './web-map';

/** Where other people's credentials lie, on the machines that have them. */
export const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
/** Its table of contents. */
export const MANIFEST = join(CORPUS, 'MANIFEST.json');
const DEFAULT_NOW = '2026-11-21T12:00:00Z';

/** Families in which every file must get one of its verdicts. */
const WHOLE_FAMILIES = ['dcc-fixtures', 'dcc-verifier-core', 'web5-vc-jwt'];
const ACCEPTING: readonly Verdict[] = ['verified', 'issuer-unknown', 'confirmed-at-source'];
/** Verdicts that say something against a credential. */
const REJECTING: readonly Verdict[] = ['invalid', 'revoked', 'suspended', 'expired', 'not-yet-valid'];
/** The part of the judged files that must agree, of 1. */
const LEAST_AGREEMENT = 0.98;

/** What the corpus says of one of its files. */
type Row = { file: string; family: string; proof: string | null; expected: string; verdicts: string[]; now?: string; proofHolds?: boolean };
type Seen = { row: Row; examinations: Examination[] };

/**
 * Runs the corpus of credentials that others made, and prints the agreement by family and by proof, every false accept and false reject by name, every
 * file in which we differ with the reason, and every fault.
 * Gives 0 when there is no false accept and no false reject, nearly all files agree and the others are explained (`corpus-differences.ts`), the families
 * named above agree in every file, and the check `proof` is right for the proofs that we know.
 */
export async function main(): Promise<number> {
  if (!existsSync(MANIFEST)) {
    console.log('SKIPPED: the corpus is not on this machine, so nothing of it was checked.');
    return 0;
  }
  const rows = rowsOfCorpus();
  const seen: Seen[] = [];
  for (const row of rows.filter(isJudged)) seen.push({ row, examinations: await look(row) });

  const judged = seen.filter(({ row }) => row.verdicts.length > 0);
  console.log(`${judged.length} judged files of ${rows.length}`);
  printAgreement('family', judged, ({ family }) => family);
  printAgreement('proof', judged, ({ proof }) => proof ?? '-');

  const differing = judged.filter((one) => !agrees(one));
  for (const line of named('differs', differing)) console.log(line);
  for (const { row } of differing) console.log(`  because ${differences[row.file] ?? '?'}  (${row.file})`);
  const rejects = judged.filter(isFalseReject);
  const unexplainedRejects = rejects.filter(({ row }) => differences[row.file] === undefined);
  const agreement = 1 - differing.length / judged.length;

  const faults = [
    ...named('FALSE ACCEPT', judged.filter(isFalseAccept)),
    ...named('FALSE REJECT', unexplainedRejects),
    ...named(
      'NOT EXPLAINED',
      differing.filter(({ row }) => differences[row.file] === undefined),
    ),
    ...Object.keys(differences)
      .filter((file) => !differing.some(({ row }) => row.file === file))
      .map((file) => `EXPLAINED, BUT AGREES ${file}`),
    ...(agreement < LEAST_AGREEMENT ? [`AGREEMENT of ${agreement} is less than ${LEAST_AGREEMENT}`] : []),
    ...named(
      'DISAGREES',
      judged.filter((one) => WHOLE_FAMILIES.includes(one.row.family) && !agrees(one)),
    ),
    ...named('PROOF WRONG', seen.filter(isProofWrong)),
  ];
  for (const fault of faults) console.log(fault);
  const checked = seen.filter(({ row }) => row.proofHolds !== undefined).length;
  console.log(
    `false accepts: ${judged.filter(isFalseAccept).length}; false rejects: ${unexplainedRejects.length}, and ${rejects.length - unexplainedRejects.length} where the corpus contradicts itself; agreement: ${judged.length - differing.length} of ${judged.length} (${(100 * agreement).toFixed(1)} %); the check "proof" asked of ${checked} files whose proof is known to hold or not, wrong in ${seen.filter(isProofWrong).length}`,
  );
  return faults.length === 0 && checked > 0 ? 0 : 1;
}

const isJudged = ({ verdicts: allowed, proofHolds }: Row): boolean => allowed.length > 0 || proofHolds !== undefined;

/** Every file of the corpus. Fails: throws where it is not on this machine. */
export const rowsOfCorpus = (): Row[] => JSON.parse(readFileSync(MANIFEST, 'utf8')) as Row[];

/** What we say of a file, at its time and with its network, to a reader with these trust lists. */
export async function look({ file, now = DEFAULT_NOW }: Row, trustLists: readonly TrustList[] = []): Promise<Examination[]> {
  const time = Date.parse(now);
  return examineFile(join(CORPUS, file), { net: webMap(join(CORPUS, 'SERVED.json'), time), now: time, trustLists });
}

const verdictsOf = ({ examinations }: Seen): Verdict[] => examinations.map(({ verdict }) => verdict);
const agrees = (one: Seen): boolean => verdictsOf(one).every((verdict) => one.row.verdicts.includes(verdict));

const isFalseAccept = (one: Seen): boolean =>
  ['invalid', 'revoked', 'expired', 'unsupported'].includes(one.row.expected) &&
  verdictsOf(one).some((verdict) => ACCEPTING.includes(verdict) && !one.row.verdicts.includes(verdict));

/** Something is said against a credential that its source calls good, or says nothing about. */
const isFalseReject = (one: Seen): boolean =>
  ['valid', 'n/a'].includes(one.row.expected) &&
  verdictsOf(one).some((verdict) => REJECTING.includes(verdict) && !one.row.verdicts.includes(verdict));

/** Where the source says of a signature that it holds or not, the check `proof` must say the same, whoever's key it is. */
const isProofWrong = ({ row, examinations }: Seen): boolean =>
  row.proofHolds !== undefined &&
  !examinations.every(({ outcomes: { proof } }) => (proof.kind === 'passed' || proof.code === 'other-proof-not-supported') === row.proofHolds);

function printAgreement(by: string, judged: readonly Seen[], groupOf: (row: Row) => string): void {
  const groups = Map.groupBy(judged, ({ row }) => groupOf(row));
  console.log(`\nagreement by ${by}`);
  for (const [group, members] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    const right = members.filter(agrees).length;
    console.log(`  ${String(right).padStart(4)} of ${String(members.length).padEnd(4)} ${group}`);
  }
  console.log('');
}

const named = (fault: string, seen: readonly Seen[]): string[] =>
  seen.map(({ row, examinations }) => {
    const said = examinations.map(({ verdict, outcomes: { proof, status } }) => `${verdict} (proof ${proof.code}, status ${status.code})`);
    return `${fault} ${row.file}: ${said.join(', ')}; allowed: ${row.verdicts.join(', ') || '-'}, proof holds: ${row.proofHolds ?? '-'}`;
  });
