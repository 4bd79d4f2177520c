import { describe, expect, it } from 'vitest';
import { remembered } from '@/utils/encoding/remembered';

describe('what is remembered', () => {
  it('is made once, as long as it is among the last', () => {
    const made: string[] = [];
    const doubled = remembered(2, (text) => {
      made.push(text);
      return text + text;
    });
    expect(['a', 'b', 'a', 'c', 'a'].map(doubled)).toEqual(['aa', 'bb', 'aa', 'cc', 'aa']);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is not a fault: who asks again gets a new try', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve('there')];
    const asked = remembered(2, async () => answers.shift());
    await expect(asked('x')).rejects.toThrow('away');
    expect(await asked('x')).toBe('there');
    expect(await asked('x')).toBe('there');
  });
});
