import { type Arbitrary, array, constant, constantFrom, dictionary, double, letrec, oneof, string } from 'fast-check';
import type { Json, JsonObject } from '@/utils/model/json';

/** Words that something is done with when they stand in a credential, a token, a seal, a badge, a list or a key; and some that every object has. */
const WORDS = [
  ...'@context @id @type @value @language @list @graph @nest @reverse @included id type issuer name description validFrom validUntil'.split(' '),
  ...'issuanceDate expirationDate credentialSubject credentialStatus credentialSchema relatedResource evidence endorsement endorsementJwt'.split(' '),
  ...'verifiableCredential achievement alignment criteria creditsAvailable identifier identityHash identityType hashed salt recipient badge'.split(
    ' ',
  ),
  ...'hasClaim specifiedBy eqfLevel title legalName givenName familyName fullName targetFramework targetCode targetUrl notation prefLabel'.split(' '),
  ...'proof proofValue cryptosuite verificationMethod proofPurpose created expires previousProof jws domain challenge'.split(' '),
  ...'iss sub nbf exp iat jti vc vp vct cnf jwk status status_list idx uri aud nonce _sd _sd_alg ... elm sd_hash lst bits ttl'.split(' '),
  ...'statusListIndex statusListCredential statusPurpose statusSize statusMessage encodedList revokedCredential revokedAssertions'.split(' '),
  ...'sigT sigD mId pars hashM hashV x5c x5t#S256 x5t#o digAlg digVal crit b64 kid alg typ cty'.split(' '),
  ...'verification hosted startsWith allowedOrigins issuedOn revoked publicKey creator owner publicKeyPem revocationList'.split(' '),
  ...'controller publicKeyJwk publicKeyMultibase assertionMethod service serviceEndpoint origins linked_dids kty crv x y n e'.split(' '),
  ...'constructor toString hasOwnProperty valueOf toJSON then length'.split(' '),
];

/** Values that are nearly right. */
const TEXTS = [
  ...'VerifiableCredential OpenBadgeCredential AchievementSubject BitstringStatusListEntry TokenStatusList 1EdTechRevocationList'.split(' '),
  ...'https://www.w3.org/ns/credentials/v2 https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json https://w3id.org/openbadges/v2'.split(' '),
  ...'https://skola.test/x https:// http://a.test did:web:skola.test did:key:z did:jwk:e30 did:webvh:Qm:a urn:x _:b0 #0 ~ .'.split(' '),
  ...'2026-01-15T09:00:00Z 2026-13-01 eyJhbGciOiJub25lIn0.e30. sha256$00 z6Mk u AAAA EdDSA ES256 none 5 constructor'.split(' '),
];
const ODD: Json[] = ['\u0000', '\ud800', '\u202e', '', ' ', 'x'.repeat(5000), '9'.repeat(400), [], {}, [[[[]]]], true, false, null];
const NUMBERS = [0, -1, 1e308, 1e-7, 2 ** 53, 253_402_300_800];
const VALUES: Json[] = [...TEXTS, ...ODD, ...NUMBERS];

/** Any JSON at all, made of words that mean something: objects within objects, with values that are nearly right. */
export const anyJson: Arbitrary<Json> = letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 4, arbitrary: constantFrom(...VALUES) },
    { weight: 1, arbitrary: oneof(string({ maxLength: 20 }), double() as Arbitrary<number>) },
    { weight: 3, arbitrary: tie('object') },
    { weight: 1, arbitrary: array(tie('value'), { maxLength: 4 }) },
  ),
  object: dictionary(oneof(constantFrom(...WORDS), constant('__proto__')), tie('value'), { maxKeys: 8, noNullPrototype: true }),
})).value.map(plain);

/** The same, always an object. */
export const anyObject: Arbitrary<JsonObject> = dictionary(constantFrom(...WORDS), anyJson, { maxKeys: 10, noNullPrototype: true }).map(
  (object) => plain(object) as JsonObject,
);

/** Numbers that no JSON can say are left out. */
function plain(value: Json): Json {
  return JSON.parse(JSON.stringify(value) ?? 'null') as Json;
}
