import { isObject, type Json, type JsonObject } from '../model/json';
import { redactPersonalNumbers } from './personal-number';

/** What a credential may tell of a person, the most sensitive first. `identifier`: something that says in two credentials that they are the same person's. */
export const learnedKinds = ['personal-number', 'birth-date', 'email', 'phone', 'address', 'photo', 'identifier'] as const;
export type LearnedKind = (typeof learnedKinds)[number];

/** One thing that others learn: by its kind only, never the value. `hashed`: it can be compared with what one knows, or guessed, and not be read. */
export type Learned = { kind: LearnedKind; how: 'plain' | 'hashed' };

/**
 * What whoever can open a credential learns of the person it is about. `readable` is everything that can be read in its text (`readableIn`), what is not signed too.
 *
 * Shape: each kind once, the most sensitive first, in plain where it stands so anywhere. What is said of the issuer and of others is left out.
 */
export function whatOthersLearn(readable: readonly Json[]): Learned[] {
  const found = new Map<LearnedKind, Learned['how']>();
  const note = ({ kind, how }: Learned): void => void (found.get(kind) === 'plain' || found.set(kind, how));
  for (const tree of readable) for (const learned of learnedIn(tree)) note(learned);
  return learnedKinds.flatMap((kind) => {
    const how = found.get(kind);
    return how === undefined ? [] : [{ kind, how }];
  });
}

/** Should the person be warned of it before the credential is shown? A hash is no protection here: there are so few numbers and dates that all can be tried. */
export const isSensitive = ({ kind }: Learned): boolean => kind === 'personal-number' || kind === 'birth-date';

type Place = { value: Json; key: string; about: 'person' | 'merit' };

function learnedIn(tree: Json): Learned[] {
  const learned: Learned[] = [];
  // What a token or a disclosure says straight at its root is said of its subject: a disclosure is [salt, name, value].
  const open: Place[] = [startOf(tree)];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    learned.push(...saidAt(place));
    open.push(...inside(place));
  }
  return learned;
}

function startOf(tree: Json): Place {
  const [, name, value] = Array.isArray(tree) && tree.length === 3 ? tree : [];
  if (typeof name === 'string' && value !== undefined) return { value: { [name]: value }, key: '', about: 'person' };
  return { value: tree, key: '', about: 'person' };
}

function inside({ value, key, about }: Place): Place[] {
  if (Array.isArray(value)) return value.map((member) => ({ value: member, key, about }));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]): Place[] => {
    const word = wordOf(name);
    if (NOT_THE_PERSON.has(word)) return [];
    return [{ value: member, key: word, about: OF_THE_MERIT.has(word) ? 'merit' : about }];
  });
}

function saidAt({ value, key, about }: Place): Learned[] {
  if (isObject(value)) return [...identityIn(value), ...namedBy(key, value, about)];
  if (Array.isArray(value) || value === null || typeof value === 'boolean') return [];
  const text = String(value);
  if (text === '') return [];
  return [...namedBy(key, value, about), ...(typeof value === 'string' || TWELVE_DIGITS.test(text) ? inText(text) : [])];
}

/** By the name under which it stands. What is hashed says so by its form, or beside it. */
function namedBy(key: string, value: Json, about: Place['about']): Learned[] {
  const kind = KINDS.find(([, names]) => names.has(key))?.[0];
  if (kind === undefined || (about === 'merit' && kind !== 'personal-number' && kind !== 'birth-date')) return [];
  if (isObject(value) && !Object.values(value).some((inner) => typeof inner === 'string' && inner !== '')) return [];
  return [{ kind, how: isHashed(value) ? 'hashed' : 'plain' }];
}

/** By what it looks like, wherever it stands. */
function inText(text: string): Learned[] {
  const plain = text.replaceAll(UUID, '');
  const said: Learned[] = [];
  if (redactPersonalNumbers(plain) !== plain) said.push({ kind: 'personal-number', how: 'plain' });
  if (E_MAIL.test(plain.slice(0, LONGEST))) said.push({ kind: 'email', how: 'plain' });
  return said;
}

/**
 * An identity with its type: hashed or not.
 * Source: https://www.imsglobal.org/spec/ob/v3p0/#identityobject, https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityObject
 */
function identityIn(value: JsonObject): Learned[] {
  const identity = value.identityHash ?? value.identity;
  if (typeof identity !== 'string' || identity === '') return [];
  const type = wordOf(String(value.identityType ?? [value.type].flat()[0] ?? ''));
  const kind = IDENTITIES.get(type) ?? 'identifier';
  return kind === 'name' ? [] : [{ kind, how: isHashed(value) ? 'hashed' : 'plain' }];
}

function isHashed(value: Json): boolean {
  if (typeof value === 'string') return HASH.test(value);
  if (!isObject(value)) return false;
  return (
    value.hashed === true ||
    value.hashed === 'true' ||
    [value.identityHash, value.identity].some((text) => typeof text === 'string' && HASH.test(text))
  );
}

const HASH = /^\w{2,10}\$[0-9a-f]{16,}$/i;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const E_MAIL = /[^\s@<>"',;:]{1,64}@[^\s@<>"',;:]{1,190}\.[a-z]{2,24}(?![\w@])/i;
const LONGEST = 4000; // characters of one text that are searched for an address
/** Numbers in JSON are counts and times; one of twelve digits is neither. */
const TWELVE_DIGITS = /^\d{12}$/;

/** A term as a word: `birth_date`, `birthDate` and `Birth Date` are one. */
const wordOf = (term: string): string =>
  term
    .normalize('NFKD')
    .replaceAll(/[^a-z@]/gi, '')
    .toLowerCase();

const KINDS: readonly (readonly [LearnedKind, ReadonlySet<string>])[] = [
  [
    'personal-number',
    new Set(
      [
        'personnummer samordningsnummer nationalid nationalidentitynumber nationalidentificationnumber personalidentitynumber personalidentitycode',
        'personalnumber personalidentifier personaladministrativenumber ssn socialsecuritynumber taxidentifier taxid nin',
        'schacpersonaluniqueid schacpersonaluniquecode',
      ].flatMap((line) => line.split(' ')),
    ),
  ],
  ['birth-date', new Set('birthdate dateofbirth dob birthday fodelsedatum fodelsedag'.split(' '))],
  ['email', new Set('email emailaddress mbox epost epostadress'.split(' '))],
  ['phone', new Set('phone phonenumber telephone mobile mobilephone telefon telefonnummer'.split(' '))],
  ['address', new Set('address streetaddress postaladdress homeaddress adress hemadress residentaddress'.split(' '))],
  ['photo', new Set('photo portrait picture photograph foto'.split(' '))],
];

const IDENTITIES: ReadonlyMap<string, LearnedKind | 'name'> = new Map([
  ['name', 'name'],
  ['email', 'email'],
  ['emailaddress', 'email'],
  ['telephone', 'phone'],
  ['nationalidentitynumber', 'personal-number'],
]);

/** Somebody else's, or the signature's: nothing below is said of the person. */
const NOT_THE_PERSON = new Set(
  [
    '@context proof proofvalue jws signature signatures xc jwk jwks cnf publickeyjwk publickeymultibase nonce challenge',
    'issuer awardedby awardingbody creator publisher badge verifier verification organization organisation credentialstatus status credentialschema',
    'termsofuse refreshservice displayparameter',
  ].flatMap((line) => line.split(' ')),
);
/** What was learnt, not who learnt it: an address there is a school's. */
const OF_THE_MERIT = new Set('achievement hasclaim learningachievement degree qualification specifiedby location provenby assessedby'.split(' '));
