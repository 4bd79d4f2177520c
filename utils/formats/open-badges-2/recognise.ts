import { textOf, valuesOf } from '../../model/claims';
import type { ReadProblem } from '../../model/credential';
import { isObject, type JsonObject } from '../../model/json';
import { type Compact, isOfOtherType, looksLikeToken, parseCompact } from '../jose/compact';
import { isVcdm } from '../vcdm';
import { hasPlainContext, isOfType, namesContext, objectIn } from './document';
import { isSaidToBeSigned } from './verification';

/**
 * What a text is, among badges: one that its server vouches for, one that is signed, one that says that it is signed and is not, or one that is not read,
 * with the reason.
 */
export type Badge =
  | { kind: 'hosted' | 'unproven'; node: JsonObject }
  | { kind: 'signed'; compact: Compact }
  | { kind: 'unread'; problem: ReadProblem };

/** The badge that a text is; null where it is none. A badge's class, its issuer or an endorsement alone is none: nobody holds it. */
export function badgeIn(raw: string): Badge | null {
  const text = raw.trim();
  if (text.startsWith('{')) return /"(badge|Assertion)"/.test(text) ? inJson(text) : null;
  const compact = looksLikeToken(text) ? parseCompact(text) : null;
  if (!compact?.ok || isOfOtherType(compact.value.header)) return null;
  const { payload } = compact.value;
  if (isAssertion(payload)) return { kind: 'signed', compact: compact.value };
  return isOlder(payload) ? OLDER : null;
}

function inJson(text: string): Badge | null {
  const node = objectIn(text);
  if (node === null) return LOOKS_LIKE_ONE.every((name) => name.test(text)) && !NAMES_VCDM.test(text) ? NOT_READABLE : null;
  if (isVcdm(node)) return null;
  if (isAssertion(node)) return hasPlainContext(node) ? { kind: isSaidToBeSigned(node) ? 'unproven' : 'hosted', node } : CONTEXT_UNKNOWN;
  if (isOlder(node)) return OLDER;
  return isOfType(node, 'Assertion') && hasHolder(node) ? CONTEXT_UNKNOWN : null;
}

const isAssertion = (node: JsonObject): boolean => namesContext(node) && isOfType(node, 'Assertion') && !isVcdm(node);
const hasHolder = (node: JsonObject): boolean => Object.hasOwn(node, 'recipient') && Object.hasOwn(node, 'badge');

const CONTEXT_UNKNOWN: Badge = { kind: 'unread', problem: 'context-unknown' };
const NOT_READABLE: Badge = { kind: 'unread', problem: 'not-readable' };
const NAMES_VCDM = /credentials\/v[12]"/;
const LOOKS_LIKE_ONE = [/"recipient"\s*:/, /"badge"\s*:/, /"(verification|verify|issuedOn)"\s*:/];

/** A badge from before 2.0, which we know by sight. https://github.com/mozilla/openbadges-specification */
const OLDER: Badge = { kind: 'unread', problem: 'proof-not-supported' };
const V1 = 'https://w3id.org/openbadges/v1';

function isOlder(node: JsonObject): boolean {
  if (!hasHolder(node)) return false;
  if (valuesOf(node, '@context').length > 0) return textOf(node, '@context') === V1;
  return isObject(node.verify) || Object.hasOwn(node, 'issuedOn') || (isObject(node.badge) && isObject(node.badge.issuer));
}
