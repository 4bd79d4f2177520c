import { describe, expect, it } from 'vitest';
import { parseOwnEnvelope, parsePageEnvelope } from '@/utils/browser/envelopes';
import { places } from '@/utils/detect/places';
import type { Finding } from '@/utils/model/finding';

const finding: Finding = { id: 'a-1', place: 'script', carried: { kind: 'embedded', raw: '{}' }, label: 'Examen' };
const linked = (url: string): Finding => ({ ...finding, place: 'link', carried: { kind: 'linked', url } });
const embedded = (raw: string): Finding => ({ ...finding, carried: { kind: 'embedded', raw } });
const examine = (finding: unknown): unknown => ({ from: 'page', kind: 'examine', ask: { finding } });

describe('a message from a page', () => {
  it.each([
    ['a finding', examine(finding)],
    ['a finding of just the largest size', examine(embedded('x'.repeat(524_288)))],
    ...places.map(({ place }) => [`a finding of the place ${place}`, examine({ ...finding, place })]),
    ['a link', examine(linked('https://skola.example/intyg/1'))],
    ['a link for a wallet, and nothing of it', examine({ ...finding, place: 'wallet-link', carried: { kind: 'for-wallet' } })],
    ['one at ten places', examine({ ...finding, also: Array.from({ length: 9 }, () => ({ place: 'plain-link', label: 'Kurs' })) })],
    ['a count', { from: 'page', kind: 'looked', ask: { count: 0 } }],
    ['what is gone', { from: 'page', kind: 'looked', ask: { count: 1, gone: ['a-1'] } }],
    ['the order in which things stand', { from: 'page', kind: 'looked', ask: { count: 2, order: ['a-2', 'a-1'] } }],
    ['a click', { from: 'page', kind: 'open', ask: { findingId: 'a-1' } }],
  ])('may be %s', (_, message) => {
    expect(parsePageEnvelope(message)).toEqual(message);
  });

  it('loses what is in a link for a wallet, should it be there', () => {
    const told = examine({ ...finding, carried: { kind: 'for-wallet', url: 'openid-credential-offer://?secret' } });
    expect(JSON.stringify(parsePageEnvelope(told))).not.toContain('secret');
  });

  it('loses all that we did not ask for', () => {
    const more = { ...finding, verdict: 'verified', origin: 'https://bank.example' };
    expect(parsePageEnvelope(examine(more))).toEqual(examine(finding));
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'examine'],
    ['from our own pages', { ...(examine(finding) as object), from: 'own' }],
    ['of a kind that only our own pages may send', { from: 'page', kind: 'recheck', ask: { tabId: 1, findingId: 'a-1' } }],
    ['of a kind that nobody has', { from: 'page', kind: 'setTrust', ask: {} }],
    ['of a kind that every object has', { from: 'page', kind: 'toString', ask: {} }],
    ['too large', examine(embedded('x'.repeat(524_289)))],
    ['too large in bytes', examine(embedded('å'.repeat(262_145)))],
    ['a link without https', examine(linked('http://skola.example/'))],
    ['a script as link', examine(linked('javascript:alert(1)'))],
    ['a link of more than 2 KiB', examine(linked(`https://skola.example/${'a'.repeat(2048)}`))],
    ['a label of a whole page', examine({ ...finding, label: 'x'.repeat(201) })],
    ['a finding without id', examine({ ...finding, id: '' })],
    ['a finding from a place that does not exist', examine({ ...finding, place: 'cookie' })],
    ['a finding carried in two ways', examine({ ...finding, carried: { kind: 'fetched', body: '{}' } })],
    ['a list of more than can have gone', { from: 'page', kind: 'looked', ask: { count: 0, gone: Array.from({ length: 201 }, () => 'a-1') } }],
    ['an order of more than can stand there', { from: 'page', kind: 'looked', ask: { count: 0, order: Array.from({ length: 201 }, () => 'a-1') } }],
    ['one at more places than are told', examine({ ...finding, also: Array.from({ length: 10 }, () => ({ place: 'link', label: '' })) })],
    ['one at a place with a page’s text', examine({ ...finding, also: [{ place: 'link', label: 'x'.repeat(201) }] })],
    ['a count that is none', { from: 'page', kind: 'looked', ask: { count: -1 } }],
  ])('is refused when it is %s', (_, message) => {
    expect(parsePageEnvelope(message)).toBeNull();
  });
});

describe('a message from our own pages', () => {
  it.each([
    { from: 'own', kind: 'look', ask: { tabId: 7 } },
    { from: 'own', kind: 'recheck', ask: { tabId: 7, findingId: 'a-1' } },
    { from: 'own', kind: 'sites', ask: {} },
    { from: 'own', kind: 'preview', ask: { carried: { kind: 'embedded', raw: 'x' }, fresh: false } },
    { from: 'own', kind: 'preview', ask: { carried: { kind: 'linked', url: 'https://skola.test/' }, fresh: true } },
  ])('may be $kind', (message) => {
    expect(parseOwnEnvelope(message)).toEqual(message);
  });

  it.each([
    { from: 'page', kind: 'look', ask: { tabId: 7 } },
    { from: 'own', kind: 'look', ask: { tabId: 'all' } },
    { from: 'own', kind: 'look', ask: { tabId: -1 } },
    { from: 'own', kind: 'examine', ask: { finding } },
    { from: 'own', kind: 'preview', ask: { carried: { kind: 'linked', url: 'http://skola.test/' }, fresh: true } },
    { from: 'own', kind: 'preview', ask: { carried: { kind: 'embedded', raw: 'x' } } },
    { from: 'page', kind: 'preview', ask: { carried: { kind: 'embedded', raw: 'x' }, fresh: false } },
  ])('is refused as %j', (message) => {
    expect(parseOwnEnvelope(message)).toBeNull();
  });
});
