import { hexOf } from '../../../encoding/bytes';
import type { Outcome } from '../../../model/outcome';
import { ok, problem, type Result } from '../../../model/result';
import { optionsText } from '../graph-options';
import { dataIntegrityOptions } from '../rdfc';
import type { Secured } from '../suite';
import { hashed } from '../verify-data';
import type { Revealed } from './value';

/** The most statements that a document may reveal: an honest credential has some hundred. Each one beside the mandatory costs a check of its own. */
const MAX_STATEMENTS = 2_000;

/**
 * What a derived proof is checked against, made from the very text that the credential is read from.
 *
 * Shape: `options` and `mandatory` are hashes, of the proof's options and of the mandatory statements; `others` are the statements beside those, in their order.
 */
export type Statements = { options: Uint8Array<ArrayBuffer>; mandatory: Uint8Array<ArrayBuffer>; others: string[] };

/**
 * The statements of a revealed document under the names that its blank nodes had when it was signed.
 *
 * Fails:  failed (`altered`) where a blank node has no such name, or a mandatory statement is not there; unknown where the document has no canonical form, or
 *         one that issuers do not agree on how to sign.
 * Source: https://www.w3.org/TR/vc-di-ecdsa/#createverifydata
 */
export async function statementsIn(secured: Secured, { labels, mandatory }: Revealed): Promise<Result<Statements, Outcome>> {
  const [options, document] = await Promise.all([optionsText(secured, dataIntegrityOptions, 'SHA-256'), secured.canonical('SHA-256')]);
  if (!options.ok) return problem({ kind: 'unknown', code: options.problem });
  if (!document.ok) return problem({ kind: 'unknown', code: document.problem });

  const lines = document.value.split('\n').slice(0, -1);
  if (lines.length > MAX_STATEMENTS) return problem({ kind: 'unknown', code: 'too-complex' });
  const statements = lines.map((line) => renamed(line, labels));
  if (statements.includes(null) || mandatory.some((position) => position >= lines.length)) return problem({ kind: 'failed', code: 'altered' });
  const ordered = (statements as string[]).toSorted();
  if (lines.some(isRenamedInside) || isOrderedInTwoWays(ordered)) return problem({ kind: 'unknown', code: 'not-covered' });

  const chosen = new Set(mandatory);
  return ok({
    options: await hashed('SHA-256', [options.value]),
    mandatory: await hashed('SHA-256', [ordered.filter((_, at) => chosen.has(at)).join('')]),
    others: ordered.filter((_, at) => !chosen.has(at)),
  });
}

/** The terms of a statement: subject, predicate, object, and the graph if there is one. A text holds spaces, and quotation marks behind a backslash. */
const TERMS = /^(\S+) (\S+) ("(?:[^"\\]|\\.)*"\S*|\S+)(?: (\S+))? \.$/;
const termsOf = (line: string): string[] => (TERMS.exec(line) ?? []).slice(1).filter((term) => term !== undefined);
const isBlank = (term: string): boolean => term.startsWith('_:');

function renamed(line: string, labels: Revealed['labels']): string | null {
  const terms = termsOf(line).map((term) => (isBlank(term) ? (labels.get(term) ?? null) : term));
  return terms.length === 0 || terms.includes(null) ? null : `${terms.join(' ')} .\n`;
}

/** Libraries in use rename what looks like a blank node inside a text or an address too. Where one stands there it cannot be told which of the two was signed. */
const isRenamedInside = (line: string): boolean => termsOf(line).some((term) => !isBlank(term) && term.includes('_:'));

/**
 * Libraries in use order texts by their UTF-16 code units, the specification by code points, which are in the order of the bytes. Signs outside the first plane
 * tell them apart.
 */
function isOrderedInTwoWays(ordered: readonly string[]): boolean {
  if (!ordered.some((statement) => /[\uD800-\uDFFF]/.test(statement))) return false;
  const bytes = ordered.map((statement) => hexOf(new TextEncoder().encode(statement)));
  return bytes.toSorted().some((text, at) => text !== bytes[at]);
}
