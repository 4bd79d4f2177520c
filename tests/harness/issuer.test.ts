import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { altered } from '../fixtures/alterations.ts';
import { openBadge, openBadge11 } from './achievement.ts';
import { documentLoader } from './contexts.ts';
import { type Issuer, makeIssuer } from './issuer.ts';
import { keyPairFrom } from './key-pair.ts';

/** The harness checks itself against other people's verifiers: the JSON-LD suites and jose. */
const issuer = makeIssuer({ did: 'did:web:skola.test' });
const asked = { id: 'urn:uuid:1', issuer: { id: issuer.did, name: 'Skolan' }, title: 'Intyg' };

async function verifies(credential: JsonObject, { document }: Issuer): Promise<boolean> {
  const suite = [new DataIntegrityProof({ cryptosuite }), new Ed25519Signature2020()];
  const [method] = document.verificationMethod as JsonObject[];
  const loader = async (url: string) => {
    if (!url.startsWith('did:')) return documentLoader(url);
    const found = url.includes('#') ? { '@context': 'https://w3id.org/security/multikey/v1', ...method } : document;
    return { contextUrl: null, documentUrl: url, document: found };
  };
  const { verified } = await vc.verifyCredential({ credential, suite, documentLoader: loader });
  return verified;
}

describe('an invented issuer', () => {
  it.each([
    ['eddsa-rdfc-2022', () => issuer.signDataIntegrity(openBadge(asked))],
    ['Ed25519Signature2020', () => issuer.signEd25519Signature2020(openBadge11(asked))],
  ])('signs with %s so that another verifier accepts it, and refuses it altered', async (_, sign) => {
    const credential = await sign();
    expect([await verifies(credential, issuer), await verifies(altered(credential), issuer)]).toEqual([true, false]);
  });

  it.each(['Ed25519', 'P-256'] as const)('signs tokens with %s so that jose accepts them', async (algorithm) => {
    const { signVcJwt, signVcJwt11, method } = makeIssuer({ did: 'did:web:skola.test', algorithm });
    const { publicJwk, alg } = keyPairFrom('did:web:skola.test', algorithm);
    const key = await importJWK({ ...publicJwk }, alg);

    const current = await compactVerify(signVcJwt(openBadge(asked)), key);
    expect(current.protectedHeader).toEqual({ alg, typ: 'vc+jwt', kid: method });
    expect(JSON.parse(new TextDecoder().decode(current.payload))).toEqual(openBadge(asked));

    const older = await compactVerify(signVcJwt11(openBadge11(asked)), key);
    expect(JSON.parse(new TextDecoder().decode(older.payload))).toEqual({
      iss: issuer.did,
      jti: 'urn:uuid:1',
      sub: 'urn:uuid:1:person',
      nbf: 1768467600,
      vc: openBadge11(asked),
    });
  });

  it('stands at the address that did:web gives, with a path where the DID has one', () => {
    const urls = ['did:web:skola.test', 'did:web:branschrad.test:utfardare:el', 'did:web:localhost%3A8443'].map(
      (did) => makeIssuer({ did }).documentUrl,
    );
    expect(urls).toEqual([
      'https://skola.test/.well-known/did.json',
      'https://branschrad.test/utfardare/el/did.json',
      'https://localhost:8443/.well-known/did.json',
    ]);
  });
});
