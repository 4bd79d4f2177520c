import { parseJson } from '../encoding/json';
import { looksLikeToken, parseCompact } from '../formats/jose/compact';
import { idOf, valuesOf } from '../model/claims';
import type { Finding } from '../model/finding';
import { isObject, type Json } from '../model/json';
import type { Net, NetProblem } from '../model/net';
import { ok, problem, type Result } from '../model/result';

/** The largest text that may hold credentials, in bytes, and the most credentials that one text may hold. */
const LIMIT = 512 * 1024;
const MAX_PARTS = 50;

const ACCEPT = 'application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, text/plain;q=0.5';

/** One credential's raw text, and where in the whole it stood: a JSON pointer, `""` for the whole. */
export type Part = { part: string; raw: string };

/**
 * What a finding carries, opened: fetched where it is only linked, and taken apart where several credentials stand in one text (an array, a presentation).
 *
 * Fails: with the network's problem; `wrong-content` for a page of HTML in a credential's place; `too-large`.
 */
export async function open({ carried }: Finding, net: Net): Promise<Result<Part[], { code: NetProblem; url?: string }>> {
  if (carried.kind === 'too-large') return problem({ code: 'too-large' });
  if (carried.kind === 'embedded') return isTooLarge(carried.raw) ? problem({ code: 'too-large' }) : ok(partsOf(carried.raw));

  const answer = await net.get(carried.url, { accept: ACCEPT, limit: LIMIT });
  if (!answer.ok) return problem({ code: answer.problem, url: carried.url });
  const { body, contentType } = answer.value;
  const isPage = contentType === 'text/html' || /^\s*<(!doctype|html)/i.test(body);
  return isPage ? problem({ code: 'wrong-content', url: carried.url }) : ok(partsOf(body));
}

/** A text over the limit is not taken apart; one that does not even speak of a credential is nothing at all. */
const isTooLarge = (raw: string): boolean => raw.length > LIMIT && /"VerifiableCredential"|"credentialSubject"/.test(raw);

function partsOf(raw: string): Part[] {
  const text = raw.length > LIMIT ? '' : raw.trim();
  const value = /^[[{]/.test(text) ? parseJson(text) : undefined;
  const members = Array.isArray(value) ? inArray(value) : [...inPresentation(value, ''), ...inToken(text)];
  return members.length === 0 ? [{ part: '', raw: text }] : members.slice(0, MAX_PARTS);
}

/** A presentation as a token: under `vp` (VCDM 1.1), or the payload itself (2.0). */
function inToken(text: string): Part[] {
  const compact = looksLikeToken(text) ? parseCompact(text) : null;
  if (!compact?.ok) return [];
  const { payload } = compact.value;
  return payload.vp === undefined ? inPresentation(payload, '') : inPresentation(payload.vp, '/vp');
}

const inArray = (values: Json[]): Part[] => values.flatMap((value, index) => partOf(value, `/${index}`));

/** A presentation says nothing about the credentials in it: each is looked at alone. */
function inPresentation(value: Json | undefined, at: string): Part[] {
  if (!isObject(value) || !valuesOf(value, 'type').includes('VerifiablePresentation')) return [];
  const inside = value.verifiableCredential;
  if (inside === undefined) return [];
  const pointer = `${at}/verifiableCredential`;
  return Array.isArray(inside) ? inside.flatMap((member, index) => partOf(member, `${pointer}/${index}`)) : partOf(inside, pointer);
}

function partOf(value: Json, part: string): Part[] {
  if (typeof value === 'string') return [{ part, raw: value }];
  if (!isObject(value)) return [];
  const enveloped = /^data:application\/(?:vc|vp)\+(?:jwt|sd-jwt),(.+)$/s.exec(idOf(value) ?? '')?.[1];
  return [{ part, raw: enveloped ?? written(value) }];
}

/** The value as text again; nothing for one that nests so deeply that it cannot be written (the parser goes deeper than the writer). */
function written(value: Json): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
