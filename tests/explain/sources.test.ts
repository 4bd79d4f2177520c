import { expect, it } from 'vitest';
import { answersOf } from '../../utils/explain/answers';
import { requestsByHost, sourceOf } from '../../utils/explain/sources';
import { answersIn, type Request } from '../../utils/model/net';
import type { Outcome } from '../../utils/model/outcome';
import { evidence, NOW, summaryWith } from '../components/summaries';

/** Read yesterday. */
const list = { url: 'https://status.test/1', at: NOW - 86_400_000 };

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

it.each<[string, Outcome]>([
  ['says that all is well', { kind: 'passed', code: 'in-force', list }],
  ['says that it was revoked', { kind: 'revoked', code: 'status-entry-set', list }],
  ['has a message', { kind: 'noted', code: 'status-message', text: 'Nytt namn', list }],
])('says of a status list that %s from where and when it was read, and not when a schema was fetched since', (_what, status) => {
  const usual = summaryWith('verified');
  const summary = { ...usual, outcomes: { ...usual.outcomes, status } };
  const answer = answersOf(summary, 'sv', NOW).find(({ check }) => check === 'status');
  if (answer === undefined) throw new Error('no status');
  const schema: Request = {
    url: 'https://schema.test/1',
    at: NOW,
    answer: { ok: true, body: '', status: 200, contentType: 'application/json', maxAge: null },
  };
  expect(sourceOf(answer, summary, { ...evidence, requests: [schema] }, 'sv', NOW)).toMatch(
    /^Utfärdarens statuslista, läst hos status\.test i går \d\d\.\d\d$/,
  );
});
