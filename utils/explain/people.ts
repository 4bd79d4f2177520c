import type { JsonObject } from '../model/json';
import type { Language } from '../model/settings';
import { hashedRecipients, issuerNameOf, recipientOf } from './meaning';
import { mixedScripts } from './mixed-scripts';

/**
 * The names in a credential that checks compare: whom it is about, by name and by hashed address; and whether its issuer's name is written in letters that look
 * like others.
 */
export const peopleIn = (claims: JsonObject, language?: Language) => ({
  name: recipientOf(claims, language),
  hashed: hashedRecipients(claims),
  alike: mixedScripts(issuerNameOf(claims, language) ?? ''),
});
