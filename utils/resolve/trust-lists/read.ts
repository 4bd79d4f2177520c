import { looksLikeToken } from '../../formats/jose/compact';
import { isObject } from '../../model/json';
import type { Imported, ListProblem } from '../../model/list-import';
import { ok, problem, type Result } from '../../model/result';
import type { ListSource, ListWorld } from './kind';
import { configurationAddress } from './openid-federation/entity';
import { listKinds } from './table';

/** The largest list that is read, in bytes. */
export const LARGEST_LIST = 5 * 1024 * 1024;

/**
 * A list in any form that we know, as one of ours. It is not yet read by our own rules.
 *
 * Fails: `not-json` for what is of no form; `too-large`; as its form does.
 */
export async function readList(source: ListSource, world: ListWorld): Promise<Result<Imported, ListProblem>> {
  if (source.bytes.length > LARGEST_LIST) return problem('too-large');
  const kind = listKinds.find(({ recognises }) => recognises(source));
  if (kind === undefined) return problem('not-json');
  const converted = await kind.convert(source, world);
  return converted.ok ? ok({ ...converted.value, form: kind.form }) : converted;
}

/**
 * The list that stands at an address, with where and when it was fetched written into it.
 *
 * Fails: with the network's problem, or as `readList` does.
 */
export async function readListAt(address: string, world: ListWorld): Promise<Result<Imported, ListProblem>> {
  const answer = await world.net.get(address, { accept: ACCEPT, limit: LARGEST_LIST, fresh: true });
  return answer.ok ? readAnswer(address, answer.value.body, world) : problem(answer.problem);
}

/**
 * The list that somebody means by an address: the one that stands there; or, where none does, the federation whose anchor goes by that name.
 *
 * Fails: as `readListAt` does.
 */
export async function findList(address: string, world: ListWorld): Promise<Result<Imported, ListProblem>> {
  const first = await readListAt(address, world);
  if (first.ok || !MAY_BE_ANCHOR.includes(first.problem) || address.includes('/.well-known/') || /[?#]/.test(address)) return first;
  const configuration = configurationAddress(address);
  const answer = await world.net.get(configuration, { accept: ACCEPT, limit: LARGEST_LIST, fresh: true });
  return answer.ok && looksLikeToken(answer.value.body) ? readAnswer(configuration, answer.value.body, world) : first;
}

const MAY_BE_ANCHOR: readonly ListProblem[] = ['not-json', 'not-found', 'not-a-trusted-list', 'not-xml', 'redirected'];

async function readAnswer(address: string, text: string, world: ListWorld): Promise<Result<Imported, ListProblem>> {
  const { host, pathname } = new URL(address);
  const fetched = new Date(world.now).toISOString();
  const name = `${host}${pathname}`.replace(/\/$/, '');
  const read = await readList({ bytes: new TextEncoder().encode(text), text, name, date: fetched, address }, world);
  if (!read.ok || !isObject(read.value.list)) return read;
  const { list } = read.value;
  return ok({ ...read.value, list: { ...list, url: address, source: { ...list.source, kind: list.source?.kind ?? list.format, fetched } } });
}

const ACCEPT =
  'application/json, application/entity-statement+jwt, application/xml, application/vnd.etsi.tsl+xml, application/pem-certificate-chain, */*;q=0.5';
