import { describe, expect, it } from 'vitest';
import { examine } from '@/utils/examine';
import { answersOf } from '@/utils/explain/answers';
import { badgeView } from '@/utils/explain/badge-view';
import { isShown, type ShownSummary } from '@/utils/explain/shown';
import { sourceOf } from '@/utils/explain/sources';
import type { Examination } from '@/utils/model/examination';
import type { Request } from '@/utils/model/net';
import { netOf } from '../harness/answers';
import { NOW } from '../harness/asking';
import { type BadgeChange, hostedBadge, knowsSchool, signedBadge } from '../harness/open-badges';

async function shown(
  world: ReturnType<typeof hostedBadge> | ReturnType<typeof signedBadge>,
  lists = [knowsSchool],
): Promise<Examination & ShownSummary> {
  const raw = typeof world.found === 'string' ? world.found : JSON.stringify(world.found);
  const finding = { id: 'f', place: 'script', carried: { kind: 'embedded', raw }, label: '' } as const;
  const [examination] = await examine(finding, { net: netOf(world.answers, NOW), now: NOW, trustLists: lists });
  if (examination === undefined || !isShown(examination)) throw new Error('nothing to show');
  return examination as Examination & ShownSummary;
}

const SIGNATURE_HOLDS = /Underskriften stämmer|Oförändrat|oförändrat|signature holds|[Uu]nchanged/;

describe('what is said of a hosted badge', () => {
  it.each<[string, BadgeChange]>([
    ['confirmed-at-source', {}],
    ['expired', { assertion: { expires: '2026-03-01T00:00:00Z' } }],
    ['not-yet-valid', { assertion: { issuedOn: '2027-03-01T00:00:00Z' } }],
    ['revoked', { assertion: { revoked: true } }],
    ['status-unknown', { profile: { revocationList: 'https://skola.test/borta' } }],
  ])('that is %s speaks of no signature that holds, and of nothing that is unchanged', async (verdict, change) => {
    const examination = await shown(hostedBadge(change));
    for (const language of ['sv', 'en'] as const) {
      const { sentence, lines } = badgeView(examination, language);
      expect(examination.verdict).toBe(verdict);
      expect(`${sentence} ${lines.map(({ lead, text }) => `${lead} ${text}`).join(' ')}`).not.toMatch(SIGNATURE_HOLDS);
    }
  });

  it('says of an issuer that no list knows that its server confirms it, and that this does not make it false', async () => {
    const examination = await shown(hostedBadge(), []);
    expect(badgeView(examination, 'sv').sentence).toBe(
      'Inte underskrivet, men utfärdarens egen server bekräftar det nu. Ingen lista du litar på känner utfärdaren. Det betyder inte att intyget är falskt.',
    );
    expect(badgeView(await shown(signedBadge(), []), 'sv').sentence).toMatch(SIGNATURE_HOLDS);
  });

  it('names the server that answered, and when', async () => {
    const examination = await shown(hostedBadge());
    const sources = answersOf(examination, 'sv', NOW).map((answer) => [answer.check, sourceOf(answer, examination, examination.evidence, 'sv', NOW)]);
    const fetched = expect.stringMatching(/^Hämtad från skola\.test i dag/);
    expect(Object.fromEntries(sources)).toMatchObject({ proof: fetched, binding: fetched, status: fetched, period: 'Enligt intyget' });
  });

  it('names that server too where the badge was found in a picture on another', async () => {
    const examination = await shown(hostedBadge());
    const { requests } = examination.evidence;
    const picture: Request = {
      url: 'https://bilder.test/1.png',
      at: NOW,
      answer: { ok: true, body: 'AAAA', status: 206, contentType: 'image/png', maxAge: null, stretch: { from: 0, total: 3 } },
    };
    const evidence = { ...examination.evidence, requests: [picture, ...requests] };
    const [proof] = answersOf(examination, 'sv', NOW).map((answer) => sourceOf(answer, examination, evidence, 'sv', NOW));
    expect(proof).toMatch(/^Hämtad från skola\.test i dag/);
  });

  it('marks the answer about the signature as the server’s word, not as a signature', async () => {
    const [proof] = answersOf(await shown(hostedBadge()), 'sv', NOW);
    expect(proof).toMatchObject({ glyph: 'confirmed-at-source', lead: 'Ingen underskrift.' });
  });
});
