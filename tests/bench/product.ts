import type { Kept, KeptAnswer } from '@/utils/browser/kept';
import { netOver } from '@/utils/browser/net';
import { examine } from '@/utils/examine';
import { readCredential } from '@/utils/formats/table';
import type { Finding } from '@/utils/model/finding';
import type { Net } from '@/utils/model/net';
import { problem } from '@/utils/model/result';
import { gatherKeys } from '@/utils/resolve/keys';
import { prove, standsProven } from '@/utils/verify/proof';

/** The clock of the bench: the credentials are valid then. */
const NOW = Date.parse('2026-06-01T12:00:00Z');
const OFFLINE: Net = { get: async () => problem('unreachable') };

/** The first half of an examination: the signed reading, the key, the proof and the binding. True when they hold. */
export async function proofAndReading(raw: string): Promise<boolean> {
  const read = await readCredential(raw);
  if (!read.ok) return false;
  const keys = await gatherKeys(read.value.proofs, OFFLINE);
  return standsProven(await prove(read.value, { keys, listed: [], now: NOW }));
}

/** A whole examination without a network. */
export const examined = async (raw: string): Promise<string> => (await examineAll([raw], OFFLINE)).join();

/** A page's credentials, four at a time as the verifier does it, over our own Net; gives the verdicts and how often each address was fetched. */
export async function examinedPage(
  raws: readonly string[],
  web: Record<string, string>,
): Promise<{ verdicts: string[]; fetched: Record<string, number> }> {
  const fetched: Record<string, number> = {};
  const net = netOver({
    async fetch(url) {
      fetched[url] = (fetched[url] ?? 0) + 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return new Response(web[url] ?? '', { status: web[url] === undefined ? 404 : 200, headers: { 'content-type': 'application/json' } });
    },
    may: async () => true,
    now: () => NOW,
    online: () => true,
    kept: keptHere(),
    strangers: true,
    addressSpaces: false,
    exempt: () => true,
    deadline: 8000,
  });
  return { verdicts: await examineAll(raws, net), fetched };
}

async function examineAll(raws: readonly string[], net: Net): Promise<string[]> {
  const verdicts: string[] = [];
  const waiting = raws.map((raw, index) => ({ raw, index }));
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const finding: Finding = { id: `f${next.index}`, place: 'text', carried: { kind: 'embedded', raw: next.raw }, label: '' };
      const examinations = await examine(finding, { net, now: NOW, trustLists: [] });
      verdicts[next.index] = examinations.map(({ verdict }) => verdict).join();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return verdicts;
}

const AT_ONCE = 4;

function keptHere(): Kept {
  const answers = new Map<string, KeptAnswer>();
  return { read: async (url) => answers.get(url) ?? null, keep: async (url, answer) => void answers.set(url, answer) };
}
