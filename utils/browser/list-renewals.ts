import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Renewals } from '../model/list-import';
import { changesOf, type Kind, readVersioned, watch } from './storage';

type Stored = { version: 1; renewals: Renewals };

const shape = v.object({ version: v.literal(1), renewals: v.record(v.string(), v.object({ tried: v.number(), came: v.string() })) });

const kind: Kind<Stored> = {
  key: 'listRenewals',
  version: 1,
  parse: (value) => (v.is(shape, value) ? (value as Stored) : null),
  upgrades: {},
};

/** What came of the last try to fetch each list anew, by its address. */
export const readRenewals = async (): Promise<Renewals> => (await readVersioned(kind))?.renewals ?? {};

/** Keeps what came of a try; what is told of addresses that no list has any more goes. */
export async function keepRenewal(address: string, renewal: Renewals[string], addresses: readonly string[]): Promise<void> {
  const known = Object.entries(await readRenewals()).filter(([other]) => addresses.includes(other));
  const renewals = { ...Object.fromEntries(known), [address]: renewal };
  await browser.storage.local.set({ [kind.key]: { version: kind.version, renewals } });
}

/** Calls back with them now and after every change. Gives the function that ends it. */
export const watchRenewals = (seen: (renewals: Renewals) => void): (() => void) => watch(changesOf('local', kind.key), readRenewals, seen);
