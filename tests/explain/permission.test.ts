import { expect, it } from 'vitest';
import { neededFor, waitingProviders } from '@/utils/explain/permission';
import { rowsOf, tallyOf } from '@/utils/explain/rows';
import type { Outcome } from '@/utils/model/outcome';
import { atService, done, summaryWith } from '../components/summaries';

const status = { kind: 'unknown', code: 'needs-permission', url: 'https://status.example/7' } as const;
const credly = { what: 'provider', host: 'www.credly.com', provider: { id: 'credly', name: 'Credly' } };

it('names each host that must be allowed once', () => {
  const { outcomes } = summaryWith('unverifiable');
  expect(neededFor({ ...outcomes, binding: outcomes.proof, status })).toEqual([
    { what: 'other', host: 'ledarhuset.example' },
    { what: 'status', host: 'status.example' },
  ]);
});

it('asks for a service that has not been asked, by its name and where it answers', () => {
  expect(neededFor(atService('provider-not-asked').outcomes)).toEqual([credly]);
});

it.each(['provider-off', 'check-at-provider', 'check-with-code', 'short-link', 'wallet-offer', 'look-alike'] as const)(
  'asks for nothing where the answer is %s',
  (code) => {
    expect(neededFor(atService(code).outcomes)).toEqual([]);
  },
);

it('asks for no host for a schema, which weighs nothing', () => {
  const { outcomes } = summaryWith('verified');
  const schema: Outcome = { kind: 'unknown', code: 'needs-permission', url: 'https://schema.example/1' };
  expect(neededFor({ ...outcomes, schema })).toEqual([]);
});

it('gathers what waits by the service, in the order of the page', () => {
  const all = [atService('provider-not-asked'), atService('provider-off'), summaryWith('unverifiable'), atService('provider-not-asked')];
  const badgr = atService('provider-not-asked', { id: 'badgr', name: 'Badgr', url: 'https://api.eu.badgr.io/public/assertions/A' });
  expect(waitingProviders([...all, badgr].map(({ outcomes }) => outcomes))).toEqual([
    { name: 'Credly', count: 2, needed: [credly, credly] },
    { name: 'Badgr', count: 1, needed: [{ what: 'provider', host: 'api.eu.badgr.io', provider: { id: 'badgr', name: 'Badgr' } }] },
  ]);
});

it('counts what a service is needed for as waiting, and what it may never be asked about as worth a look of one’s own', () => {
  const rows = rowsOf([done(atService('provider-not-asked')), done(atService('provider-off'))]);
  expect(tallyOf(rows)).toMatchObject({ found: 2, waiting: 1, closer: 1 });
});
