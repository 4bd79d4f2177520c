import * as v from 'valibot';
import { foundPlaces } from '../model/finding';
import type { FromOwnPages, FromPage } from '../model/messages';
import { pageLimits } from '../model/tab-record';
import type { OwnEnvelope, PageEnvelope } from './messages';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const httpsUrl = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.check((url) => URL.canParse(url) && new URL(url).protocol === 'https:'),
);

/** 512 KiB, as many bytes as the readers of credentials take. The length comes first: it costs nothing. */
const RAW_BYTES = 512 * 1024;

/** A file of 8 MiB as a `data:` address, in characters. */
const LONGEST_GIVEN = 12 * 1024 * 1024;
const MOST_TOLD = 200; // ids
const MOST_ALSO = 9;

const spot = { place: v.picklist(foundPlaces), label: v.pipe(v.string(), v.maxLength(200)) };

const finding = v.object({
  id,
  ...spot,
  carried: v.variant('kind', [
    v.object({ kind: v.literal('embedded'), raw: v.pipe(v.string(), v.maxLength(RAW_BYTES), v.maxBytes(RAW_BYTES)) }),
    v.object({ kind: v.literal('linked'), url: httpsUrl }),
    v.object({ kind: v.literal('for-wallet') }),
    v.object({ kind: v.literal('too-large'), length: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ]),
  also: v.exactOptional(v.pipe(v.array(v.object(spot)), v.maxLength(MOST_ALSO))),
});

type Shapes<Map extends Record<string, { ask: unknown }>> = { [Kind in keyof Map]: v.GenericSchema<unknown, Map[Kind]['ask']> };

const pageAsks: Shapes<FromPage> = {
  examine: v.object({ finding }),
  looked: v.object({
    count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
    gone: v.exactOptional(v.pipe(v.array(id), v.maxLength(MOST_TOLD))),
    order: v.exactOptional(v.pipe(v.array(id), v.maxLength(MOST_TOLD))),
    limits: v.exactOptional(v.pipe(v.array(v.picklist(pageLimits)), v.maxLength(pageLimits.length))),
  }),
  open: v.object({ findingId: id }),
};

const ownAsks: Shapes<FromOwnPages> = {
  look: v.object({ tabId }),
  recheck: v.object({ tabId, findingId: id }),
  sites: v.strictObject({}),
  preview: v.object({
    carried: v.variant('kind', [
      v.object({ kind: v.literal('embedded'), raw: v.pipe(v.string(), v.maxLength(LONGEST_GIVEN)) }),
      v.object({ kind: v.literal('linked'), url: httpsUrl }),
    ]),
    fresh: v.boolean(),
  }),
};

/** A message from a page script, within its bounds; null for anything else. Everything that is not expected is left out. */
export const parsePageEnvelope = (message: unknown): PageEnvelope | null => parse<'page', FromPage>('page', pageAsks, message);

/** A message from one of our own pages; null for anything else. */
export const parseOwnEnvelope = (message: unknown): OwnEnvelope | null => parse<'own', FromOwnPages>('own', ownAsks, message);

const outer = v.object({ from: v.string(), kind: v.string(), ask: v.unknown() });

function parse<From extends string, Map extends Record<string, { ask: unknown }>>(
  from: From,
  asks: Shapes<Map>,
  message: unknown,
): { from: From; kind: keyof Map; ask: Map[keyof Map]['ask'] } | null {
  const envelope = v.safeParse(outer, message);
  if (!envelope.success || envelope.output.from !== from || !Object.hasOwn(asks, envelope.output.kind)) return null;
  const kind: keyof Map = envelope.output.kind;
  const ask = v.safeParse(asks[kind], envelope.output.ask);
  return ask.success ? { from, kind, ask: ask.output } : null;
}
