import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { resolver } from '@/utils/resolve/did/table';
import { resolveKey } from '@/utils/resolve/key';
import { keyIn } from '@/utils/resolve/verification-method';
import { netOf } from '../harness/answers';

/** DID documents and vectors that others made, on the machines that have them. */
const FOLDER = fileURLToPath(new URL('../../../shared/corpus/did-vectors/', import.meta.url));
const isHere = existsSync(FOLDER);
const read = (file: string): string => readFileSync(FOLDER + file, 'utf8');
const json = (file: string): JsonObject => JSON.parse(read(file)) as JsonObject;

/** What comes of each method of a DID: its key's kind, and whether it may sign credentials. */
async function keysOf(did: string, methods: readonly string[], answers: Record<string, string> = {}): Promise<string[]> {
  const results = await Promise.all(methods.map((method) => resolveKey(method.startsWith('#') ? did + method : method, netOf(answers))));
  return results.map((result) =>
    result.ok
      ? `${result.value.jwk.crv ?? result.value.jwk.kty}${result.value.purposes.includes('assertionMethod') ? '' : ', not to sign'}`
      : result.problem.code,
  );
}

type Method = { id?: string; publicKeyJwk?: JsonObject };
const methodsOf = (document: JsonObject): Method[] => (document.verificationMethod ?? []) as unknown as Method[];

if (!isHere) console.warn('SKIPPED: the DID vectors are not on this machine, so nothing of them was checked.');

describe.runIf(isHere)('the DID vectors of others', () => {
  it.each(['did-key/nist-curves.json', 'did-key/bls12381.json', 'did-key/rsa.json'])(
    '%s: a did:key gives the key that its vector gives',
    async (file) => {
      for (const [did, vector] of Object.entries(json(file))) {
        const { verificationMethod } = vector as unknown as { verificationMethod?: Method };
        const result = await resolveKey(`${did}#${did.slice('did:key:'.length)}`, netOf({}));
        const given = verificationMethod?.publicKeyJwk;
        if (result.ok && given !== undefined) expect([did, result.value.jwk]).toEqual([did, given]);
        expect([did, result.ok || file === 'did-key/rsa.json' || file === 'did-key/bls12381.json']).toEqual([did, true]);
      }
    },
  );

  it.each([
    ['credo/didKeyP256.json', ['P-256']],
    ['credo/didKeyP384.json', ['P-384']],
    ['credo/didKeyP521.json', ['P-521']],
    ['credo/didKeyK256.json', ['secp256k1']],
    ['waltid-ssikit/did-key-jwk_jcs-pub.json', ['P-256']],
    ['did-jwk/spec-example-04.json', ['P-256']],
    ['did-jwk/spec-example-07.json', ['X25519, not to sign']],
  ])('%s: the document that we make has the keys of theirs', async (file, kinds) => {
    const theirs = json(file);
    const did = String(theirs.id);
    const methods = methodsOf(theirs);
    expect(
      await keysOf(
        did,
        methods.map(({ id = '' }) => id),
      ),
    ).toEqual(kinds);
    const { didDocument } = await resolver.resolve(did, { net: netOf({}) });
    const ours = methodsOf(didDocument as unknown as JsonObject).map(({ publicKeyJwk }) => publicKeyJwk);
    const given = methods.flatMap(({ publicKeyJwk }) => publicKeyJwk ?? []);
    if (given.length > 0) expect(ours).toEqual(given);
  });

  it('web5/did_jwk-resolve.json: those that are no did:jwk give none', async () => {
    const { vectors } = json('web5/did_jwk-resolve.json') as unknown as {
      vectors: { input: string; output: { didResolutionMetadata: { error?: string } } }[];
    };
    expect(vectors.length).toBeGreaterThan(1);
    for (const { input, output } of vectors) {
      const { didResolutionMetadata } = await resolver.resolve(input, { net: netOf({}) });
      expect([input, didResolutionMetadata.error === undefined]).toEqual([input, output.didResolutionMetadata.error === undefined]);
    }
  });

  it.each([
    ['waltid/did-web-secp256k1.json', ['secp256k1']],
    ['waltid/did-web-secp256r1.json', ['P-256']],
    ['waltid-ssikit/web-did-web-unires.json', ['Ed25519']],
    ['waltid-ssikit/web-did-web-mattr.json', ['Ed25519']],
  ])('%s: a did:web’s document is read as it was published', async (file, kinds) => {
    const text = read(file).replaceAll('<DID_WEB_PORT>', '8443');
    const document = JSON.parse(text) as JsonObject;
    const did = String(document.id);
    const methods = [...methodsOf(document), ...((document.publicKey ?? []) as unknown as Method[])];
    const [, , place = ''] = /^did:web:([^:]+):?(.*)$/.exec(did) ?? [];
    const host = (/^did:web:([^:]+)/.exec(did)?.[1] ?? '').replace(/%3A/i, ':');
    const url = place === '' ? `https://${host}/.well-known/did.json` : `https://${host}/${place.replaceAll(':', '/')}/did.json`;
    expect(
      await keysOf(
        did,
        methods.map(({ id = '' }) => id),
        { [url]: text },
      ),
    ).toEqual(kinds);
  });

  it.each([
    'credo/didExample123.json',
    'credo/didExample456Invalid.json',
    'waltid-ssikit/did-example11.json',
    'waltid-ssikit/did-example13.json',
    'waltid-ssikit/did-example34.json',
    'waltid-ssikit/did-ebsi.json',
  ])('%s: any document can be read, and none makes the reader fail', async (file) => {
    const document = json(file);
    const id = String(document.id);
    for (const { id: name = '#none' } of methodsOf(document)) {
      const result = await keyIn({ document, id, method: name.startsWith('#') ? id + name : name, kind: 'example' });
      expect(result.ok || ['key-not-usable', 'key-not-listed', 'did-document-malformed'].includes(result.problem.code)).toBe(true);
    }
  });
});
