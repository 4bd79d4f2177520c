import { examine } from '@/utils/examine';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import type { JsonObject } from '@/utils/model/json';
import { type Answers, netOf } from './answers';

/** The moment at which the tests look. */
export const NOW = Date.parse('2026-06-15T12:00:00Z');

/** What stands in a page: a document, a text, or a link. */
export type Found = JsonObject | string | { url: string };

/** Whatever the reader brings. */
export type Reader = Partial<Pick<Circumstances, 'trustLists' | 'person' | 'unreadableLists' | 'providers'>>;

/**
 * Examines something that stands in a page, with the given answers as the whole network, for a reader with no list, or as `reader` says. Gives what came out, and
 * what was asked, in order.
 */
export async function look(found: Found, answers: Answers = {}, reader: Reader = {}): Promise<{ examinations: Examination[]; asked: string[] }> {
  const net = netOf(answers, NOW);
  const finding: Finding = { id: 'f', place: 'script', carried: carriedBy(found), label: '' };
  return { examinations: await examine(finding, { net, now: NOW, trustLists: [], ...reader }), asked: net.asked };
}

/** The same where exactly one credential is expected; with what was asked. */
export async function lookAtOneAsking(found: Found, answers: Answers = {}, reader: Reader = {}): Promise<Examination & { asked: string[] }> {
  const { examinations, asked } = await look(found, answers, reader);
  const [examination, ...others] = examinations;
  if (examination === undefined || others.length > 0) throw new Error(`${examinations.length} examinations`);
  return { ...examination, asked };
}

/** The same without it. */
export async function lookAtOne(found: Found, answers: Answers = {}, reader: Reader = {}): Promise<Examination> {
  const { asked: _asked, ...examination } = await lookAtOneAsking(found, answers, reader);
  return examination;
}

/** An examination in one line: the verdict, and the codes that decided it. */
export const said = ({ verdict, reasons }: Pick<Examination, 'verdict' | 'reasons'>): string => `${verdict}: ${reasons}`;

/** That line for something that stands in a page. */
export const verdictOf = async (found: Found, answers: Answers = {}): Promise<string> => said(await lookAtOne(found, answers));

/** The same document without one of its members. */
export const without = (document: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));

const carriedBy = (found: Found): Finding['carried'] => {
  if (typeof found === 'string') return { kind: 'embedded', raw: found };
  return typeof found.url === 'string' && Object.keys(found).length === 1
    ? { kind: 'linked', url: found.url }
    : { kind: 'embedded', raw: JSON.stringify(found) };
};
