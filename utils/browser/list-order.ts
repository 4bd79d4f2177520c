import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { changesOf, stored, watch } from './storage';

const KEY = 'listOrder';

/** The order that the reader chose for the panel's list, kept for the session and for all tabs; `null` until it is read, `""` where none was chosen. */
export function useListOrder(): { order: string | null; choose: (order: string) => void } {
  const [order, setOrder] = useState<string | null>(null);
  useEffect(() => watch(changesOf('session', KEY), read, setOrder), []);
  return {
    order,
    choose: (chosen) => {
      setOrder(chosen);
      void browser.storage.session.set({ [KEY]: chosen }).catch(console.error);
    },
  };
}

async function read(): Promise<string> {
  const value = await stored('session', KEY);
  return typeof value === 'string' ? value : '';
}
