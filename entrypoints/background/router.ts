import { parseOwnEnvelope, parsePageEnvelope } from '@/utils/browser/envelopes';
import { granted } from '@/utils/browser/permissions';
import { type PageSender, type Sender, whoSent } from '@/utils/browser/sender';
import { trustListsInForce } from '@/utils/browser/trust-lists';
import type { FromVerifier } from '@/utils/browser/verifier';
import type { Answers, FromOwnPages, FromPage } from '@/utils/model/messages';
import type { OwnSender } from './own-answers';

/** Everybody whom the background answers. `backOnline` is called when the network has come back. */
export type Tables = { page: Answers<FromPage, PageSender>; own: Answers<FromOwnPages, OwnSender>; backOnline(): Promise<void> };

/**
 * Answers a message: first who sent it, then whether it is one that they may send, then the table. `undefined` for what is not for us.
 * Fails: rejects with `refused` what a sender may not send.
 */
export function route(tables: Tables, message: unknown, sender: Sender): Promise<unknown> | undefined {
  if (isForVerifier(message)) return undefined;
  const who = whoSent(sender);
  if (who === null || who.who === 'background') return undefined;
  if (who.who === 'verifier') return answerVerifier(tables, message as FromVerifier);
  if (who.who === 'page') return dispatch(tables.page, parsePageEnvelope(message), who);
  return dispatch(tables.own, parseOwnEnvelope(message), { path: who.path });
}

type Asks = Record<string, { ask: unknown; answer: unknown }>;

function dispatch<Map extends Asks, Sender, Kind extends keyof Map>(
  table: Answers<Map, Sender>,
  envelope: { kind: Kind; ask: Map[Kind]['ask'] } | null,
  sender: Sender,
): Promise<unknown> {
  return envelope === null ? Promise.reject(new Error('refused')) : table[envelope.kind](envelope.ask, sender);
}

/** Our own offscreen document, and nobody else, so its words need no parsing. */
async function answerVerifier(tables: Tables, message: FromVerifier): Promise<unknown> {
  if (message.kind === 'may') return granted(message.url);
  if (message.kind === 'lists') return trustListsInForce();
  await tables.backOnline();
  return null;
}

const isForVerifier = (message: unknown): boolean => typeof message === 'object' && message !== null && 'to' in message && message.to === 'verifier';
