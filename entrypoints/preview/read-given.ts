import type { Source } from '@/components/preview/preview-state';
import type { Refusal } from '@/utils/explain/words/preview';
import type { Given } from '@/utils/model/messages';
import { ok, problem, type Result } from '@/utils/model/result';

/** What somebody gave us, ready to be examined. `text` is how it begins, to say what it looks like where it holds nothing. */
export type ReadyGiven = { given: Given; source: Source; text: string };

const LARGEST_FILE = 8 * 1024 * 1024; // bytes
const LARGEST_TEXT = 512 * 1024; // bytes
const BEGINNING = 4096; // bytes

/**
 * A pasted text. An address is not fetched by that: who pastes has not said that its server may be asked.
 *
 * Fails: `empty`, `too-large`, `is-address`.
 */
export function readText(text: string, name: string): Result<ReadyGiven, Refusal> {
  const raw = text.trim();
  const bytes = new TextEncoder().encode(raw).length;
  if (raw === '') return problem('empty');
  if (/^data:/i.test(raw) ? raw.length > 1.4 * LARGEST_FILE : bytes > LARGEST_TEXT) return problem('too-large');
  if (addressIn(raw) !== null) return problem('is-address');
  return ok({ given: { kind: 'embedded', raw }, source: { name, bytes }, text: raw.slice(0, BEGINNING) });
}

/** The address in a text that is neither JSON nor a token, and in which an address stands; null where there is none. */
export function addressIn(text: string): string | null {
  if (/[{[]|(?<![\w.~-])e[wy][\w-]{10,}\./.test(text) || /^data:/i.test(text)) return null;
  return /https?:\/\/[^\s<>"'`{}|\\^]+/i.exec(text)?.[0].replace(/[.,;:!?)\]]+$/, '') ?? null;
}

/**
 * A file, whatever it is: what its bytes are is found out where it is examined.
 *
 * Fails: `empty`, `too-large`.
 */
export async function readFile(file: File): Promise<Result<ReadyGiven, Refusal>> {
  if (file.size === 0) return problem('empty');
  if (file.size > LARGEST_FILE) return problem('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const raw = `data:${/^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream'};base64,${base64(bytes)}`;
  const text = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  return ok({ given: { kind: 'embedded', raw }, source: { name: file.name, bytes: file.size }, text });
}

/**
 * An address, to be fetched.
 *
 * Fails: `not-https`.
 */
export function readAddress(address: string): Result<ReadyGiven, Refusal> {
  const url = URL.parse(address.trim());
  if (url?.protocol !== 'https:' || url.href.length > 2048) return problem('not-https');
  return ok({ given: { kind: 'linked', url: url.href }, source: { name: url.hostname, bytes: null }, text: '' });
}

const CHUNK = 0x8000; // bytes: more arguments than this no function takes

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK) binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(binary);
}
