import { examine } from '@/utils/examine';
import { isPresentation } from '@/utils/formats/presentation/recognise';
import { readCredential } from '@/utils/formats/table';
import type { Circumstances } from '@/utils/model/circumstances';
import { valuesOf } from '@/utils/model/claims';
import type { Examination } from '@/utils/model/examination';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';
import type { Verdict } from '@/utils/model/verdict';
import { examinePresentation } from '../examine-presentation';
import { type Asked, askedOtherwise, asksNothing } from './asked';
import { faultsOfCredential, faultsOfPresentation } from './faults';
import { type Opened, opened } from './opened';
import { relatedProblems } from './related';

/** To a suite that asks only "does it verify?", these are a yes: it has no trust lists of its own. */
const VERIFIED: readonly Verdict[] = ['verified', 'issuer-unknown', 'confirmed-at-source'];

/** Everything that keeps a credential from being verified, and everything in it that is not as its data model says; none where all is well. */
export async function credentialProblems(given: string | JsonObject, asked: Asked, circumstances: Circumstances): Promise<string[]> {
  const whole = await opened(given);
  if (whole.document === null || isPresentation(whole.document)) return ['not-a-credential'];
  const read = asksNothing(asked) ? null : await readCredential(whole.raw);
  const otherwise = read?.ok ? askedOtherwise(read.value.proofs, asked, whole.token !== null) : [];
  return [...(await problemsIn(given, whole)), ...otherwise, ...(await examined(whole.raw, circumstances)).flatMap(problemsOf)];
}

/** The same for a presentation: its own proof, and every credential in it. */
export async function presentationProblems(given: string | JsonObject, asked: Asked, circumstances: Circumstances): Promise<string[]> {
  const whole = await opened(given);
  const { raw, token, document } = whole;
  if (document === null || !isPresentation(document)) return ['not-a-presentation'];
  const proven = await examinePresentation(raw, circumstances);
  const own = proven === null ? ['presentation-not-readable'] : [...whyNot(proven), ...askedOtherwise(proven.proofs, asked, token !== null)];
  const faults = (await faultsOfPresentation(given, whole)).map((term) => `malformed: ${term}`);
  return [...faults, ...own, ...(await memberProblems(raw, valuesOf(document, 'verifiableCredential'), circumstances))];
}

const whyNot = ({ state, why }: { state: string; why: string }): string[] => (state === 'holds' ? [] : [`presentation-${state}: ${why}`]);

async function memberProblems(raw: string, members: readonly Json[], circumstances: Circumstances): Promise<string[]> {
  if (members.length === 0) return [];
  const faults = await Promise.all(members.filter(isGiven).map(async (member) => problemsIn(member, await opened(member))));
  const examinations = await examined(raw, circumstances);
  const missing = examinations.length < members.length ? ['not every credential was examined'] : [];
  return [...faults.flat().map((problem) => `${problem} in a credential`), ...missing, ...examinations.flatMap(problemsOf)];
}

const isGiven = (value: Json): value is string | JsonObject => typeof value === 'string' || isObject(value);

/** What is wrong with what stands in it. */
const problemsIn = async (given: string | JsonObject, whole: Opened): Promise<string[]> => [
  ...(await faultsOfCredential(given, whole)).map((term) => `malformed: ${term}`),
  ...(whole.document === null ? [] : relatedProblems(whole.document)),
];

/** Each credential that was asked about; what stands inside one of them is its own affair. */
async function examined(raw: string, circumstances: Circumstances): Promise<Examination[]> {
  const examinations = await examine({ id: 'asked', place: 'text', carried: { kind: 'embedded', raw }, label: '' }, circumstances);
  return examinations.filter(({ of }) => of === null);
}

const problemsOf = ({ verdict, reasons }: Examination): string[] => (VERIFIED.includes(verdict) ? [] : [verdict, ...reasons]);
