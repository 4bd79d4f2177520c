import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Proof } from '@/utils/model/credential';
import { certificateKey } from '@/utils/resolve/certificate-key';
import { chainKey, makeChained, USAGE } from '../harness/certificate-chain';
import { keyPairFrom } from '../harness/key-pair';

const asked = { name: { country: 'SE', organisation: 'Skolan', organisationId: 'VATSE-5560000001' }, key: chainKey('seal') };
const made = makeChained({ ...asked, hosts: ['skola.test'], urls: ['https://skola.test/'] });
const methodOf = (base64: string): string => `x5c:${createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')}`;
const proof = (certificates: string[], method = methodOf(certificates[0] ?? '')): Proof => ({
  suite: 'ES256',
  method,
  certificates,
  purpose: 'assertionMethod',
  created: null,
  expires: null,
  known: null,
  holds: async () => ({ kind: 'passed', code: 'proof-holds' }),
});

it('a certificate gives its key, and what it says of its holder', async () => {
  const method = methodOf(made.base64);
  expect(await certificateKey(proof([made.base64]))).toEqual({
    ok: true,
    value: {
      id: method,
      document: method,
      controller: method,
      jwk: keyPairFrom('seal', 'P-256').publicJwk,
      purposes: ['assertionMethod'],
      revoked: null,
      expires: null,
      method: 'x509',
      certificate: {
        organisation: 'Skolan',
        organisationId: 'VATSE-5560000001',
        commonName: null,
        country: 'SE',
        hosts: ['skola.test'],
        urls: ['https://skola.test/'],
        from: '2025-01-01T00:00:00.000Z',
        until: '2030-01-01T00:00:00.000Z',
        use: 'seal',
      },
    },
  });
});

it('a certificate whose key may not sign has a key for nothing', async () => {
  const result = await certificateKey(proof([makeChained({ ...asked, usage: USAGE.keyEncipherment }).base64]));
  expect(result.ok && result.value.purposes).toEqual([]);
});

it.each([
  ['a name that is another certificate’s', proof([made.base64], 'x5c:00')],
  ['no certificate', proof([])],
  ['something else than a certificate', proof(['AAAA'])],
])('%s gives no key', async (_what, given) => {
  expect(await certificateKey(given)).toEqual({ ok: false, problem: { code: 'certificate-malformed' } });
});
