import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { renewList } from '@/entrypoints/background/renew-list';
import { readListAddress } from '@/entrypoints/options/list-file';
import { readCopyAt } from '@/entrypoints/verifier/list-copy';
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

const place = (answer: Answers[string]) => {
  const world = { net: netOf({ [ADDRESS]: answer }, NOW), now: NOW };
  return { ...world, copyAt: (address: string) => readCopyAt(address, world) };
};
const renew = (list: TrustList, { copyAt, now }: ReturnType<typeof place>) => renewList(list, copyAt, now);
const stored = async (): Promise<TrustList[]> => (await readTrustLists()).lists;

beforeEach(async () => {
  newBrowser();
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

it('a try that never ends is written down as it begins, so that it is not made again at once', async () => {
  await renew(kept, place({ problem: 'unreachable' }));
  void renewList(kept, () => new Promise(() => undefined), NOW + DAY);
  await vi.waitFor(async () => expect(await readRenewals()).toEqual({ [ADDRESS]: { tried: NOW + DAY, came: 'unreachable' } }));
});

it('an empty list is no list to begin with', async () => {
  expect(await readListAddress(ADDRESS, place(JSON.stringify({ ...published, issuers: [] })))).toEqual({ ok: false, problem: 'empty-list' });
});
