import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readListAddress } from '@/entrypoints/options/list-file';
import { renew, renewDue } from '@/entrypoints/options/renew';
import { readRenewals } from '@/utils/browser/list-renewals';
import { readTrustLists, saveTrustLists } from '@/utils/browser/trust-lists';
import type { TrustList } from '@/utils/model/trust-list';
import { newBrowser } from '../browser/browser';
import { type Answers, netOf } from '../harness/answers';

const DAY = 86_400_000;
const NOW = Date.parse('2026-06-15T12:00:00Z');
const ADDRESS = 'https://kommun.example/lista.json';
const published = {
  format: 'meritkollen-trust-list/1' as const,
  name: 'Skolor',
  publisher: 'Kommunen',
  updated: '2026-06-01',
  issuers: [{ id: 'did:web:skola.example', name: 'Skolan' }],
};
const kept: TrustList = { ...published, url: ADDRESS, source: { kind: published.format, fetched: '2026-06-10T12:00:00.000Z' } };
const newer = { ...published, updated: '2026-06-14', issuers: [...published.issuers, { id: 'did:web:ny.example', name: 'Nya skolan' }] };

const place = (answer: Answers[string], now = NOW) => ({ net: netOf({ [ADDRESS]: answer }, now), now });
const stored = async (): Promise<TrustList[]> => (await readTrustLists()).lists;

let state: ReturnType<typeof newBrowser>;
beforeEach(async () => {
  state = newBrowser();
  await saveTrustLists([kept]);
});

describe('a list that is fetched anew', () => {
  it('takes the place of the copy that was kept, dated by when it was fetched', async () => {
    expect(await renew(kept, place(JSON.stringify(newer)))).toEqual({ kind: 'taken' });
    expect(await stored()).toEqual([{ ...newer, url: ADDRESS, source: { kind: published.format, fetched: '2026-06-15T12:00:00.000Z' } }]);
    expect(await readRenewals()).toEqual({ [ADDRESS]: { tried: NOW, came: 'taken' } });
  });

  it.each(['unreachable', 'server-error', 'timed-out', 'redirected', 'needs-permission', 'too-large'] as const)(
    'I07: leaves the last good copy as it was where the answer is %s, and what went wrong is kept',
    async (problem) => {
      expect(await renew(kept, place({ problem }))).toEqual({ kind: 'failed', problem });
      expect(await stored()).toEqual([kept]);
      expect(await readRenewals()).toEqual({ [ADDRESS]: { tried: NOW, came: problem } });
    },
  );

  it.each<[string, string, unknown]>([
    ['an error page', 'not-xml', '<html><body>Underhåll</body>'],
    ['something else', 'not-a-list', '{"error":"quota"}'],
    ['nothing', 'not-json', ''],
  ])('leaves it as it was where the server answers with %s', async (_what, problem, body) => {
    expect(await renew(kept, place(String(body)))).toMatchObject({ kind: 'failed', problem });
    expect(await stored()).toEqual([kept]);
  });

  it.each([
    ['older', { ...published, updated: '2026-05-01' }],
    ['emptied', { ...published, issuers: [] }],
    ['other-publisher', { ...published, publisher: 'Någon annan' }],
    ['other-form', { registry: { 'did:web:skola.example': { name: 'Skolan' } }, meta: { updated: '2026-06-14' } }],
  ])('is not put in the place of the kept one unasked where it is %s', async (doubt, body) => {
    const renewed = await renew(kept, place(JSON.stringify(body)));
    expect(renewed).toMatchObject({ kind: 'doubted', doubts: expect.arrayContaining([doubt]) });
    expect(await stored()).toEqual([kept]);
  });

  it('does not come back when it was removed while it was fetched, nor undo a change', async () => {
    const changed = { ...kept, name: 'Mina skolor' };
    await saveTrustLists([changed]);
    await renew(kept, place(JSON.stringify(newer)));
    expect(await stored()).toEqual([changed]);
  });

  it('leaves lists beside it alone, those too that cannot be read', async () => {
    await fakeBrowser.storage.local.set({ trustLists: [{ broken: true }, kept] });
    await renew(kept, place(JSON.stringify(newer)));
    const { trustLists } = await fakeBrowser.storage.local.get('trustLists');
    expect(trustLists).toMatchObject([{ broken: true }, { updated: '2026-06-14' }]);
  });
});

/** What was asked for, where all that is due is fetched anew. */
const due = async (change: { now?: number; granted?: boolean; isPrivate?: boolean; lists?: TrustList[] }): Promise<string[]> => {
  const { now = NOW, granted = true, isPrivate = false, lists = [kept] } = change;
  await saveTrustLists(lists);
  if (granted) state.granted.add('https://kommun.example/*');
  const here = place(JSON.stringify(newer), now);
  await renewDue(isPrivate, here);
  return here.net.asked;
};

describe('what is due', () => {
  it('is asked for once a day', async () => {
    expect(await due({})).toEqual([ADDRESS]);
    expect(await due({ now: NOW + DAY - 1, lists: await stored() })).toEqual([]);
    expect(await due({ now: NOW + DAY + 1, lists: await stored() })).toEqual([ADDRESS]);
  });

  it('is not asked for again at once where that failed', async () => {
    await renew(kept, place({ problem: 'unreachable' }));
    expect(await due({ now: NOW + 60_000 })).toEqual([]);
  });

  it.each([
    ['a host that may not be asked', { granted: false }],
    ['a private window, which leaves nothing on the disk', { isPrivate: true }],
    ['a list without an address', { lists: [published] }],
  ])('is nothing for %s', async (_what, change) => {
    expect(await due(change)).toEqual([]);
    expect(await readRenewals()).toEqual({});
  });

  it('never touches what the organisation gives', async () => {
    await fakeBrowser.storage.managed.set({ trustLists: [kept] });
    expect(await due({ lists: [] })).toEqual([]);
  });
});

it('an empty list is no list to begin with', async () => {
  expect(await readListAddress(ADDRESS, place(JSON.stringify({ ...published, issuers: [] })))).toEqual({ ok: false, problem: 'empty-list' });
});
