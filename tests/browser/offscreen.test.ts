import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offscreenVerifier } from '@/utils/browser/offscreen';
import type { Job } from '@/utils/browser/verifier';
import { newBrowser } from './browser';

const job: Job = {
  id: '7:f1:',
  finding: { id: 'f1', place: 'text', carried: { kind: 'embedded', raw: '{}' }, label: '' },
  fresh: false,
  lists: 'first',
  isPrivate: false,
  providers: {},
};
const answer = { ok: true, value: [] };

let documents: number;
let made: number;
let sent: unknown[];
let send: () => Promise<unknown>;

beforeEach(() => {
  newBrowser();
  documents = 0;
  made = 0;
  sent = [];
  send = async () => answer;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { runtime, offscreen } = fakeBrowser;
  vi.spyOn(runtime, 'getContexts').mockImplementation((async () => Array.from({ length: documents })) as never);
  vi.spyOn(offscreen, 'createDocument').mockImplementation((async () => {
    made++;
    if (++documents > 1) throw new Error('Only a single offscreen document may be created');
  }) as never);
  vi.spyOn(runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    sent.push(message);
    return send();
  }) as never);
});

describe('the offscreen document', () => {
  it('is made once, however many questions come at the same time', async () => {
    const { examine } = offscreenVerifier();
    expect(await Promise.all([examine(job), examine(job), examine(job)])).toEqual([answer, answer, answer]);
    expect(made).toBe(1);
    expect(sent[0]).toEqual({ to: 'verifier', kind: 'examine', ask: job });
  });

  it('is not made where an earlier life of the worker made it', async () => {
    documents = 1;
    await offscreenVerifier().examine(job);
    expect(made).toBe(0);
  });

  it('is made again, and asked once more, when it was closed', async () => {
    const { examine } = offscreenVerifier();
    await examine(job);
    documents = 0;
    send = async () => (documents === 0 ? Promise.reject(new Error('Receiving end does not exist')) : answer);
    expect(await examine(job)).toEqual(answer);
    expect(made).toBe(2);
  });

  it('is used when two lives of the worker made it at the same time', async () => {
    const { examine } = offscreenVerifier();
    vi.mocked(fakeBrowser.runtime.getContexts).mockImplementationOnce((async () => {
      documents = 1;
      return [];
    }) as never);
    expect(await examine(job)).toEqual(answer);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['does not answer', async () => undefined],
    ['is not there', () => Promise.reject(new Error('Receiving end does not exist'))],
  ])('that %s is a fault of ours, after the second try', async (_, never) => {
    send = never;
    expect(await offscreenVerifier().examine(job)).toEqual({ ok: false, problem: 'no-verifier' });
    expect(sent).toHaveLength(2);
  });
});
