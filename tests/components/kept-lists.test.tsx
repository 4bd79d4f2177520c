import { beforeEach, describe, expect, it } from 'vitest';
import { eraseKeptLists, keptListsOnDisk } from '@/utils/browser/kept-lists';
import type { KeptList } from '@/utils/model/status-list';

const LIST = 'https://skola.test/status/1';
const listAt = (url: string, at = 1000, until = 5000): KeptList => ({
  kind: 'BitstringStatusListEntry',
  issuer: 'did:web:skola.test',
  fetched: { url, at, status: 200, contentType: 'application/vc', maxAge: null, body: '{}' },
  until,
  format: 'embedded-proof',
  credential: { types: [], issuer: '', alsoIssuer: null, validFrom: null, validUntil: null, status: [], claims: {}, faults: [] },
  proofs: [],
  ttl: null,
  content: { kind: 'bits', bytes: new Uint8Array([1, 2, 3]), purposes: ['revocation'] },
});

beforeEach(eraseKeptLists);

describe('status lists on disk', () => {
  it('come back whole, their bits included, to whoever asks later', async () => {
    await keptListsOnDisk('1.0').keep(listAt(LIST));
    expect(await keptListsOnDisk('1.0').read(LIST)).toEqual(listAt(LIST));
    expect(await keptListsOnDisk('1.0').read('https://skola.test/status/2')).toBeNull();
  });

  it('are not taken from an older version of the extension, which may have been wrong', async () => {
    await keptListsOnDisk('1.0').keep(listAt(LIST));
    expect(await keptListsOnDisk('1.1').read(LIST)).toBeNull();
  });

  it('give way to a newer one of the same address', async () => {
    const lists = keptListsOnDisk('1.0');
    for (const at of [1000, 2000]) await lists.keep(listAt(LIST, at));
    expect((await lists.read(LIST))?.fetched.at).toBe(2000);
  });

  it('go when they have run out, and the oldest when there are too many', async () => {
    const lists = keptListsOnDisk('1.0');
    await lists.keep(listAt('https://skola.test/out', 0, 10));
    for (let at = 100; at <= 300; at += 1) await lists.keep(listAt(`https://skola.test/${at}`, at));
    const left = await Promise.all(['out', '100', '101', '300'].map(async (name) => (await lists.read(`https://skola.test/${name}`)) !== null));
    expect(left).toEqual([false, false, true, true]);
  });

  it('are gone after they were erased', async () => {
    await keptListsOnDisk('1.0').keep(listAt(LIST));
    await eraseKeptLists();
    expect(await keptListsOnDisk('1.0').read(LIST)).toBeNull();
  });
});
