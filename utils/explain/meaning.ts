import type { Json, JsonObject } from '../model/json';
import type { Language } from '../model/settings';
import { at, rootsOf, scalars, type Text, textsAt, values } from './claims';
import { isAchievement } from './level/achievements';
import { neutralise } from './neutralise';

/**
 * What was earned, as the issuer calls it: never a type's name.
 *
 * Shape: neutralised text, with its language tag where it has one. With several achievements the credential's own name comes first.
 */
export function titleOf(claims: JsonObject, language: Language = 'sv'): { text: string; language: string | null } | null {
  const titles = rootsOf(claims).flatMap((root) => {
    const subjects = at(root, 'credentialSubject');
    const achievements = [...at(subjects, 'achievement'), ...at(subjects, 'hasClaim').filter(isAchievement), ...at(root, 'badge')];
    const theirs = ACHIEVEMENT_TITLES.map((path) => titleAt(achievements, path, language));
    const own = (isFlat(root) ? FLAT_TITLES : OWN_TITLES).map((path) => titleAt([root], path, language));
    const others = OTHER_TITLES.map((path) => titleAt([...subjects, root], path, language));
    return achievements.length > 1 ? [...own, ...theirs, ...others] : [...theirs, ...own, ...others];
  });
  return titles.find((title) => title !== null) ?? null;
}

/**
 * The name of the person or persons that the credential is about, as signed. Never an e-mail address, an identity number or a date of birth.
 *
 * Shape: neutralised; several subjects are joined with a comma; null where no name stands.
 */
export function recipientOf(claims: JsonObject, language: Language = 'sv'): string | null {
  const names = rootsOf(claims).flatMap((root) => {
    const persons = PERSONS.flatMap((path) => at(root, path)).slice(0, NAMES_LIMIT);
    return [...persons.flatMap((person) => nameOf(person, language)), ...flatName(root, language)];
  });
  return neutralise([...new Set(names)].join(', ')) || null;
}

/** What the issuer calls itself. It is a claim; whose key it was is another question. */
export function issuerNameOf(claims: JsonObject, language: Language = 'sv'): string | null {
  const issuers = rootsOf(claims).flatMap((root) => [...at(root, 'issuer'), ...at(root, 'badge.issuer')]);
  const names = ['name', 'legalName', 'prefLabel'].map((path) => titleAt(issuers, path, language));
  return names.find((name) => name !== null)?.text ?? null;
}

/**
 * Recipients that are only given as a hash of their address: they can be compared with an address that one knows, and not be read.
 *
 * Shape:  `hash` is `sha256$` and 64 hex digits in lower case; `salt` is put after the address before hashing, `""` where there is none.
 * Source: https://www.imsglobal.org/spec/ob/v3p0/#identityobject, https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityObject
 */
export function hashedRecipients(claims: JsonObject): { hash: string; salt: string }[] {
  const identities = rootsOf(claims).flatMap((root) => [...at(root, 'credentialSubject.identifier'), ...at(root, 'recipient')]);
  return identities.slice(0, IDENTITIES_LIMIT).flatMap((identity) => {
    const salt = textsAt(identity, 'salt')[0]?.text ?? '';
    const hashes = [...scalars(identity, 'identityHash'), ...scalars(identity, 'identity')].map((hash) => hash.toLowerCase());
    return hashes.filter((hash) => SHA256.test(hash)).map((hash) => ({ hash, salt }));
  });
}

const OWN_TITLES = ['name', 'displayParameter.title'];
const ACHIEVEMENT_TITLES = ['name', 'title', 'specifiedBy.title'];
/** Where a credential without an achievement of its own names what was learnt, and nothing else. */
export const OTHER_TITLES = [
  'degree.name',
  'learningAchievement.title',
  'qualification.title',
  'title_of_the_micro_credential.title',
  'learning_achievement',
];
/** What issuers of flat SD-JWT VCs call what was earned; no vocabulary of theirs is settled. */
export const FLAT_TITLES = [
  'title',
  'learning_achievement',
  ...['degree', 'qualification', 'course', 'programme', 'program'].flatMap((word) => [`${word}_title`, `${word}_name`, word]),
];
const PERSONS = ['credentialSubject', 'identification_of_the_learner', 'extensions:recipientProfile'];
const NAMES_LIMIT = 20;
const IDENTITIES_LIMIT = 50;
const SHA256 = /^sha256\$[0-9a-f]{64}$/;

