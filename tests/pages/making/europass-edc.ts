import { createHash } from 'node:crypto';
import type { JsonObject } from '@/utils/model/json';
import type { TrustedIssuer } from '@/utils/model/trust-list';
import { europeanCredential } from '../../harness/achievement.ts';
import { chainKey, makeChained } from '../../harness/certificate-chain.ts';
import { sealed } from '../../harness/seal.ts';
import type { PageMade, WebAnswer } from './page.ts';

const root = makeChained({ name: { country: 'IT', organisation: 'Autorità dei sigilli' }, key: chainKey('pages: seal root'), ca: {} });
const SCHOOL = { country: 'IT', organisation: 'Istituto del Restauro', organisationId: 'VATIT-00000000001' };
const seal = makeChained({ name: SCHOOL, key: chainKey('pages: seal'), issuer: root });
const mock = makeChained({ name: { country: 'BE', organisation: 'Mock seal, not for use' }, key: chainKey('pages: mock seal') });

/** Who vouches for the school's seal, as an entry of a trust list. */
export const sealAuthority: TrustedIssuer = {
  id: `x5c:${createHash('sha256').update(Buffer.from(root.base64, 'base64')).digest('hex')}`,
  name: 'Autorità dei sigilli',
  country: 'IT',
  certificates: [root.base64],
};

const LINKS = 'https://europa.eu/europass/digital-credentials/viewer/api/v1/sharelinks';
const credential = (number: number, title: string): JsonObject =>
  europeanCredential({
    id: `urn:credential:5d1f0c1e-9999-4a5b-8c2d-00000000000${number}`,
    issuer: { id: `urn:epass:org:${number}`, name: SCHOOL.organisation },
    title,
    recipient: 'Luca Ferrante',
    eqf: 5,
  });
const shared = (json: JsonObject): WebAnswer => ({ json, headers: { 'content-type': 'application/ld+json' } });

/** Share links of the European viewer, whose credential is named in the fragment: one sealed, one with a seal for practice, one that nobody shares any more. */
export const europassEdc: PageMade = {
  name: 'europass-edc',
  web: {
    [`${LINKS}/a1sealed0001/credential`]: shared(sealed(credential(1, 'Tecnico del restauro'), seal, { above: [root] })),
    [`${LINKS}/b2mock0002/credential`]: shared(sealed(credential(2, 'Scultura, prova'), mock)),
    [`${LINKS}/c3gone0003/credential`]: { json: { status: 403, message: 'Invalid or expired share link' }, status: 403 },
  },
};
