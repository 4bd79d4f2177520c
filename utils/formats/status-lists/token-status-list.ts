import { numberAtFromLowest } from '../../encoding/bitstring';
import { fromBase64url } from '../../encoding/bytes';
import { inflate } from '../../encoding/inflate';
import { textOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Outcome, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ListContent } from '../../model/status-list';
import { type Compact, parseCompact } from '../jose/compact';
import { joseProof } from '../jose/proof';
import { isoOf } from '../jose/times';
import { credentialOf } from '../vcdm';
import { entryIndex } from './entry-index';
import type { OpenList, StatusType } from './status-type';

/**
 * What the numbers mean. All others are the issuer's own, and say nothing that we understand.
 *
 * Source: https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ section 7.1
 */
const MEANINGS: ReadonlyMap<number, Outcome> = new Map<number, Outcome>([
  [0, { kind: 'passed', code: 'in-force' }],
  [1, { kind: 'revoked', code: 'status-entry-set' }],
  [2, { kind: 'suspended', code: 'status-entry-set' }],
]);

/**
 * IETF Token Status List, as a JWT. The list names no issuer that we must believe: it must be signed by the issuer of the credential.
 *
 * Shape: an entry is `{idx, uri}`.
 */
export const tokenStatusList: StatusType = {
  id: 'TokenStatusList',
  spec: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/',
  accept: 'application/statuslist+jwt',
  believedBy: 'proof',
  address: ({ uri }) => (typeof uri === 'string' ? uri : null),
  open,
  isAt: ({ claims }, url) => claims.sub === url,
  lookUp(entry, content) {
    if (content.kind !== 'numbers') return { kind: 'unknown', code: 'status-list-malformed' };
    const index = entryIndex(entry, 'idx');
    const value = index === null ? null : numberAtFromLowest(content.bytes, index, content.size);
    if (value === null) return { kind: 'unknown', code: 'status-index-outside' };
    return MEANINGS.get(value) ?? { kind: 'unknown', code: 'status-not-supported' };
  },
};

async function open(text: string, issuer: string): Promise<Result<OpenList, UnknownCode>> {
  const compact = parseCompact(text);
  if (!compact.ok) return problem(compact.problem === 'malformed' ? 'wrong-content' : 'status-list-malformed');
  const { header, payload } = compact.value;
  if (!/^(application\/)?statuslist\+jwt$/i.test(textOf(header, 'typ') ?? '')) return problem('wrong-content');
  return ok({
    read: readOf(compact.value, textOf(payload, 'iss') ?? issuer),
    ttl: ttlOf(payload.ttl),
    content: (limit) => contentOf(payload, limit),
  });
}

const readOf = (compact: Compact, issuer: string): OpenList['read'] => ({
  format: 'statuslist+jwt',
  credential: {
    ...credentialOf({}),
    types: ['statuslist+jwt'],
    issuer,
    validFrom: isoOf(compact.payload.nbf),
    validUntil: isoOf(compact.payload.exp),
    claims: compact.payload,
  },
  proofs: [joseProof(compact, issuer, { created: isoOf(compact.payload.iat), expires: null })],
});

/** Seconds in the token, milliseconds here. */
function ttlOf(ttl: Json | undefined): number | null {
  if (ttl === undefined) return null;
  return typeof ttl === 'number' && ttl > 0 ? ttl * 1000 : 0;
}

async function contentOf({ status_list: list }: JsonObject, limit: number): Promise<Result<ListContent, UnknownCode>> {
  if (!isObject(list) || typeof list.lst !== 'string') return problem('status-list-malformed');
  const size = [1, 2, 4, 8].find((bits) => bits === list.bits);
  const compressed = fromBase64url(list.lst);
  if (size === undefined || compressed === null) return problem('status-list-malformed');
  const inflated = await inflate(compressed.slice(), limit, 'deflate');
  if (inflated.ok) return ok({ kind: 'numbers', bytes: inflated.value, size });
  return problem(inflated.problem === 'too-large' ? 'too-large' : 'status-list-malformed');
}
