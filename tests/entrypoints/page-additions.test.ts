import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Watch, watchAdditions } from '@/entrypoints/page/additions';

const isOurs = (node: Node) => (node as Element).localName === 'x-ours';
const told: Element[][] = [];
const onMoved = vi.fn();
const onGivenUp = vi.fn();
let watching: Watch;

const add = (markup: string) => document.body.insertAdjacentHTML('beforeend', markup);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const names = () => told.map((added) => added.map(({ id, localName }) => id || localName));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  watching = watchAdditions(document, { isOurs, onChange: (added) => told.push(added), onMoved, onGivenUp });
});
afterEach(() => {
  watching.stop();
  vi.useRealTimers();
  document.body.innerHTML = '';
  told.length = 0;
  onMoved.mockClear();
  onGivenUp.mockClear();
});

it('tells once in 250 ms, and of a part inside another part not at all', async () => {
  add('<div id="a"></div>');
  await pass(200);
  (document.getElementById('a') as Element).innerHTML = '<p id="inner"></p>';
  add('<div id="b"></div>');
  await pass(40);
  expect(told).toEqual([]);
  await pass(20);
  expect(names()).toEqual([['a', 'b']]);
});

it('tells that something went away, and not what is gone again', async () => {
  add('<div id="a"></div>');
  document.getElementById('a')?.remove();
  await pass(300);
  expect(names()).toEqual([[]]);
});

it('tells nothing of our own badges', async () => {
  add('<x-ours></x-ours>');
  await pass(1000);
  expect(told).toEqual([]);
});

it('tells of the element that a long text was written into', async () => {
  document.body.innerHTML = '<p id="a"></p>';
  await pass(300);
  (document.getElementById('a') as Element).textContent = 'e'.repeat(60);
  await pass(300);
  expect(names()).toEqual([['a'], ['a']]);
});

it('tells of the whole page when very much was added, ever more seldom, and then no more', async () => {
  const seconds: number[] = [];
  for (let second = 0; second < 150; second++) {
    document.body.innerHTML = '<i></i>'.repeat(1001);
    await pass(1000);
    if (told.length > seconds.length) seconds.push(second);
  }
  expect(new Set(names().flat())).toEqual(new Set(['body']));
  expect(seconds.length).toBe(8);
  expect(seconds.at(-1)).toBeGreaterThan(60);
  expect(onGivenUp).toHaveBeenCalledOnce();
});

it('tells at once that one of our badges was put somewhere, also when the page has made so many changes that nothing else is told any more', async () => {
  for (let second = 0; second < 150; second++) {
    document.body.innerHTML = '<i></i>'.repeat(1001);
    await pass(1000);
  }
  expect(onMoved).not.toHaveBeenCalled();
  add('<x-ours></x-ours>');
  await pass(1);
  expect([told.length, onMoved.mock.calls.length]).toEqual([8, 1]);
});

it('tells nothing of a page that nobody sees, and all of it once somebody does', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  add('<div id="a"></div>');
  await pass(1000);
  add('<div id="b"></div>');
  await pass(1000);
  expect(told).toEqual([]);
  hidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(names()).toEqual([['a', 'b']]);
});

it('tells nothing more of a page that cost two seconds of searching in a minute, until the reader asks', async () => {
  for (let times = 0; times < 19; times++) watching.spend(100);
  await pass(61_000);
  for (let times = 0; times < 19; times++) watching.spend(100);
  expect(onGivenUp).not.toHaveBeenCalled();
  watching.spend(100);
  add('<div id="a"></div>');
  await pass(1000);
  expect([onGivenUp.mock.calls.length, watching.isGivenUp(), told]).toEqual([1, true, []]);
  watching.renew();
  add('<div id="b"></div>');
  await pass(1000);
  expect([watching.isGivenUp(), names()]).toEqual([false, [['b']]]);
});
