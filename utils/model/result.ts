/** What may go wrong is a value: either the thing asked for, or the problem in one short word. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** The thing asked for. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
/** The problem in its place. */
export const problem = <Problem>(word: Problem): { ok: false; problem: Problem } => ({ ok: false, problem: word });
