import { joined } from '../../encoding/bytes';
import { bytesOfBase64, dataIn } from '../../encoding/data-url';
import { isPng } from '../../encoding/png';
import { type Look, lookInto, lookIntoPart } from '../../formats/baked/baked';
import type { ByteRange, Fetched, Net, NetProblem } from '../../model/net';
import { ok, problem, type Result } from '../../model/result';

/** The most bytes of one image that are fetched, in at most two requests; and how many come first, and from the end of a large one. */
const BUDGET = 128 * 1024;
const FIRST = 8 * 1024;
const LAST = 64 * 1024;
const ACCEPT = 'image/png, image/svg+xml';

/**
 * The text of the badge in the image at an address; null where there is none in as much of it as is fetched.
 *
 * Fails: with the network's problem.
 */
export async function bakedAt(url: string, net: Net): Promise<Result<string | null, NetProblem>> {
  const first = await net.get(url, { accept: ACCEPT, limit: BUDGET, bytes: { from: 0, to: FIRST - 1 } });
  if (!first.ok) return problem(first.problem);
  const beginning = bytesOf(first.value);
  const look = await lookInto(beginning);
  const rest = restOf(look, beginning.length, first.value);
  return rest === null ? ok(foundIn(look)) : bakedInRest(url, beginning, rest, net);
}

async function bakedInRest(url: string, beginning: Bytes, rest: ByteRange, net: Net): Promise<Result<string | null, NetProblem>> {
  const more = await net.get(url, { accept: ACCEPT, limit: BUDGET - FIRST, bytes: rest });
  if (!more.ok) return problem(more.problem);
  if (more.value.stretch?.from !== rest.from) return ok(null);
  const bytes = bytesOf(more.value);
  return ok(rest.from > beginning.length ? await lookIntoPart(bytes) : foundIn(await lookInto(joined([beginning, bytes]))));
}

/** Which part to ask for next; null where there is no more, or where the server knows no parts and has given what it has. */
function restOf(look: Look, had: number, { status, stretch }: Fetched): ByteRange | null {
  const total = stretch?.total ?? null;
  if (look.kind !== 'cut' || status !== 206 || had < FIRST || (total !== null && total <= had)) return null;
  if (look.on === 'after' || total === null || total <= BUDGET) return { from: had, to: Math.min(total ?? BUDGET, BUDGET) - 1 };
  return { from: total - LAST, to: total - 1 };
}

/** The text of the badge in a `data:` address of an image, whole or cut where its keyword stands; null where there is none. */
export async function bakedInData(address: string): Promise<string | null> {
  const { type = '', bytes } = dataIn(address) ?? {};
  if (bytes === undefined || !type.startsWith('image/')) return null;
  return isPng(bytes) ? foundIn(await lookInto(bytes)) : (foundIn(await lookInto(bytes)) ?? lookIntoPart(bytes));
}

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = ({ body }: Fetched): Bytes => bytesOfBase64(body) ?? new Uint8Array();

const foundIn = (look: Look): string | null => (look.kind === 'found' ? look.text : null);
