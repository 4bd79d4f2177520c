import { examine } from '@/utils/examine';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import type { JsonObject } from '@/utils/model/json';
import { type Answers, netOf } from './answers';

/** The moment at which the tests look. */
export const NOW = Date.parse('2026-06-15T12:00:00Z');

/**
 * Examines something that stands in a page, with the given answers as the whole network, for a reader with no list, or as `reader` says. Gives what came out, and
 * what was asked, in order.
 */
export async function look(
  found: JsonObject | string | { url: string },
  answers: Answers = {},
  reader: Partial<Pick<Circumstances, 'trustLists' | 'person' | 'providers'>> = {},
): Promise<{ examinations: Examination[]; asked: string[] }> {
  const net = netOf(answers, NOW);
  const finding: Finding = { id: 'f', place: 'script', carried: carriedBy(found), label: '' };
  return { examinations: await examine(finding, { net, now: NOW, trustLists: [], ...reader }), asked: net.asked };
}

/** The same where exactly one credential is expected. */
export async function lookAtOne(found: JsonObject | string | { url: string }, answers: Answers = {}): Promise<Examination> {
  const { examinations } = await look(found, answers);
  const [examination, ...others] = examinations;
  if (examination === undefined || others.length > 0) throw new Error(`${examinations.length} examinations`);
  return examination;
}

/** The same in one line: the verdict, and the codes that decided it. */
export async function verdictOf(found: JsonObject | string | { url: string }, answers: Answers = {}): Promise<string> {
  const { verdict, reasons } = await lookAtOne(found, answers);
  return `${verdict}: ${reasons}`;
}

/** The same document without one of its members. */
export const without = (document: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));

const carriedBy = (found: JsonObject | string | { url: string }): Finding['carried'] => {
  if (typeof found === 'string') return { kind: 'embedded', raw: found };
  return typeof found.url === 'string' && Object.keys(found).length === 1
    ? { kind: 'linked', url: found.url }
    : { kind: 'embedded', raw: JSON.stringify(found) };
};
