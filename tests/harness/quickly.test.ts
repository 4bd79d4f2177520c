import { expect, it } from 'vitest';
import { quickly } from './quickly.ts';

const words = Array.from({ length: 20_000 }, (_none, at) => ({ id: at, name: `Kompetens nummer ${at}` }));
const often = (times: number) => {
  for (let time = 0; time < times; time++) JSON.parse(JSON.stringify(words));
  return times;
};

it('what takes little is given, at once or later', async () => {
  expect(await quickly(20, () => often(1))).toBe(1);
  expect(await quickly(20, async () => often(1))).toBe(1);
});

it('what takes more than it may fails, and says how much it took', async () => {
  await expect(quickly(20, () => often(200))).rejects.toThrow(/^took \d+ bare passes, more than 20$/);
});
