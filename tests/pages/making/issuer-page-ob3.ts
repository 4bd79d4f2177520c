import encodeQR from 'qr';
import type { JsonObject } from '@/utils/model/json';
import { bitstringStatusList } from '../../harness/status-list.ts';
import type { PageMade } from './page.ts';
import { diploma, school, schoolKeys } from './people.ts';

const AT = 'https://merit.utbildaren.test';
const LIST = `${AT}/status/1`;
const RECIPIENT = 'Amira Yusuf';
const inList = (index: number) => ({ url: LIST, purpose: 'revocation' as const, index });
const asked = (number: number, title: string) => ({ id: `${AT}/badges/${number}`, title, recipient: RECIPIENT, status: inList(number) });

/** An issuer's own page about one person's badges: as it was given out, changed afterwards, and taken back; and a copy of the first at a service. */
export async function issuerPageOb3(): Promise<PageMade> {
  const good = await school.signDataIntegrity(diploma(asked(17, 'Energitekniker')));
  const other = await school.signDataIntegrity(diploma(asked(18, 'Projektledare bygg')));
  const revoked = await school.signDataIntegrity(diploma(asked(19, 'Besiktning av hissar')));
  const atService = await school.signDataIntegrity(diploma(asked(20, 'Fuktmätning')));
  const list = await school.signDataIntegrity(bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [19] }));
  const headers = { 'content-type': 'application/vc+ld+json' };
  return {
    name: 'issuer-page-ob3',
    web: {
      [`${AT}/badges/17/jsonld`]: { json: good, headers },
      [`${AT}/badges/17.json`]: { json: good },
      [`${AT}/badges/17.pdf`]: { text: PDF, ending: 'pdf' },
      [`${AT}/badges/17/qr.svg`]: { text: encodeQR(`${AT}/badges/17`, 'svg'), ending: 'svg' },
      [`${AT}/badges/18.json`]: { json: withTitle(other, 'Projektchef bygg') },
      [`${AT}/badges/19.json`]: { json: revoked },
      'https://credtrail.org/badges/5d1f0c1e-5555-4a5b-8c2d-000000000020/jsonld': { json: atService, headers },
      [LIST]: { json: list, headers: { 'content-type': 'application/vc' } },
      ...schoolKeys,
    },
  };
}

/** The same signature, and another title. */
const withTitle = (credential: JsonObject, title: string): JsonObject => {
  const subject = credential.credentialSubject as JsonObject;
  return { ...credential, name: title, credentialSubject: { ...subject, achievement: { ...(subject.achievement as JsonObject), name: title } } };
};

/** One empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
