import { parseJson } from '../../../encoding/json';
import { textOf } from '../../../model/claims';
import type { JsonObject } from '../../../model/json';
import type { EntryPart } from '../../../model/list-import';
import type { NetProblem } from '../../../model/net';
import { ok, problem, type Result } from '../../../model/result';
import type { TrustedIssuer } from '../../../model/trust-list';
import { AT_ONCE, inTurns } from '../in-turns';
import type { ListWorld } from '../kind';
import { type Bound, mayBe, mayStand } from './constraints';
import { configurationAddress, type Endpoints, endpointsOf, ISSUER_TYPE, isEntityId, isIssuer, type Standing, statementAddress } from './entity';
import { isSignedBy, readStatement, type Statement } from './statement';

/** An entity whose chain to the anchor holds, and that has members. `above` are all that stand over it, itself last; the anchor's depth is 0. */
export type Superior = { id: string; keys: JsonObject[]; endpoints: Endpoints; bounds: Bound[]; above: string[] };

/** A member whose chain holds and who issues, or why it is passed over. */
export type Found = TrustedIssuer | { why: EntryPart };

/** How much may be asked: a federation may be large, or without end. */
export type Asking = ListWorld & { left: number };

const MAX_DEPTH = 4;
const LIMIT = 512 * 1024; // bytes

/**
 * All who stand below an entity, each with its whole chain: every statement is signed by the keys that the one above gave, is about the right entity, is in
 * force, and keeps to the constraints of all above it.
 *
 * Fails:  the network's problem, where the entity's own list of members cannot be had; `wrong-content` for one that is none; `too-many` when more would have to
 *         be asked than `left`.
 * Source: https://openid.net/specs/openid-federation-1_0.html#section-10.2, #section-8.2 (the list of members)
 */
export async function membersOf(superior: Superior, asking: Asking): Promise<Result<Found[], NetProblem | 'too-many'>> {
  const body = await ask(superior.endpoints.list, 'application/json', asking);
  if (!body.ok) return body;
  const ids = parseJson(body.value);
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) return problem('wrong-content');
  const atOnce = superior.above.length === 1 ? AT_ONCE : 1; // each of the anchor's members may have some of its own
  const found = await inTurns([...new Set(ids)], (id) => memberOf(id, superior, asking), atOnce);
  return asking.left < 0 ? problem('too-many') : ok(found.flat());
}

async function memberOf(id: string, superior: Superior, asking: Asking): Promise<Found[]> {
  if (!isEntityId(id)) return [{ why: 'id' }];
  if (superior.above.includes(id)) return [{ why: 'chain' }];

  const about = await statementAt(statementAddress(superior.endpoints.fetch, id), asking);
  if (!about.ok) return [{ why: about.problem }];
  const statement = about.value;
  const depth = superior.above.length;
  const bounds = [...superior.bounds, ...boundOf(statement, depth - 1)];
  const isSuperiors = statement.issuer === superior.id && statement.subject === id && (await isSignedBy(statement, superior.keys));
  if (!isSuperiors || !mayStand(id, depth, bounds)) return [{ why: 'chain' }];
  if (id.startsWith('did:')) return [entryOf(statement, { types: Object.keys(statement.metadata), hasMembers: false }, bounds)];

  const own = await statementAt(configurationAddress(id), asking);
  if (!own.ok) return [{ why: own.problem }];
  if (!(await isOwn(own.value, statement, superior.id))) return [{ why: 'chain' }];
  const types = [...Object.keys(own.value.metadata), ...Object.keys(statement.metadata)];
  const endpoints = endpointsOf(own.value);
  const entry = entryOf(statement, { types, hasMembers: endpoints !== null }, bounds);
  if (endpoints === null) return [entry];
  const below = await askedBelow({ id, keys: statement.keys, endpoints, bounds, above: [...superior.above, id] }, asking);
  return 'why' in entry ? below : [entry, ...below];
}

/** Those below a member, or why they could not be asked for. */
async function askedBelow(superior: Superior, asking: Asking): Promise<Found[]> {
  if (superior.above.length > MAX_DEPTH) return [{ why: 'chain' }];
  const members = await membersOf(superior, asking);
  return members.ok ? members.value : [{ why: 'unreached' }];
}

/** An entity tells of itself with a key that its superior gave, and names that superior. */
async function isOwn(own: Statement, { subject, keys }: Statement, superior: string): Promise<boolean> {
  if (own.issuer !== subject || own.subject !== subject || !own.superiors.includes(superior)) return false;
  return (await isSignedBy(own, keys)) && isSignedBy(own, own.keys);
}

/** The constraints of a statement, where it has some, and the depth at which they were set: the anchor's is 0. */
export const boundOf = ({ constraints }: Statement, depth: number): Bound[] => (constraints === null ? [] : [{ constraints, depth }]);

/** The name is the superior's word: what a member calls itself is a claim, so without a name from above it is called by its identifier. */
function entryOf({ subject: id, metadata }: Statement, standing: Standing, bounds: readonly Bound[]): Found {
  if (!mayBe(ISSUER_TYPE, bounds) || !isIssuer(standing)) return { why: 'other-role' };
  const said = metadata.federation_entity ?? {};
  const url = textOf(said, 'homepage_uri');
  return { id, name: textOf(said, 'organization_name')?.trim() || id, ...(url?.startsWith('https://') && URL.canParse(url) && { url }) };
}

async function statementAt(url: string, asking: Asking): Promise<Result<Statement, EntryPart>> {
  const body = await ask(url, 'application/entity-statement+jwt', asking);
  if (!body.ok) return problem('unreached');
  const statement = readStatement(body.value, asking.now);
  return statement === null ? problem('chain') : ok(statement);
}

async function ask(url: string, accept: string, asking: Asking): Promise<Result<string, NetProblem | 'too-many'>> {
  asking.left -= 1;
  if (asking.left < 0) return problem('too-many');
  const answer = await asking.net.get(url, { accept, limit: LIMIT, fresh: true });
  return answer.ok ? ok(answer.value.body) : problem(answer.problem);
}
