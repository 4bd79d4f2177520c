import type { Entry, TabRecord } from '@/utils/model/tab-record';
import { atService, broken, checking, done, recordWith, sevenFound, summaryWith } from '../../components/summaries';
import { long, rightToLeft } from './invented';

/** Something that the reader has pointed at, with no credential in it. */
function inVain(): Entry {
  const { finding, ...summary } = summaryWith('unverifiable');
  const asked = { ...finding, id: 'asked', place: 'asked' as const };
  const proof = { kind: 'unknown' as const, code: 'other-code' as const, url: 'https://meny.example/lunch' };
  return {
    finding: asked,
    state: { phase: 'done', results: [{ ...summary, finding: asked, verdict: 'not-a-credential', outcomes: { ...summary.outcomes, proof } }] },
  };
}

/** The tabs behind the popup's and the panel's states. */
export const records: Record<string, TabRecord | null> = {
  list: recordWith(sevenFound, { access: 'clicked' }),
  one: recordWith([done(summaryWith('verified'))]),
  checking: recordWith([
    done(summaryWith('verified')),
    checking('a', 'Projektledning i praktiken'),
    checking('b', ''),
    broken('c', 'Arbetsmiljö för chefer'),
  ]),
  looking: recordWith([], { looked: false }),
  empty: recordWith([]),
  'on-click': recordWith([], { access: 'on-click', looked: false }),
  'not-allowed': recordWith([], { access: 'not-allowed' }),
  services: recordWith([done(summaryWith('verified')), done(atService('provider-not-asked')), done(atService('provider-not-asked', { key: 'b' }))]),
  never: recordWith([], { access: 'never' }),
  'linked-in': recordWith(sevenFound.slice(0, 2), { access: 'clicked', host: 'www.linkedin.com' }),
  'needs-permission': recordWith([done(summaryWith('unverifiable'))]),
  'in-vain': recordWith([...sevenFound.slice(0, 2), inVain()], { access: 'clicked', marked: 'asked' }),
  limits: recordWith(sevenFound.slice(0, 2), { limits: ['too-many', 'restless'] }),
  'right-to-left': recordWith([done(rightToLeft()), done(summaryWith('verified'))]),
  long: recordWith([done(long()), broken('c', 'x'.repeat(200))], { host: `${'a'.repeat(60)}.${'b'.repeat(60)}.example` }),
};
