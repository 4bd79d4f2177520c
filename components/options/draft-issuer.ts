import type { IssuerProblem } from '@/utils/explain/words/trust-lists';
import { ok, problem, type Result } from '@/utils/model/result';
import type { TrustedIssuer } from '@/utils/model/trust-list';

/** An issuer as it stands in the form: text that nobody has looked at yet. */
export type DraftIssuer = Record<'name' | 'id' | 'note' | 'country', string>;
export type DraftProblems = Partial<Record<'name' | 'id' | 'country', IssuerProblem>>;

export const emptyDraft: DraftIssuer = { name: '', id: '', note: '', country: '' };

/** The form's content for an issuer that is in the list already. */
export const draftOf = ({ name, id, note = '', country = '' }: TrustedIssuer): DraftIssuer => ({ name, id, note, country });

/**
 * An issuer fit for a trust list, made from what was typed. What the form does not show (`url`, `certificates`) is kept from `before`.
 *
 * Shape: `others` are the ids that the list holds already.
 * Source: https://www.w3.org/TR/did-1.0/#did-syntax
 */
export function checkDraft(draft: DraftIssuer, others: readonly string[], before?: TrustedIssuer): Result<TrustedIssuer, DraftProblems> {
  const [name, id, note] = [draft.name.trim(), draft.id.trim(), draft.note.trim()];
  const country = draft.country.trim().toUpperCase();
  const isKept = id !== '' && id === before?.id; // an entry known by its certificates has no id that one could type
  const idProblem = isKept ? null : problemOfId(id, others);
  const problems: DraftProblems = {
    ...(name === '' && { name: 'name-missing' }),
    ...(idProblem !== null && { id: idProblem }),
    ...(country !== '' && !isCountry(country) && { country: 'country-unknown' }),
  };
  if (Object.keys(problems).length > 0) return problem(problems);
  const { note: _note, country: _country, ...kept } = before ?? {};
  return ok({ ...kept, id, name, ...(note !== '' && { note }), ...(country !== '' && { country }) });
}

function problemOfId(id: string, others: readonly string[]): IssuerProblem | null {
  if (id === '') return 'id-missing';
  if (others.includes(id)) return 'id-already-there';
  if (/^did:/i.test(id)) return problemOfDid(id);
  if (/^https?:\/\//i.test(id)) return isPlainHttps(id) ? null : 'id-not-https';
  return 'id-not-known-kind';
}

function problemOfDid(id: string): IssuerProblem | null {
  if (/[#?/]/.test(id)) return 'id-has-more-than-did';
  return /^did:[a-z0-9]+:(?:[\w.:-]|%[0-9A-F]{2})*(?:[\w.-]|%[0-9A-F]{2})$/i.test(id) && id.startsWith('did:') ? null : 'id-not-known-kind';
}

function isPlainHttps(id: string): boolean {
  const url = URL.parse(id);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}

/** ISO 3166-1, by the names that the browser itself knows. */
function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}
