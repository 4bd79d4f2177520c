import { idOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { VCDM_1 } from '../vcdm';
import { contextFaults } from './context';
import { isDateTime, isDateTimeStamp } from './date-time';
import { isTexts } from './texts';
import { isUrl } from './url';

/**
 * What in a credential is not as its data model says, by the terms concerned; none where all is well. What decides a verdict is judged elsewhere: a fault
 * here makes a credential sloppy, not false.
 *
 * Shape:  `document` is JSON with its `@context`, without proofs.
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#basic-concepts, https://www.w3.org/TR/vc-data-model/#basic-concepts (1.1)
 */
export function credentialFaults(document: JsonObject): string[] {
  const subjects = valuesOf(document, 'credentialSubject').every(isObject) ? [] : ['credentialSubject'];
  return [...new Set([...contextFaults(document), ...claimFaults(document, modelOf(document)), ...subjects])];
}

/**
 * The same for what was signed, where only that is known: `claims` read from the graph have no `@context`, and a node of which nothing is said is its name.
 */
export const claimFaults = (claims: JsonObject, model: DataModel): string[] =>
  [...COMMON, ...OWN[model]].flatMap(([term, isRight]) => (isRight(valuesOf(claims, term), claims) ? [] : [term]));

/** What in a presentation is not as the data model says; nothing is said about the credentials in it. https://www.w3.org/TR/vc-data-model-2.0/#presentations-0 */
export function presentationFaults(document: JsonObject): string[] {
  const rules: readonly Rule[] = [
    ['id', atMostOne(isUrl)],
    ['type', (values) => values.includes('VerifiablePresentation')],
    ['holder', atMostOne((value) => isUrl(idOf(value)))],
    ['verifiableCredential', (values) => modelOf(document) === '1.1' || values.every(isMember)],
    ['termsOfUse', all(isTyped)],
  ];
  return [...contextFaults(document), ...rules.flatMap(([term, isRight]) => (isRight(valuesOf(document, term), document) ? [] : [term]))];
}

const isMember = (value: Json): boolean =>
  isObject(value) && ['VerifiableCredential', 'EnvelopedVerifiableCredential'].some((type) => valuesOf(value, 'type').includes(type));

/** The editions of W3C's data model. */
export type DataModel = '1.1' | '2.0';

/** The edition that a document is of, by the first of its contexts. https://www.w3.org/TR/vc-data-model-2.0/#contexts */
export const modelOf = (document: JsonObject): DataModel => (valuesOf(document, '@context')[0] === VCDM_1 ? '1.1' : '2.0');

type Rule = readonly [term: string, isRight: (values: Json[], claims: JsonObject) => boolean];

const all = (isRight: (value: Json) => boolean) => (values: Json[]) => values.every(isRight);
const atMostOne = (isRight: (value: Json) => boolean) => (values: Json[]) => values.length <= 1 && values.every(isRight);
const exactlyOne = (isRight: (value: Json) => boolean) => (values: Json[]) => values.length === 1 && values.every(isRight);

/** An object that says of which kind it is. Where `id` is given it is a URL. */
const isTyped = (value: Json): boolean =>
  isObject(value) && valuesOf(value, 'type').length > 0 && valuesOf(value, 'type').every((type) => typeof type === 'string') && hasUrlOrNoId(value);
const hasUrlOrNoId = (value: JsonObject): boolean => !('id' in value) || isUrl(value.id ?? null);
/** Typed, and with a name. */
const isNamed = (value: Json): boolean => isTyped(value) && isUrl(idOf(value));

const isIssuer = (value: Json): boolean => isUrl(idOf(value)) && (!isObject(value) || ['name', 'description'].every((term) => isTexts(value[term])));
const isSubject = (value: Json): boolean => (isObject(value) ? Object.keys(value).length > 0 && hasUrlOrNoId(value) : isUrl(value));

/** A digest as Subresource Integrity or as a multibase multihash. https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources */
const isRelated = (value: Json): boolean =>
  isObject(value) &&
  isUrl(value.id ?? null) &&
  [value.digestSRI, value.digestMultibase].some(isGiven) &&
  isSri(value.digestSRI) &&
  isMultibase(value.digestMultibase);
const isGiven = (value: Json | undefined): boolean => value !== undefined;
const isSri = (value: Json | undefined): boolean =>
  value === undefined ||
  (typeof value === 'string' && /^(sha(256|384|512)-[A-Za-z0-9+/]+={0,2})( +sha(256|384|512)-[A-Za-z0-9+/]+={0,2})*$/.test(value));
const isMultibase = (value: Json | undefined): boolean => value === undefined || (typeof value === 'string' && /^[A-Za-z][\w+/=-]{8,}$/.test(value));

/** A resource stands in the list once. */
const areRelated = (values: Json[]): boolean => values.every(isRelated) && new Set(values.map((value) => idOf(value))).size === values.length;

const COMMON: readonly Rule[] = [
  ['id', atMostOne(isUrl)],
  ['type', (values) => values.includes('VerifiableCredential') && values.every((type) => typeof type === 'string')],
  ['issuer', exactlyOne(isIssuer)],
  ['credentialSubject', (values) => values.length > 0 && values.every(isSubject)],
  ['refreshService', all(isTyped)],
  ['termsOfUse', all(isTyped)],
  ['evidence', all(isTyped)],
  ['credentialSchema', all(isNamed)],
];

/** What each edition says of its own. */
const OWN: Record<DataModel, readonly Rule[]> = {
  '1.1': [
    ['issuanceDate', exactlyOne(isDateTime)],
    ['expirationDate', atMostOne(isDateTime)],
    ['credentialStatus', all(isNamed)],
  ],
  '2.0': [
    ['validFrom', atMostOne(isDateTimeStamp)],
    ['validUntil', atMostOne(isDateTimeStamp)],
    ['credentialStatus', all(isTyped)],
    ['name', (values) => isTexts(values)],
    ['description', (values) => isTexts(values)],
    ['relatedResource', areRelated],
  ],
};
