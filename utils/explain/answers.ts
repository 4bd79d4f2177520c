import type { CardLine } from '../model/messages';
import { type Check, type Code, checks, type Outcome, type UnknownCode } from '../model/outcome';
import type { Language } from '../model/settings';
import type { ShownVerdict } from '../model/verdict';
import { dateInWords, momentInWords } from './dates';
import { isolated } from './isolated';
import { neutralise } from './neutralise';
import { shortId } from './short-id';
import { recipientShown, type ShownSummary } from './shown';
import { words } from './words';
import { type CodeWords, type Facts, type KnownCode, linkCodes, type Said } from './words/codes';

/** One check's answer, ready to be read. */
export type Answer = CardLine & { check: Check; outcome: Outcome };

/** Every check's answer in words, but the person's of what nobody has seen, in the order of the checks, and beside the period's that the clock may be wrong. `now` is milliseconds since 1970. */
export const answersOf = (summary: ShownSummary, language: Language, now: number): Answer[] =>
  checks.flatMap((check) => {
    if (check === 'person' && isUnseen(summary)) return [];
    const beside = check === 'period' && summary.clock !== undefined ? [summary.clock] : [];
    return [summary.outcomes[check], ...beside].map((outcome) => {
      const said = say(check, outcome, factsOf(outcome, summary, language, now), words[language].answers);
      return { check, outcome, glyph: glyphOf(outcome, check), ...said };
    });
  });

/** Only a link to it was found: whom it names is not known, not even that it names nobody. */
const isUnseen = ({ outcomes: { proof } }: ShownSummary): boolean => linkCodes.some((code) => code === proof.code);

/** What a card has room for: the signature, the issuer, the status, and whatever else did not simply pass. */
export const cardAnswers = (answers: Answer[]): Answer[] =>
  answers.filter(
    ({ check, outcome }) => isAsked(outcome) && (isMain(check) || (outcome.kind !== 'passed' && check !== 'person' && check !== 'schema')),
  );

/** What an opened row in the panel tells: the card's answers, the dates and the person. A credential that was proved wrong is about nobody. */
export const rowAnswers = (answers: Answer[], verdict: ShownVerdict): Answer[] => {
  const card = cardAnswers(answers);
  return answers.filter(
    (answer) =>
      card.includes(answer) || (isAsked(answer.outcome) && (answer.check === 'period' || (answer.check === 'person' && verdict !== 'invalid'))),
  );
};

/** What we know: every check that has an answer; first what failed, then why it is not in force. What is said of one check stays together. */
export const knownAnswers = (answers: Answer[]): Answer[] => {
  const known = answers.filter(({ outcome }) => !isOpen(outcome));
  const turn = (asked: Check): number => Math.min(...known.filter(({ check }) => check === asked).map(({ outcome }) => turnOf(outcome)));
  return known.toSorted((one, other) => turn(one.check) - turn(other.check));
};

const turnOf = ({ kind }: Outcome): number => {
  if (kind === 'failed') return 0;
  return kind === 'passed' || kind === 'noted' ? 2 : 1;
};

/** What we do not know: the checks without an answer, and what is not ours to judge. What was never asked is one line. */
export function unknownAnswers(answers: Answer[], verdict: ShownVerdict, language: Language): Answer[] {
  const { unknownLead, restLead } = words[language].answers;
  const open = answers
    .filter(
      ({ check, outcome }) => isAsked(outcome) && isOpen(outcome) && (check !== 'person' || outcome.kind === 'unknown' || verdict !== 'invalid'),
    )
    .map((answer) => ({ ...answer, lead: NOT_LOOKED_AT.has(answer.outcome.code) ? answer.lead : unknownLead[answer.check] }));
  const rest = answers.find(({ outcome }) => !isAsked(outcome));
  return rest === undefined ? open : [...open, { ...rest, lead: restLead }];
}

/** The silhouette of an answer: that of the verdict it would lead to, or the ring with i for what is not weighed. */
export function glyphOf(outcome: Outcome, check?: Check): ShownVerdict | 'info' {
  switch (outcome.kind) {
    case 'passed':
      return NOTHING_TO_CHECK.has(outcome.code) ? 'info' : 'verified';
    case 'noted':
      return NOTED[outcome.code] ?? 'info';
    case 'failed':
      return 'invalid';
    case 'unknown':
      return unknownGlyph(outcome.code, check);
    case 'outside':
      return 'info';
    default:
      return outcome.kind;
  }
}

