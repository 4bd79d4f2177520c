import { browser } from 'wxt/browser';
import { keptInMemory } from '@/utils/browser/kept';
import { type May, realNet } from '@/utils/browser/net';
import { type Sender, whoSent } from '@/utils/browser/sender';
import type { FromVerifier, ToVerifier, Verifier } from '@/utils/browser/verifier';
import { copiesWhere, everywhere } from './place';
import { type Lists, makeVerifier } from './work';

/** Chrome's offscreen document has no browser interface but messages: what it needs of the others it asks the background. */
const ask = <Answer>(message: FromVerifier): Promise<Answer> => browser.runtime.sendMessage(message);

const may: May = (url) => ask<boolean>({ from: 'verifier', kind: 'may', url });

const verifier = makeVerifier({
  ...everywhere,
  net: realNet({ may, kept: keptInMemory() }),
  copyAt: copiesWhere(may),
  lists: () => ask<Lists>({ from: 'verifier', kind: 'lists' }),
  stayAwake: () => () => undefined,
});

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => answerBackground(verifier, message, sender));
globalThis.addEventListener('online', () => void ask({ from: 'verifier', kind: 'online' }));

/** Page scripts and our own pages reach this document too: only the background is answered. */
function answerBackground(verifier: Verifier, message: unknown, sender: Sender): Promise<unknown> | undefined {
  if (whoSent(sender)?.who !== 'background' || !isForVerifier(message)) return undefined;
  if (message.kind === 'copyAt') return verifier.copyAt(message.ask);
  return message.kind === 'examine' ? verifier.examine(message.ask) : verifier.reweigh(message.ask);
}

const isForVerifier = (message: unknown): message is ToVerifier =>
  typeof message === 'object' && message !== null && 'to' in message && message.to === 'verifier';
