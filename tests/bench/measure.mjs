/*
 * The measuring itself, the same in Node and in Chromium: nothing but the language, WebCrypto and what it is given.
 */

const BATCH = 200;
/** As long in time as ours: of many short batches one would fall into a quiet moment that no long one fits into. */
const BARE_BATCH = 1200;
const PEER_BATCH = 20;

/** Checks of a bare signature, in turn: the limit. */
async function bareTask(bare, algorithm, parameters) {
  const { jwk } = bare[0];
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
  const bytes = bare.map(({ data, signature }) => ({ data: fromBase64(data), signature: fromBase64(signature) }));
  return (index) => crypto.subtle.verify(parameters, key, bytes[index % bytes.length].signature, bytes[index % bytes.length].data);
}

const fromBase64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** Every task by its name, with the size of its batch. Each gives true when what it checks holds. */
async function tasksOf({ product, peers, material }) {
  const ours = Object.entries(material.raws).map(([name, raws]) => [
    name,
    { size: BATCH, run: (index) => product.proofAndReading(raws[index % raws.length]) },
  ]);
  const parsed = material.raws['eddsa-rdfc-2022'].map((raw) => JSON.parse(raw));
  const stock = peers.stockWith(material.documents);
  const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
  return {
    Ed25519: { size: BARE_BATCH, run: await bareTask(material.bare.Ed25519, 'Ed25519', 'Ed25519') },
    'P-256': { size: BARE_BATCH, run: await bareTask(material.bare['P-256'], p256, { name: 'ECDSA', hash: 'SHA-256' }) },
    ...Object.fromEntries(ours),
    'stock @digitalbazaar/vc': { size: PEER_BATCH, run: (index) => stock(structuredClone(parsed[index % parsed.length])) },
    'verifier-core': { size: PEER_BATCH, run: (index) => peers.verifierCore(structuredClone(parsed[index % parsed.length])) },
  };
}

/** Microseconds for each task: the least over all rounds, and the median. Batches of all tasks take turns, so that what disturbs one disturbs all. */
export async function measureTasks(given, rounds) {
  const tasks = await tasksOf(given);
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (const [name, { size, run }] of Object.entries(tasks)) {
    for (let index = 0; index < size; index += 1) if (!(await run(index))) throw new Error(`does not hold: ${name}, ${index}`);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { size, run }] of Object.entries(tasks)) {
      const start = performance.now();
      for (let index = 0; index < size; index += 1) await run(index);
      times[name].push(((performance.now() - start) / size) * 1000);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, { min: leastOf(all), median: medianOf(all) }]));
}

/** Of many rounds: what the machine did beside it only ever adds, what is ours comes back in each. */
export const leastOf = (values) => Math.min(...values);
export const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
