import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putBadges } from '@/entrypoints/background/put-in';
import { newBrowser } from '../browser/browser';

const FRAME = { tabId: 7, frameId: 0 };

/** Puts in what is asked for only when it is told to. */
function slowly() {
  const ends: ((what?: Error) => void)[] = [];
  const script = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(
    () =>
      new Promise((done, failed) => {
        ends.push((thrown) => (thrown === undefined ? done([]) : failed(thrown)));
      }),
  );
  return { ends, script };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

beforeEach(() => void newBrowser());

describe('the script that draws badges', () => {
  it('is put in twice for fifty verdicts that come at once: the second time for all that came too late for the first', async () => {
    const { ends, script } = slowly();
    const all = Promise.all(Array.from({ length: 50 }, () => putBadges(FRAME)));
    ends[0]?.();
    await settled();
    ends[1]?.();
    await all;
    expect(script).toHaveBeenCalledTimes(2);
  });

  it('is put in anew for whoever asks when it has been put in: the page may have sent it away', async () => {
    const { ends, script } = slowly();
    for (const time of [0, 1, 2]) {
      const put = putBadges(FRAME);
      ends[time]?.();
      await put;
    }
    expect(script).toHaveBeenCalledTimes(3);
  });

  it('is put into each frame by itself', async () => {
    const { ends, script } = slowly();
    const both = Promise.all([putBadges(FRAME), putBadges({ tabId: 7, frameId: 3 })]);
    for (const end of ends) end();
    await both;
    expect(script.mock.calls.map(([{ target }]) => target.frameIds)).toEqual([[0], [3]]);
  });

  it('is put in for those who wait, although it could not be put in before', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { ends, script } = slowly();
    const both = Promise.all([putBadges(FRAME), putBadges(FRAME)]);
    ends[0]?.(new Error('no such frame'));
    await settled();
    ends[1]?.();
    await both;
    expect(script).toHaveBeenCalledTimes(2);
  });
});
