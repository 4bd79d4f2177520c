import { expect, it } from 'vitest';
import { unbroken } from '@/utils/encoding/unbroken';
import { quickly } from '../harness/quickly';

const header = Buffer.from('{"alg":"ES256"}').toString('base64url');
const token = `${header}.${'p'.repeat(300)}.${'s'.repeat(86)}`;
const pieces = (text: string, length: number, gap: string): string => (text.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).join(gap);

it.each([4, 7, 64, 500])('a token broken after each %i signs is put together, and what follows it is not', (length) => {
  expect(unbroken(`Intyg ${pieces(token, length, '\n')}\nSvetsning`)).toEqual(['Intyg', token, 'Svetsning']);
  expect(unbroken(`${pieces(token, length, '\u00AD')} ${token}`)).toEqual([token, token]);
});

it.each([
  ['of a payload without an end', 'eyJ a.', ' a'],
  ['of a signature without an end', `${Buffer.from('{"alg":"?"}').toString('base64url')}.p. `, 'a '],
  ['with a very long header', `eyJ${'a'.repeat(200_000)}.p. `, 'a '],
  ['of dots', 'eyJ ', '. '],
  ['of disclosures', 'eyJ.a.b~ ', 'a~ '],
])('a token of very many pieces is put together in time that is proportional to it: %s', async (_what, beginning, piece) => {
  const token = beginning + piece.repeat((500_000 - beginning.length) / piece.length);
  expect((await quickly(50, () => unbroken(token))).filter((word) => word !== '')).toHaveLength(1);
});
