import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import { contexts } from '@/utils/formats/json-ld/contexts';
import type { JsonObject } from '@/utils/model/json';
import { openBadge, seqfLevel } from '../harness/achievement.ts';
import { type Issuer, makeIssuer } from '../harness/issuer.ts';
import { type KeyPair, keyPairFrom } from '../harness/key-pair.ts';
import { hiding, serialized } from '../harness/sd-jwt.ts';
import { bitstringStatusList } from '../harness/status-list.ts';

/** How many credentials take turns, how many a page holds, and how many are examined one after the other. */
const IN_TURN = 64;
const ON_A_PAGE = 50;
const IN_A_ROW = 1000;

/** A signature to check with nothing around it: the limit. */
export type Bare = { jwk: object; data: string; signature: string };

/**
 * All that is signed for the bench: texts and base64 only, so that Node and Chromium are given the same.
 *
 * Shape: `raws` by the row's name, `bare` beside each. `documents` is what stock libraries ask for. `page` has the credentials of one issuer with one status
 *        list, and `web` what its hosts answer.
 */
export type Material = {
  raws: Record<string, string[]>;
  bare: Record<'Ed25519' | 'P-256', Bare[]>;
  documents: Record<string, unknown>;
  page: { raws: string[]; web: Record<string, string> };
  inARow: string[];
};

/** Signs everything, by throw-away keys. */
export async function makeMaterial(): Promise<Material> {
  const ed25519 = makeIssuer({ did: 'did:key', seed: 'bench', name: 'Provbänkens skola' });
  const p256 = makeIssuer({ did: 'did:key', seed: 'bench', algorithm: 'P-256', name: 'Provbänkens skola' });
  const tokens = times(IN_TURN, (index) => p256.signVcJwt(badge(p256, index)));
  return {
    raws: {
      'eddsa-rdfc-2022': await texts(IN_TURN, (index) => ed25519.signDataIntegrity(badge(ed25519, index))),
      'eddsa-jcs-2022': times(IN_TURN, (index) => JSON.stringify(signedJcs(badge(ed25519, index), ed25519, keyPairFrom('bench', 'Ed25519')))),
      'vc+jwt ES256': tokens,
      'SD-JWT EdDSA': times(IN_TURN, (index) => sdJwt(ed25519, keyPairFrom('bench', 'Ed25519'), index)),
    },
    bare: { Ed25519: times(IN_TURN, bareEd25519), 'P-256': tokens.map(bareToken) },
    documents: { ...Object.fromEntries(contexts), ...didKeyDocuments(ed25519) },
    page: await makePage(),
    inARow: await texts(IN_A_ROW, (index) => ed25519.signDataIntegrity(badge(ed25519, index + IN_TURN))),
  };
}

const times = <Value>(count: number, make: (index: number) => Value): Value[] => Array.from({ length: count }, (_, index) => make(index));
const texts = async (count: number, make: (index: number) => Promise<JsonObject>): Promise<string[]> =>
  (await Promise.all(times(count, make))).map((credential) => JSON.stringify(credential));

/** An Open Badges 3.0 credential of the usual size: 3 to 4 KB, about 90 statements. */
function badge({ did, name }: Issuer, index: number, status?: JsonObject): JsonObject {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const plain = openBadge({
    id,
    issuer: { id: did, name },
    title: `Driftsäkerhet i vattenverk, del ${index}`,
    alignment: [seqfLevel(5), ...ALIGNMENTS],
  });
  const subject = plain.credentialSubject as JsonObject;
  const achievement = { ...(subject.achievement as JsonObject), ...ACHIEVEMENT };
  return {
    ...plain,
    description: DESCRIPTION,
    image: { id: `https://skola.test/${index}/bild.png`, type: 'Image', caption: 'Märkets bild' },
    issuer: { id: did, type: ['Profile'], name, url: 'https://skola.test/', email: 'kansli@skola.test', description: DESCRIPTION, address: ADDRESS },
    credentialSubject: { ...subject, achievement, result: RESULTS, activityEndDate: '2025-12-19T15:00:00Z', creditsEarned: 7.5 },
    evidence: [{ id: `https://skola.test/${index}/arbete`, type: ['Evidence'], name: 'Examensarbete', narrative: DESCRIPTION, genre: 'Rapport' }],
    validUntil: '2046-01-15T09:00:00Z',
    ...status,
  };
}

