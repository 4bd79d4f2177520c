import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowNeeded, chooseProvider } from '@/utils/browser/providers';
import { readSettings } from '@/utils/browser/settings';
import type { Needed } from '@/utils/model/needed';

const credly: Needed = { what: 'provider', host: 'www.credly.com', provider: { id: 'credly', name: 'Credly' } };
const status: Needed = { what: 'status', host: 'status.example' };

/** The browser's question, and the reader's answer to it. */
function question(allowed: boolean): ReturnType<typeof vi.fn> {
  const request = vi.fn(async () => allowed);
  Object.assign(fakeBrowser.permissions, { request, contains: async () => false });
  return request;
}

describe('a service that shows credentials', () => {
  beforeEach(() => fakeBrowser.reset());

  it('may be asked from the one press on, its host and itself', async () => {
    const request = question(true);
    expect(await allowNeeded([credly, status])).toBe(true);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://www.credly.com/*', 'https://status.example/*'] });
    expect(await readSettings()).toMatchObject({ providers: { credly: 'on' }, askedOnly: ['www.credly.com', 'status.example'] });
  });

  it('may not where the reader says no to the browser', async () => {
    question(false);
    await chooseProvider('badgr', 'on');
    expect(await allowNeeded([credly])).toBe(false);
    expect(await readSettings()).toMatchObject({ providers: { badgr: 'on' }, askedOnly: [] });
  });

  it('can be chosen and chosen again, and no other with it', async () => {
    await chooseProvider('badgr', 'off');
    await chooseProvider('credly', 'on');
    await chooseProvider('credly', 'off');
    expect((await readSettings()).providers).toEqual({ badgr: 'off', credly: 'off' });
    await chooseProvider('credly', null);
    expect((await readSettings()).providers).toEqual({ badgr: 'off' });
  });
});
