import type { ReadProblem } from '../model/credential';
import { type Code, nothingCodes, type Outcomes, type ProviderNamed, type UnknownCode } from '../model/outcome';
import type { Verdict } from '../model/verdict';
import { outcomesWith, weigh } from './verdict';

/** Why nothing could be read: what the text is like, or why it could not be fetched. */
export type WhyUnread = { code: ReadProblem | UnknownCode; url?: string; provider?: ProviderNamed };

/** All that is judged of something that could not be read. */
export function unreadAs(why: WhyUnread): { verdict: Verdict; reasons: Code[]; outcomes: Outcomes } {
  const outcomes = outcomesOfUnread(why);
  if (isNothing(why.code)) return { verdict: 'not-a-credential', reasons: [outcomes.proof.code], outcomes };
  return { ...weigh(outcomes), outcomes };
}

const isNothing = (code: WhyUnread['code']): boolean => NOTHING.includes(code);
const NOTHING: readonly string[] = ['not-a-credential', ...nothingCodes];

/** The outcomes of something that could not be read: wrong where something signed is malformed, unknown for any other reason. */
function outcomesOfUnread({ code, url, provider }: WhyUnread): Outcomes {
  if (code === 'malformed' || code === 'algorithm-not-allowed') return outcomesWith({ proof: { kind: 'failed', code } });
  const reason = code === 'not-a-credential' ? 'not-readable' : code;
  return outcomesWith({ proof: { kind: 'unknown', code: reason, ...(url !== undefined && { url }), ...(provider !== undefined && { provider }) } });
}

/** Why a text could not be read, as it is told. What stands in a credential's envelope (`enveloped`) is called a credential, whatever it is. */
export const whyUnread = ({ enveloped }: { enveloped: boolean }, why: ReadProblem): WhyUnread => ({
  code: enveloped && why === 'not-a-credential' ? 'not-readable' : why,
});
