import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '@/utils/encoding/bytes';
import { canonicalNQuads } from '@/utils/formats/json-ld/canonical';
import { contexts, contextUrls } from '@/utils/formats/json-ld/contexts';

/** The SHA-256 of each context's JSON text, as shipped. A new version of a package that changes a context must be looked at before it is written here. */
const PINNED: Record<(typeof contextUrls)[number], string> = {
  'https://www.w3.org/2018/credentials/v1': '778eb3a2ffad5df9773231da61b42c098e9849844873a6b5bf9be95c70d73df7',
  'https://www.w3.org/ns/credentials/v2': 'bf6fd611e6773d58f649459a45dbbb81f94e8cfd058a756644cd5a4a882c4050',
  'https://w3id.org/security/data-integrity/v1': '3d76dae0cd98b289312e02c08d6a7b746cb1c66da17d605067f10f697ea0a76c',
  'https://w3id.org/security/data-integrity/v2': 'be223c58c54657e930970f0d11f03caf7287bddc7be7e6f010855190c6b39c21',
  'https://w3id.org/security/multikey/v1': '91f130b30b6705ee65dfa8f86e74922a74aaa0d5fc8bb35427ec2d607d3ad3eb',
  'https://w3id.org/security/suites/ed25519-2020/v1': '9ccf2b2a579a86c1fd167f4d1dfbdebc72dae44c7b4d592715cd621e1b5c6ba8',
  'https://w3id.org/security/suites/ed25519-2018/v1': '1659e2ca1d5b1fcc56919b9980ff66164281e8a7668aab866b76eb7308c60f65',
  'https://w3id.org/security/suites/jws-2020/v1': '870cb2d3fb5b0e77fb7c2fe9a22d7e982c79016c76596293a67976d47d91190c',
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': 'd7293302390260da577e75d6ec54423b4c7b57f1360742d9edcbeec2f3df6441',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': '114c37a0eee7ff5feb6247625d741ad22f1e7d146ef23059330a73b69d9ca735',
  'https://w3id.org/vc/status-list/2021/v1': '2420f53a4af31944aade1e7b98dc2b2e94fd243438d20864e39b1bbf74dc3c28',
  'https://www.w3.org/ns/credentials/status/v1': '1d5d557d174395f467c025726ff37da4b18e81d95e2a7e285d8e2158e5f889ce',
  'https://www.w3.org/ns/did/v1': '922d86fef06acc0754ef45a4d662c51b57dcd1c9dab3bbdc8d71da81285a5270',
  'https://www.w3.org/ns/credentials/examples/v2': '8a675bead391be98e6054c4e07c41f73337508d398e07047344c5d349aa2dc58',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': 'ce6ab7f5729910f4fd7f35ec2cdb91f15446d1d2f886b6ccc1c1380b47fa8383',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': 'a6196945628b9d02b7b60f57f0a8f6baa9771a202d1a9e378555fc95d71d6c33',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': '3b7ee3db2a81386e4369ea73ccc6b85f3cf463094e633466cee7e0b048cbeb35',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'e407ae98563c7b4708be4c8198a7f254bc09c131afc68e73d5f90eb0a34c6f7f',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': 'f9767b4f07e2c92e6c084c34882f67cb335b13f0aface4b9bfc2ea08432a5892',
  'https://w3id.org/vc-revocation-list-2020/v1': '0c61a34e8b0487bc2ec1cd8819501d1bbdadee2d1e99608b7fa7f6977912cd4e',
  'https://w3id.org/citizenship/v4rc1': 'd2ddae8bb5a07b766bcaf77e7a400de9cc6695794a4f0b8b513acf1d6b1d6710',
  'https://identity.foundation/.well-known/did-configuration/v1': 'f877ca87f481cc401d1dd786866926b42c75f49f3696a0c05202813b288db694',
  'https://w3id.org/dcc/v1': '8b2da2ce83f6b7d314b262c51b35afb420e42b98dffc77e1d044af0985e07cf8',
};

const PUBLISHED = fileURLToPath(new URL('../../../shared/corpus/contexts/', import.meta.url));

describe('the contexts', () => {
  it.each(contextUrls)('%s is the one that was pinned', async (url) => {
    expect(await sha256Hex(JSON.stringify(contexts.get(url)))).toBe(PINNED[url]);
  });

  it.each([
    ['https://www.w3.org/ns/credentials/examples/v2', 'www.w3.org_ns_credentials_examples_v2.json'],
    ['https://w3id.org/security/suites/jws-2020/v1', 'w3id.org_security_suites_jws_2020_v1.json'],
    ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', 'purl.imsglobal.org_spec_clr_v2p0_context.json.json'],
    ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', 'purl.imsglobal.org_spec_clr_v2p0_context_2.0.1.json.json'],
    ['https://w3id.org/vc-revocation-list-2020/v1', 'w3id.org_vc_revocation_list_2020_v1.json'],
  ])('%s, which we wrote ourselves, says the same as the published one', (url, name) => {
    const file = PUBLISHED + name;
    if (!existsSync(file)) return console.warn('SKIPPED: the published contexts are not on this machine.');
    return expect(contexts.get(url)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it.each([
    ['one that we do not ship', ['https://www.w3.org/ns/credentials/v2', 'https://evil.test/c']],
    ['one whose address only looks alike', ['https://www.w3.org/ns/credentials/v2/']],
    ['one that imports another', ['https://www.w3.org/ns/credentials/v2', { '@import': 'https://evil.test/c' }]],
  ])('are never fetched: %s is refused', async (_what, context) => {
    const document = { '@context': context, type: 'VerifiableCredential', credentialSubject: { id: 'urn:x' } };
    expect(await canonicalNQuads(document as never)).toEqual({ ok: false, problem: expect.stringMatching(/context-unknown|not-covered/) });
  });
});
