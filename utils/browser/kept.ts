import { browser } from 'wxt/browser';
import type { Net } from '../model/net';

export type NetAnswer = Awaited<ReturnType<Net['get']>>;

/** What an address answered. `until` is milliseconds since 1970; `held` answers stand even against a wish for a fresh one (the server asked us to wait). */
export type KeptAnswer = { answer: NetAnswer; until: number; held: boolean };

/** Answers that need not be fetched again, for this session only. Never throws. */
export type Kept = { read(url: string): Promise<KeptAnswer | null>; keep(url: string, answer: KeptAnswer): Promise<void> };

const MOST_BYTES = 32 * 1024 * 1024;

/** Kept for as long as this context lives: the offscreen document, or a test. The oldest go first when there is too much. */
export function keptInMemory(mostBytes: number = MOST_BYTES): Kept {
  const answers = new Map<string, KeptAnswer>();
  return {
    read: async (url) => answers.get(url) ?? null,
    keep: async (url, answer) => {
      answers.delete(url);
      answers.set(url, answer);
      let bytes = [...answers.values()].reduce((sum, { answer }) => sum + sizeOf(answer), 0);
      for (const [oldest, { answer }] of answers) {
        if (bytes <= mostBytes || oldest === url) return;
        bytes -= sizeOf(answer);
        answers.delete(oldest);
      }
    },
  };
}

/** Kept in `storage.session`, which is memory too: on Firefox the page that fetches is stopped at any time. When it is full we start over. */
export const keptInSession: Kept = {
  read: async (url) => {
    const stored = await browser.storage.session.get(keyOf(url)).catch(() => ({}));
    return (stored as Record<string, KeptAnswer | undefined>)[keyOf(url)] ?? null;
  },
  keep: async (url, answer) => {
    const save = () => browser.storage.session.set({ [keyOf(url)]: answer });
    await save().catch(async () => {
      await forgetAll();
      await save().catch(() => undefined);
    });
  },
};

const keyOf = (url: string): string => `kept:${url}`;
const sizeOf = (answer: NetAnswer): number => 100 + ((answer.ok ? answer.value.body : answer.body)?.length ?? 0) * 2;

async function forgetAll(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith('kept:')));
}
