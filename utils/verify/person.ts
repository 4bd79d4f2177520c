import { sha256Hex } from '../encoding/bytes';
import type { Credential } from '../model/credential';
import type { PersonAsked } from '../model/evidence';
import type { Outcome } from '../model/outcome';

/**
 * What the credential says of its person: the name as signed, recipients that are only given as a hash with its salt, whether a key is to be its holder's, and
 * what the presentation that it came in tells.
 */
export type PersonSigned = {
  name: string | null;
  hashed: { hash: string; salt: string }[];
  holder?: Credential['holder'];
  presenter?: Outcome | null;
};

/**
 * Does the person in the credential go by the name, or have the e-mail address, that the reader gave? It is graded and never weighed: two people can
 * share a name, and a hash that does not match can be of another spelling.
 *
 * Outcome: outside when nothing was asked, or noted where the credential is bound to a key of its holder (`holder-not-proven`, `holder-proof-elsewhere`:
 *          on a public page nobody has shown to have that key), or where a presentation tells who handed it over; passed; noted (`name-close`,
 *          `name-differs`, `no-name`); unknown (`email-not-matched`). The address goes nowhere.
 * Source:  https://www.imsglobal.org/spec/ob/v3p0/#identityobject (`identityHash`)
 */
export async function checkPerson({ name, hashed, holder, presenter }: PersonSigned, asked: PersonAsked | null): Promise<Outcome> {
  if (asked?.email !== undefined) return checkEmail(hashed, asked.email);
  if (asked?.name === undefined)
    return presenter ?? (holder === undefined ? { kind: 'outside', code: 'person-not-checked' } : { kind: 'noted', code: holder });
  if (name === null) return { kind: 'noted', code: 'no-name' };
  return compareNames(wordsOf(name), wordsOf(asked.name));
}

function compareNames(signed: readonly string[], asked: readonly string[]): Outcome {
  const same = signed.length === asked.length && [...signed].sort().join(' ') === [...asked].sort().join(' ');
  if (same) return { kind: 'passed', code: 'name-matches' };
  const [shorter, longer] = signed.length < asked.length ? [signed, asked] : [asked, signed];
  const isClose = shorter.length > 0 && shorter.every((word) => longer.some((other) => areClose(word, other)));
  return { kind: 'noted', code: isClose ? 'name-close' : 'name-differs' };
}

/** The same word, or one of them its initial. */
const areClose = (word: string, other: string): boolean => word === other || (Math.min(word.length, other.length) === 1 && word[0] === other[0]);

/** The words of a name, without case, accents and punctuation: "Åsa Öberg-Lind" is asa, oberg, lind. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

async function checkEmail(hashed: PersonSigned['hashed'], email: string): Promise<Outcome> {
  const spellings = [...new Set([email.trim(), email.trim().toLowerCase()])];
  for (const { hash, salt } of hashed) {
    for (const spelling of spellings) {
      if (hash.toLowerCase() === `sha256$${await sha256Hex(spelling + salt)}`) return { kind: 'passed', code: 'email-matches' };
    }
  }
  return { kind: 'unknown', code: 'email-not-matched' };
}
