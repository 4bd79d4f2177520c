import { describe, expect, it } from 'vitest';
import type { Finding } from '@/utils/model/finding';
import { asExamined } from '@/utils/providers/found';

const UUID = '0f7c1f5e-0000-4000-8000-00000000000a';
const AWARD = `https://www.credly.com/badges/${UUID}`;
const HOSTED_AT = `https://api.credly.com/v1/obi/v2/badge_assertions/${UUID}`;
const assertion = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: HOSTED_AT, badge: 'x', verification: { type: 'hosted' } };

const found = (place: Finding['place'], carried: Finding['carried']): Finding => ({ id: 'f', place, carried, label: 'Kurs' });
const embedded = (value: unknown, place: Finding['place'] = 'script') => found(place, { kind: 'embedded', raw: JSON.stringify(value) });

describe('a badge that a provider hosts', () => {
  it.each([
    ['by its own server’s name', assertion],
    ['with the older word', { ...assertion, verification: { type: 'HostedBadge' } }],
  ])('is the same as the link to it, when it is written into the page %s', (_what, value) => {
    expect(asExamined(embedded(value))).toEqual(found('script', { kind: 'linked', url: AWARD }));
  });

  it.each([
    ['is signed', { ...assertion, verification: { type: 'signed' } }],
    ['has a proof', { ...assertion, proof: {} }],
    ['says nothing of how it is checked', { ...assertion, verification: undefined }],
    ['is another kind of thing', { ...assertion, type: ['VerifiableCredential', 'Assertion'] }],
    ['stands at nobody’s we know', { ...assertion, id: 'https://skola.test/badges/1' }],
    ['only looks like a provider’s', { ...assertion, id: `https://credly.com.verify.example/badges/${UUID}` }],
    ['is a template', { ...assertion, id: 'https://www.credly.com/org/skolan/badge/svetsning' }],
    ['has no address', { ...assertion, id: 7 }],
  ])('is read as it stands when it %s', (_what, value) => {
    expect(asExamined(embedded(value))).toEqual(embedded(value));
  });

  it('is read as it stands when its JSON is broken', () => {
    const broken = found('text', { kind: 'embedded', raw: '{"type":"Assertion"' });
    expect(asExamined(broken)).toEqual(broken);
  });
});

it.each(['provider-link', 'plain-link', 'control-code', 'embed'] as const)('a %s that leads to no provider is nobody’s', (place) => {
  expect(asExamined(found(place, { kind: 'linked', url: 'https://skola.test/credentials/1' }))).toBeNull();
});

it.each([found('wallet-link', { kind: 'for-wallet' }), found('script', { kind: 'too-large', length: 9 })])('%o is left as it is', (finding) => {
  expect(asExamined(finding)).toEqual(finding);
});