const DESCRIPTION = 'Innehavaren kan planera, genomföra och följa upp underhåll i ett vattenverk, och leda arbetet i ett mindre lag.';
const ADDRESS = { type: ['Address'], streetAddress: 'Kungsgatan 1', addressLocality: 'Göteborg', postalCode: '411 19', addressCountry: 'SE' };
const ALIGNMENTS: JsonObject[] = [
  {
    type: ['Alignment'],
    targetName: 'Underhåll av vattenverk',
    targetFramework: 'ESCO',
    targetCode: 'S1.2',
    targetUrl: 'http://data.europa.eu/esco/skill/1',
  },
  { type: ['Alignment'], targetName: 'Ledning av lag', targetFramework: 'ESCO', targetCode: 'S4.1', targetUrl: 'http://data.europa.eu/esco/skill/2' },
];
const ACHIEVEMENT: JsonObject = {
  achievementType: 'Course',
  humanCode: 'VV-5',
  fieldOfStudy: 'Vattenteknik',
  specialization: 'Drift',
  creditsAvailable: 7.5,
  inLanguage: 'sv',
  version: '2',
  tag: ['vatten', 'drift', 'underhåll'],
  image: { id: 'https://skola.test/kurs/bild.png', type: 'Image', caption: 'Kursens bild' },
  resultDescription: [
    { id: 'urn:uuid:00000000-0000-4000-9000-000000000001', type: ['ResultDescription'], name: 'Betyg', resultType: 'LetterGrade' },
    { id: 'urn:uuid:00000000-0000-4000-9000-000000000002', type: ['ResultDescription'], name: 'Timmar', resultType: 'RawScore' },
  ],
};
const RESULTS: JsonObject[] = [
  { type: ['Result'], resultDescription: 'urn:uuid:00000000-0000-4000-9000-000000000001', value: 'VG' },
  { type: ['Result'], resultDescription: 'urn:uuid:00000000-0000-4000-9000-000000000002', value: '200' },
];

/** One issuer, one status list, fifty credentials. */
async function makePage(): Promise<Material['page']> {
  const issuer = makeIssuer({ did: 'did:web:skola.test', name: 'Provbänkens skola' });
  const url = 'https://skola.test/status/1';
  const entry = (index: number) => ({
    credentialStatus: {
      id: `${url}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: url,
    },
  });
  const list = await issuer.signDataIntegrity(bitstringStatusList({ url, issuer: issuer.did, purpose: 'revocation', bits: [3] }));
  return {
    raws: await texts(ON_A_PAGE, (index) => issuer.signDataIntegrity(badge(issuer, index, entry(index + 100)))),
    web: { 'https://skola.test/.well-known/did.json': JSON.stringify(issuer.document), [url]: JSON.stringify(list) },
  };
}

/** https://www.w3.org/TR/vc-di-eddsa/#create-proof-eddsa-jcs-2022 */
function signedJcs(credential: JsonObject, { method }: Issuer, key: KeyPair): JsonObject {
  const created = '2026-01-15T09:00:00Z';
  const options = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', created, verificationMethod: method, proofPurpose: 'assertionMethod' };
  const proof = { '@context': credential['@context'] ?? null, ...options };
  const hashes = [proof, credential].map((part) =>
    createHash('sha256')
      .update(canonicalize(part) ?? '')
      .digest(),
  );
  return { ...credential, proof: { ...proof, proofValue: `z${base58.encode(key.sign(Buffer.concat(hashes)))}` } };
}

/** An SD-JWT VC with five of its claims hidden and all of them shown. */
function sdJwt({ did, method }: Issuer, key: KeyPair, index: number): string {
  const { object, disclosures } = hiding(
    {
      iss: did,
      vct: 'https://skola.test/kursintyg',
      iat: 1_768_467_600,
      exp: 2_400_000_000,
      _sd_alg: 'sha-256',
      title: `Driftsäkerhet, del ${index}`,
    },
    { given_name: 'Sara', family_name: 'Lindqvist', birthdate: '1990-01-01', grade: 'VG', credits: 7.5 },
  );
  const input = [{ alg: key.alg, typ: 'dc+sd-jwt', kid: method }, object]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return serialized(`${input}.${Buffer.from(key.sign(Buffer.from(input))).toString('base64url')}`, disclosures);
}

function bareEd25519(index: number): Bare {
  const key = keyPairFrom('bench', 'Ed25519');
  const data = Buffer.alloc(64, index);
  return { jwk: key.publicJwk, data: data.toString('base64'), signature: Buffer.from(key.sign(data)).toString('base64') };
}

function bareToken(token: string): Bare {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return {
    jwk: keyPairFrom('bench', 'P-256').publicJwk,
    data: Buffer.from(`${header}.${payload}`).toString('base64'),
    signature: Buffer.from(signature, 'base64url').toString('base64'),
  };
}

/** What a resolver of did:key gives the stock library: the document, and the key by its own name. */
function didKeyDocuments({ did, document, method }: Issuer): Record<string, unknown> {
  const [key] = document.verificationMethod as JsonObject[];
  return { [did]: document, [method]: { '@context': 'https://w3id.org/security/multikey/v1', ...key } };
}
