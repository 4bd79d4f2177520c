/**
 * Stands in for the package `cross-fetch`, which is web-did-resolver's way to the network (alias in `wxt.config.ts`): it reads only what `Net` has
 * fetched and `did/web.ts` has laid out for it, so the resolver cannot ask any address that our own reading of the DID did not give.
 */
const laidOut = new Map<string, string>();

/** Lays out the answer of one address for as long as `use` runs. */
export async function withAnswer<Value>(url: string, body: string, use: () => Promise<Value>): Promise<Value> {
  laidOut.set(url, body);
  try {
    return await use();
  } finally {
    laidOut.delete(url);
  }
}

/** The part of `fetch` that web-did-resolver uses. Fails: rejects for an address that is not laid out. */
export default async function fetchLaidOut(url: string): Promise<{ status: number; statusText: string; json(): Promise<unknown> }> {
  const body = laidOut.get(url);
  if (body === undefined) throw new Error('not laid out');
  return { status: 200, statusText: 'OK', json: async () => JSON.parse(body) as unknown };
}