/** Passed because there was nothing to look at: said, but without the tick. */
export const NOTHING_TO_CHECK: ReadonlySet<Code> = new Set<Code>(['no-status-entry', 'no-schema']);
const NOTED: Partial<Record<Code, ShownVerdict>> = {
  'no-proof': 'unsigned',
  'hosted-at-issuer': 'confirmed-at-source',
  'issuer-not-listed': 'issuer-unknown',
  'issuer-name-alike': 'issuer-unknown',
};

function unknownGlyph(code: UnknownCode, check: Check | undefined): ShownVerdict | 'info' {
  if (code === 'not-asked' || check === 'person') return 'info';
  return check === 'status' || code.startsWith('status-') ? 'status-unknown' : 'unverifiable';
}

/** Not answered: unknown, not ours to judge, said of a holder whom nobody has seen, perhaps withheld, or told to exist and not looked at. */
const isOpen = ({ kind, code }: Outcome): boolean =>
  kind === 'unknown' || kind === 'outside' || OF_HOLDER.has(code) || code === 'status-may-be-withheld' || NOT_LOOKED_AT.has(code);
const OF_HOLDER: ReadonlySet<Code> = new Set<Code>(['holder-not-proven', 'holder-proof-elsewhere']);
/** Told to exist and not looked at. Their own leads name it. */
const NOT_LOOKED_AT: ReadonlySet<Code> = new Set<Code>(['schema-not-checked', 'related-not-checked', 'presentation-not-checked']);
const isAsked = ({ code }: Outcome): boolean => code !== 'not-asked';
const isMain = (check: Check): boolean => check === 'proof' || check === 'issuer' || check === 'status';

function say(check: Check, outcome: Outcome, facts: Facts, { code, unknown, about, aboutLink }: CodeWords): Said {
  if (outcome.kind === 'unknown') {
    const link = linkCodes.find((known) => known === outcome.code);
    return { lead: link === undefined ? about[check] : aboutLink[link], text: unknown[outcome.code](facts) };
  }
  const known: KnownCode = outcome.code;
  return code[known](facts);
}

function factsOf(outcome: Outcome, summary: ShownSummary, language: Language, now: number): Facts {
  const { issuer, validFrom, validUntil, examinedAt } = summary;
  const lists = [...new Set(issuer.listed.map(({ list }) => isolated(neutralise(list))))];
  return {
    kind: outcome.kind,
    time: momentInWords(examinedAt, now, language),
    host: 'url' in outcome ? hostOf(outcome.url) : null,
    provider: 'provider' in outcome ? (outcome.provider?.name ?? null) : null,
    date: dateInWords(writtenDate(outcome), language),
    from: dateInWords(validFrom, language),
    until: dateInWords(validUntil, language),
    standing: summary.outcomes.status.kind === 'passed',
    issuer: cleaned(issuer.name),
    claimedName: cleaned(issuer.claimedName),
    sealedBy: cleaned(issuer.sealedBy ?? null),
    domain: cleaned(issuer.domain),
    id: issuer.id === null || issuer.id === '' ? null : shortId(issuer.id),
    list: lists.length === 0 ? null : new Intl.ListFormat(language).format(lists.slice(0, LISTS_TOLD)),
    lists: lists.length,
    recipient: told(recipientShown(summary)),
    text: 'text' in outcome ? cleaned(outcome.text ?? null) : null,
  };
}

/** The most lists that are named in a sentence. */
const LISTS_TOLD = 4;

const cleaned = (text: string | null): string | null => told(neutralise(text ?? ''));
const told = (text: string | null): string | null => (text === null || text === '' ? null : isolated(text));

function writtenDate(outcome: Outcome): string | null {
  if (outcome.kind === 'expired') return outcome.since;
  if (outcome.code === 'clock-may-be-wrong') return outcome.date;
  return outcome.kind === 'not-yet-valid' ? outcome.from : null;
}

/** The host of an address, or null where it is none. */
export function hostOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).host || null : null;
}
