import type { TrustList } from '@/utils/model/trust-list';
import { makeIssuer } from '../issuer.ts';

/** A new key at each start: nothing that the demo signs can be used for anything else. */
const seed = `demo ${crypto.randomUUID()}`;

/** A school, named in the demo's trust list. */
export const school = makeIssuer({ did: 'did:web:skola.test', seed, name: 'Norrvikens yrkeshögskola' });
/** The same school, where it signs tokens with its other key. */
export const schoolWithP256 = makeIssuer({ did: 'did:web:skola.test', algorithm: 'P-256', seed, name: school.name });
/** A trade body, whose DID has a path; named in the trust list too. */
export const tradeBody = makeIssuer({ did: 'did:web:branschrad.test:fastighetsdrift', seed, name: 'Branschrådet för fastighetsdrift' });
export const tradeBodyWithP256 = makeIssuer({ did: tradeBody.did, algorithm: 'P-256', seed, name: tradeBody.name });
/** A university college that no list names. */
export const college = makeIssuer({ did: 'did:web:malarbygden.test', algorithm: 'P-256', seed, name: 'Mälarbygdens högskola' });
/** A course provider that has closed: its keys can no longer be read. */
export const closed = makeIssuer({ did: 'did:web:ledarhuset.test', seed, name: 'Ledarhuset' });
/** An employer without a web server: the key is the identifier. */
export const employer = makeIssuer({ did: 'did:key', seed, name: 'Strandkvarteren AB' });

/** The hosts of the demo; everything else is unreachable in its browser. */
export const hosts = [
  'skola.test',
  'branschrad.test',
  'malarbygden.test',
  'ledarhuset.test',
  'saralindqvist.test',
  'eliasnyberg.test',
  'amirayusuf.test',
];

/** The trust list that the demo puts into the browser. */
export const trustList: TrustList = {
  format: 'meritkollen-trust-list/1',
  name: 'Påhittat register över utbildningsanordnare',
  publisher: 'Meritkollens demo',
  updated: '2026-06-01',
  issuers: [
    { id: school.did, name: school.name, url: 'https://skola.test/', country: 'SE' },
    { id: tradeBody.did, name: tradeBody.name, url: 'https://branschrad.test/', country: 'SE' },
  ],
};
