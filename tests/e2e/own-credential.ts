import type { JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement.ts';
import { school } from '../harness/demo/people.ts';

/** What a person would share, with more in it than others need: a test number that belongs to nobody. */
export const PERSONNUMMER = '19811228-9874';

/** A credential of the demo's school whose title would break out of a page, with the person's number in it or without. */
export async function ownCredential({ sensitive }: { sensitive: boolean }): Promise<string> {
  const badge = openBadge({
    id: `urn:uuid:${crypto.randomUUID()}`,
    issuer: { id: school.did, name: school.name },
    title: TITLE,
    recipient: 'Sara Lindqvist',
    ...(sensitive && { description: `Gäller ${PERSONNUMMER}.` }),
  }) as JsonObject;
  return JSON.stringify(await school.signDataIntegrity(badge), null, 2);
}

export const TITLE = 'Räksmörgås & </script><!-- värme';
