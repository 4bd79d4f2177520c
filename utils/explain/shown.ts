import type { Summary } from '../model/examination';
import type { Spot } from '../model/finding';
import type { Language } from '../model/settings';
import type { ShownVerdict } from '../model/verdict';
import { dateInWords } from './dates';
import { isolated } from './isolated';
import { neutralise } from './neutralise';
import { shortId } from './short-id';
import { words } from './words';

/** A summary that is shown at all. */
export type ShownSummary = Summary & { verdict: ShownVerdict };

/** Is there anything to show? */
export const isShown = (summary: Summary): summary is ShownSummary => summary.verdict !== 'not-a-credential';

/** Is it there for another credential, so that it is told with that one and not counted? */
export const isSupport = ({ role, of }: Pick<Summary, 'role' | 'of'>): boolean => role === 'endorsement' && of !== null;

/** Did the signature hold, under the issuer's own key? Then the credential's words may be shown as the issuer's, and its level as the issuer's claim. */
export const proven: Record<ShownVerdict, boolean> = {
  invalid: false,
  revoked: true,
  suspended: true,
  expired: true,
  'not-yet-valid': true,
  unverifiable: false,
  'status-unknown': true,
  'issuer-unknown': true,
  unsigned: false,
  'confirmed-at-source': true,
  verified: true,
};

/** The SeQF level that may be drawn as a stair, or null: only of a proven credential, and only where one number results. */
export const levelShown = ({ verdict, level }: ShownSummary): number | null => (proven[verdict] ? level.seqf : null);

/** The name of what was earned. One that was proved wrong only claims to be it. */
export function titleShown({ verdict, title }: ShownSummary, language: Language): string {
  const { unnamed, claimsToBe } = words[language];
  const name = neutralise(title ?? '');
  if (name === '') return unnamed;
  return verdict === 'invalid' ? claimsToBe(isolated(name)) : name;
}

/** Who issued it, as a fact: the name in the list that knows it, else the domain, else the identifier. Where nothing was proved, whom it names. */
export function issuerFact({ verdict, issuer }: ShownSummary, language: Language): string | null {
  const fact = issuer.known && issuer.name !== null ? neutralise(issuer.name) : addressOf(issuer);
  if (verdict === 'invalid' || fact === null) return null;
  return proven[verdict] ? fact : words[language].saidToBeFrom(isolated(fact));
}

/** Who says to have issued it: the known name, or "Kallar sig ..." where no list knows it. */
export function issuerSaid(summary: ShownSummary, language: Language): string | null {
  const { verdict, issuer } = summary;
  const name = neutralise(issuer.claimedName ?? '');
  if (verdict === 'invalid' || name === '' || issuer.known) return issuerFact(summary, language);
  const { callsItself, saidToBeFrom } = words[language];
  return proven[verdict] ? callsItself(isolated(name)) : saidToBeFrom(isolated(name));
}

/** The issuer's proved domain, to stand beside its name; null where the signature does not prove it. */
export const domainShown = ({ verdict, issuer }: ShownSummary): string | null =>
  proven[verdict] && issuer.domain !== null ? neutralise(issuer.domain) : null;

/** The domains that say of themselves that the issuer is theirs; none where the signature proves no issuer. */
export const linkedDomainsShown = ({ verdict, issuer }: ShownSummary): string[] =>
  proven[verdict] ? (issuer.linkedDomains ?? []).map((host) => neutralise(host)) : [];

function addressOf({ domain, id }: ShownSummary['issuer']): string | null {
  if (domain !== null) return neutralise(domain);
  return id === null || id === '' ? null : shortId(id);
}

/** The recipient's name, or null where there is none or it is proved wrong. */
export const recipientShown = ({ verdict, recipient }: ShownSummary): string | null =>
  verdict === 'invalid' ? null : neutralise(recipient ?? '') || null;

/** Does it begin only after it was examined? Then its first day is not the day on which it was issued. */
export const beginsLater = ({ validFrom, examinedAt }: ShownSummary): boolean => validFrom !== null && Date.parse(validFrom) > examinedAt;

/** "Utfärdat 12 juni 2024 till Sara Lindqvist.", as a fact or as what it says of itself; `""` where it is proved wrong, or says nothing. */
export function issuedShown(summary: ShownSummary, language: Language): string {
  if (summary.verdict === 'invalid') return '';
  const { issued, saidToBeIssued } = words[language];
  const recipient = recipientShown(summary);
  const date = beginsLater(summary) ? null : dateInWords(summary.validFrom, language);
  return (proven[summary.verdict] ? issued : saidToBeIssued)(date, recipient === null ? null : isolated(recipient));
}

/** The verdict's word, with its date where it has one: "Utgången 31 mars 2024". */
export function verdictShown({ verdict, outcomes }: ShownSummary, language: Language): string {
  const { verdict: word, verdictWithDate } = words[language];
  const { period } = outcomes;
  const date = dateInWords(dateOf(period), language);
  if (date === null || (verdict !== 'expired' && verdict !== 'not-yet-valid')) return word[verdict];
  return verdictWithDate[verdict](date);
}

function dateOf(outcome: Summary['outcomes']['period']): string | null {
  if (outcome.kind === 'expired') return outcome.since;
  return outcome.kind === 'not-yet-valid' ? outcome.from : null;
}

/** The verdict's reason in one sentence: of something that nobody signed, no signature is said to hold. */
export function sentenceShown({ verdict, outcomes }: ShownSummary, language: Language): string {
  const { verdictSentence, hostedSentence } = words[language];
  const hosted: Partial<Record<ShownVerdict, string>> = outcomes.proof.code === 'hosted-at-issuer' ? hostedSentence : {};
  return hosted[verdict] ?? verdictSentence[verdict];
}

/** "Finns på 3 ställen på sidan: länk, inbäddat märke." Each kind of place is named once. */
export function spotsShown(spots: readonly Spot[], language: Language): string {
  const { spot, stands } = words[language].detail;
  return stands(spots.length, [...new Set(spots.map(({ place }) => spot[place]))].join(', '));
}

/** What is said of a credential that came with a PDF, attached or linked to: a genuine one can stand in a file that shows something else. Null for any other. */
export const inPdfShown = ({ finding, part }: Pick<ShownSummary, 'finding' | 'part'>, language: Language): string | null =>
  finding.place === 'asked' && /^\/(?:attachment|link)\/\d/.test(part) ? words[language].detail.inPdf : null;
