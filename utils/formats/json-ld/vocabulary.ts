import { remembered } from '../../encoding/remembered';

/** The words of RDF itself. https://www.w3.org/TR/rdf-schema/ */
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Says which class a node is of. */
export const TYPE = `${RDF}type`;

/** The class of a credential, and the properties of the data model that decide a verdict: only this namespace may give them. */
export const CREDENTIALS = 'https://www.w3.org/2018/credentials#';

/** The classes of proofs. */
export const SECURITY = 'https://w3id.org/security#';

/**
 * The namespaces whose terms we read, by their local names: after the `#` or the last `/`.
 * Facts from the contexts of VCDM 1.1 and 2.0, Bitstring Status List, StatusList2021, Open Badges 3.0, domain linkage and the European Learning Model.
 */
const NAMESPACES = [
  CREDENTIALS,
  SECURITY,
  'https://www.w3.org/ns/credentials/status#',
  'https://w3id.org/vc/status-list#',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
  'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html#',
  'https://purl.imsglobal.org/spec/vc/clr/vocab.html#',
  'https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#',
  // Some issuers name the class of its list so, with a context of their own.
  'https://purl.imsglobal.org/spec/vcrl/v1p0/#',
  'https://w3id.org/vc-revocation-list-2020#',
  'https://purl.imsglobal.org/spec/vccs/v1p0/context.json#',
  'https://purl.imsglobal.org/spec/vccr/v1p0/context.json#',
  'https://schema.org/',
  'http://schema.org/',
  'http://data.europa.eu/snb/model/elm/',
];

/** Where the term is not the local name: the contexts of Open Badges 3.0 give one name to a class and to a property, and spell some differently. */
const PROPERTIES: Record<string, string> = {
  'https://identity.foundation/.well-known/resources/did-configuration/#origin': 'origin',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement': 'achievement',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement-0': 'achievement',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address': 'address',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#CountryCode': 'addressCountryCode',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria': 'criteria',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates': 'geo',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image': 'image',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#PhoneNumber': 'phone',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile': 'creator',
  'https://purl.imsglobal.org/spec/vc/clr/vocab.html#AssociationType': 'associationType',
  'https://purl.imsglobal.org/spec/vc/clr/vocab.html#identifier-1': 'identifier',
  'https://schema.org/addresLocality': 'addressLocality',
  'https://schema.org/encodingFormat': 'mediaType',
  'https://schema.org/keywords': 'tag',
  'https://w3id.org/security#expiration': 'expires',
  ...elmTerms(),
};

const CLASSES: Record<string, string> = {
  'http://www.w3.org/2004/02/skos/core#Concept': 'Concept',
  'http://www.w3.org/2004/02/skos/core#ConceptScheme': 'ConceptScheme',
  'https://identity.foundation/.well-known/resources/did-configuration/#DomainLinkageCredential': 'DomainLinkageCredential',
  'https://schema.org/AlignmentObject': 'Alignment',
};

/** What decides a verdict: `https://schema.org/validUntil` must not be taken for the data model's `validUntil`. */
const RESERVED = new Set([
  'issuer',
  'issuanceDate',
  'expirationDate',
  'validFrom',
  'validUntil',
  'credentialStatus',
  'credentialSubject',
  'credentialSchema',
  'holder',
  'relatedResource',
]);

/** How many terms are kept at hand: more than any honest page has. */
const MOST_TERMS = 1000;

/**
 * The European Learning Model takes many of its terms from other vocabularies, one by one: their namespaces have others, which are not its own.
 * Facts from the application profile's context, http://data.europa.eu/snb/model/context/edc-ap
 */
function elmTerms(): Record<string, string> {
  const borrowed: Record<string, readonly string[]> = {
    'http://purl.org/dc/terms/': ['description', 'language', 'publisher', 'spatial', 'subject', 'temporal', 'title'],
    'http://www.w3.org/2004/02/skos/core#': ['altLabel', 'definition', 'inScheme', 'notation', 'prefLabel'],
    'http://xmlns.com/foaf/0.1/': ['familyName', 'fullName', 'givenName', 'homepage', 'member'],
    'http://www.w3.org/ns/person#': ['birthName', 'patronymicName'],
    'http://www.w3.org/ns/regorg#': ['legalName', 'registration'],
    'http://www.w3.org/ns/org#': ['hasSubOrganization', 'memberOf', 'subOrganizationOf'],
    'http://www.w3.org/ns/adms#': ['identifier', 'schemeAgency'],
  };
  const terms = Object.entries(borrowed).flatMap(([namespace, names]) => names.map((name) => [`${namespace}${name}`, name] as const));
  return Object.fromEntries([...terms, ['http://purl.org/dc/terms/type', 'dcType']]);
}

/** The term for a property's IRI; the IRI itself where it is none of ours. `id` and `type` are no properties: `https://schema.org/id` names nobody. */
export const propertyTerm: (iri: string) => string = remembered(MOST_TERMS, (iri) => {
  const name = PROPERTIES[iri] ?? localName(iri);
  if (name === null || name === 'id' || name === 'type') return iri;
  return RESERVED.has(name) && !iri.startsWith(CREDENTIALS) ? iri : name;
});

/** The short name of a class; the IRI itself where it is none of ours. */
export const classTerm: (iri: string) => string = remembered(MOST_TERMS, (iri) => CLASSES[iri] ?? localName(iri) ?? iri);

function localName(iri: string): string | null {
  const namespace = NAMESPACES.find((known) => iri.startsWith(known));
  const name = namespace === undefined ? '' : iri.slice(namespace.length);
  return /^[A-Za-z0-9]+$/.test(name) ? name : null;
}