const NAME_PARTS = [
  ['givenName', 'givenNames', 'firstName', 'first_name'],
  ['familyName', 'familyNames', 'lastName', 'last_name'],
];
const FLAT_NAME = [['given_name'], ['family_name']];
const E_MAIL = /\S@\S/;
const HASH = /^\w{2,10}\$/;

/** The texts at a path of several nodes, each in its best language, as one. */
function titleAt(nodes: Json[], path: string, language: Language): Text | null {
  const texts = nodes.flatMap((node) => inLanguage(textsAt(node, path), language)).slice(0, NAMES_LIMIT);
  const text = neutralise([...new Set(texts.map((one) => one.text))].join(', '));
  const [tag = null, ...otherTags] = new Set(texts.map((one) => one.language));
  return text === '' ? null : { text, language: otherTags.length === 0 ? tag : null };
}

/** The first way of writing a name that gives one. */
function nameOf(person: Json, language: Language): string[] {
  const ways = [
    () => namesAt(person, 'name', language),
    () => (NAME_PARTS.every((terms) => partedName(person, [terms], language).length > 0) ? partedName(person, NAME_PARTS, language) : []),
    () => namesAt(person, 'fullName', language),
    () => partedName(person, NAME_PARTS, language),
    () => partedName(person, FLAT_NAME, language),
    () => at(person, 'identifier').flatMap(identityName),
  ];
  return ways.map((way) => way()).find((names) => names.length > 0) ?? [];
}

/**
 * Claims of a person straight at the root, by the names of OpenID Connect. There `name` is the person's, and not the title.
 * Source: https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims
 */
function flatName(root: Json, language: Language): string[] {
  const parted = partedName(root, FLAT_NAME, language);
  return parted.length === 0 && isFlat(root) ? namesAt(root, 'name', language) : parted;
}

/** An SD-JWT VC whose claims stand straight at the root, and not in the body of another data model. */
const isFlat = (root: Json): boolean => values(root, 'vct').length > 0 && BODIES.every((term) => values(root, term).length === 0);
const BODIES = ['credentialSubject', 'badge', 'elm'];

function partedName(person: Json, parts: string[][], language: Language): string[] {
  const name = parts.flatMap((terms) => terms.flatMap((term) => namesAt(person, term, language))).join(' ');
  return name === '' ? [] : [name];
}

/** An identity of the type `name` is a name, unless it is hashed. https://www.imsglobal.org/spec/ob/v3p0/#identifiertypeenum */
function identityName(identity: Json): string[] {
  const isName = scalars(identity, 'identityType').includes('name') && !scalars(identity, 'hashed').includes('true');
  return isName ? scalars(identity, 'identityHash').filter((name) => isPlainName(name) && !HASH.test(name)) : [];
}

const namesAt = (person: Json, term: string, language: Language): string[] =>
  inLanguage(textsAt(person, term), language)
    .map(({ text }) => neutralise(text))
    .filter(isPlainName);

const isPlainName = (name: string): boolean => name !== '' && !E_MAIL.test(name);

/** The texts in the wanted language, else in the other of our two, else in whichever comes first. */
function inLanguage(texts: Text[], wanted: Language): Text[] {
  const spoken = texts.filter(({ text }) => text.trim() !== '');
  const order = [wanted, ...(['sv', 'en'] as const).filter((other) => other !== wanted)];
  for (const language of order) {
    const found = spoken.filter((text) => text.language?.split('-')[0] === language);
    if (found.length > 0) return found;
  }
  return spoken.filter(({ language }) => language === spoken[0]?.language);
}
