import type { Circumstances } from '../model/circumstances';
import type { Evidence } from '../model/evidence';
import type { Request } from '../model/net';
import type { Part } from './open';

/** The evidence about a part before anything was proven: what it is, and what was asked. */
export const evidenceOf = (
  { raw, inherits, presentation, among }: Part,
  { now, person, unreadableLists = 0 }: Circumstances,
  requests: Request[],
): Evidence => ({
  now,
  raw,
  keys: {},
  requests,
  listed: [],
  unreadableLists,
  person: person ?? null,
  ...(inherits && { inherits }),
  ...(presentation !== null && { presentation }),
  ...(among > 1 && { among }),
});
