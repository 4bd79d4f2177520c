import type { JsonObject } from '@/utils/model/json';
import { openBadge, seqfLevel } from '../harness/achievement.ts';
import { school } from '../harness/demo/people.ts';

/** What a person would share, with more in it than others need: a test number that belongs to nobody. */
export const PERSONNUMMER = '19811228-9874';
export const TITLE = 'Räksmörgås & </script><!-- värme';
/** So many days from now it expires. */
export const DAYS_LEFT = 30;

/**
 * A micro-credential of the demo's school at SeQF level 5 that soon expires, whose title would break out of a page, with the person's number in it or without.
 */
export async function ownCredential({ sensitive }: { sensitive: boolean }): Promise<string> {
  const badge = openBadge({
    id: `urn:uuid:${crypto.randomUUID()}`,
    issuer: { id: school.did, name: school.name },
    title: TITLE,
    recipient: 'Sara Lindqvist',
    alignment: [seqfLevel(5)],
    validUntil: `${new Date(Date.now() + DAYS_LEFT * 86_400_000).toISOString().slice(0, 19)}Z`,
    ...(sensitive && { description: `Mikromerit. Gäller ${PERSONNUMMER}.` }),
  }) as JsonObject;
  const subject = badge.credentialSubject as JsonObject;
  const achievement = { ...(subject.achievement as JsonObject), achievementType: 'MicroCredential' };
  const credential = { ...badge, credentialSubject: { ...subject, achievement } };
  return JSON.stringify(await school.signDataIntegrity(credential), null, 2);
}
