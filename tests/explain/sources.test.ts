import { expect, it } from 'vitest';
import { answersOf } from '../../utils/explain/answers';
import { requestsByHost, sourceOf } from '../../utils/explain/sources';
import { answersIn, type Request } from '../../utils/model/net';
import { evidence, NOW, summaryWith } from '../components/summaries';

const bytes = (url: string, at: number): Request => ({
  url,
  at,
  answer: { ok: true, body: 'AAAA', status: 206, contentType: 'image/png', maxAge: null, stretch: { from: 0, total: 3 } },
});
const asked = (url: string, at: number): Request => ({ url, at, answer: { ok: false, problem: 'not-found' } });

it('names an address once for each time that it was asked, however often its answer was used', () => {
  const did = asked('https://skola.test/.well-known/did.json', NOW);
  const list = asked('https://status.test/1', NOW);
  const later = asked('https://skola.test/.well-known/did.json', NOW + 1);
  expect(requestsByHost({ ...evidence, requests: [did, list, { ...did }, later] })).toEqual([
    { host: 'skola.test', requests: [did, later] },
    { host: 'status.test', requests: [list] },
  ]);
});

it('names the picture that a badge stood in among what was asked, and never takes it for a document', () => {
  const picture = bytes('https://bilder.test/1.png', NOW);
  const document = asked('https://bilder.test/1.png', NOW - 1);
  expect(requestsByHost({ ...evidence, requests: [picture] })).toEqual([{ host: 'bilder.test', requests: [picture] }]);
  expect(answersIn([picture])('https://bilder.test/1.png')).toBeUndefined();
  expect(answersIn([document, picture])('https://bilder.test/1.png')).toEqual(document.answer);
});

it('says of a status list that was read yesterday that it was read then, and not now', () => {
  const summary = summaryWith('verified');
  const status = answersOf(summary, 'sv', NOW).find(({ check }) => check === 'status');
  if (status === undefined) throw new Error('no status');
  const read: Request = {
    url: 'https://status.test/1',
    at: NOW - 86_400_000,
    answer: { ok: true, body: '', status: 200, contentType: 'text/plain', maxAge: null },
  };
  expect(sourceOf(status, summary, { ...evidence, requests: [read] }, 'sv', NOW)).toMatch(/^Utfärdarens statuslista, läst i går /);
});
