import { describe, expect, it } from 'vitest';
import { openBadges2 } from '@/utils/formats/open-badges-2';
import type { Answers } from '@/utils/model/net';
import { ASSERTION, BADGE, byEs256, hostedBadge, KEY, PROFILE, REVOCATIONS, signedBadge } from '../harness/open-badges';

/** The given answers as the form sees them: JSON that came back. */
const answersOf =
  (texts: Record<string, unknown>): Answers =>
  (url) =>
    typeof texts[url] === 'string' ? { ok: true, body: texts[url], status: 200, contentType: 'application/json', maxAge: null } : undefined;

/** The addresses that are asked for, one after the other, until there is nothing left to ask. */
function askedFor(raw: string, served: Record<string, unknown>): string[] {
  const known: Record<string, unknown> = {};
  const order: string[] = [];
  for (let next = openBadges2.asks?.(raw, answersOf(known)) ?? []; next.length > 0; next = openBadges2.asks?.(raw, answersOf(known)) ?? []) {
    for (const url of next) {
      if (order.includes(url)) return order;
      order.push(url);
      known[url] = served[url];
    }
  }
  return order;
}

describe('Open Badges 2.0', () => {
  it('asks for a hosted badge’s assertion, class and issuer, in this order, and for nothing twice', () => {
    const { found, answers } = hostedBadge({ profile: { revocationList: REVOCATIONS } });
    expect(askedFor(JSON.stringify(found), answers)).toEqual([ASSERTION, BADGE, PROFILE]);
  });

  it('asks for a signed badge’s class and issuer; its key and its list are asked for later', () => {
    const { found, answers } = signedBadge({ profile: { revocationList: REVOCATIONS } });
    expect(askedFor(found, answers)).toEqual([BADGE, PROFILE]);
  });

  it('names the key of a signed badge so that no other way of looking up keys can meet it', async () => {
    const { found, answers } = signedBadge();
    const read = await openBadges2.read(found, answersOf(answers));
    expect(read).toMatchObject({ ok: true, value: { proofs: [{ suite: 'ES256', method: `open-badge-key:${KEY}`, known: null }] } });
  });

  it('gives the same view each time that it is read from the same answers', async () => {
    const { found, answers } = hostedBadge();
    const [one, other] = await Promise.all([1, 2].map(() => openBadges2.read(JSON.stringify(found), answersOf(answers))));
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('leaves what others say of the badge out of the view', async () => {
    const endorsement = { type: 'Endorsement', claim: { id: BADGE, endorsementComment: 'Bäst i världen' } };
    const { found, answers } = hostedBadge({ assertion: { endorsement }, badge: { endorsement }, profile: { endorsement } });
    expect(JSON.stringify(await openBadges2.read(JSON.stringify(found), answersOf(answers)))).not.toContain('Bäst i världen');
  });

  it('does not take a verifiable credential for a badge, whatever words of a badge stand beside, nor a token of another type', () => {
    const { found } = hostedBadge();
    const mixed = { ...found, '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/openbadges/v2'] };
    const twice = JSON.stringify(mixed).replace('"badge"', '"id":"x","badge"');
    const texts = [JSON.stringify(mixed), twice, byEs256.token(mixed), byEs256.token(found, { typ: 'kb+jwt' })];
    expect(texts.map((text) => openBadges2.recognises(text))).toEqual([false, false, false, false]);
    expect([JSON.stringify(found), byEs256.token(found)].map((text) => openBadges2.recognises(text))).toEqual([true, true]);
  });

  it('never throws, whatever stands where', async () => {
    const { found } = hostedBadge();
    for (const name of Object.keys(found)) {
      for (const value of [null, 0, '', [], {}, [[]], [{}], { id: {} }, { type: {} }, 'https://', 'https://[', '\u0000']) {
        const odd = JSON.stringify({ ...found, [name]: value });
        const answers = answersOf({ [ASSERTION]: odd, [BADGE]: odd, [PROFILE]: odd });
        expect(() => openBadges2.asks?.(odd, answers)).not.toThrow();
        await expect(openBadges2.read(odd, answers)).resolves.toBeDefined();
        await expect(openBadges2.read(JSON.stringify(found), answers)).resolves.toBeDefined();
      }
    }
  });
});
