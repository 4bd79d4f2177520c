import { expect, it } from 'vitest';
import { requestsByHost } from '../../utils/explain/sources';
import type { Request } from '../../utils/model/net';
import { evidence, NOW } from '../components/summaries';

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
