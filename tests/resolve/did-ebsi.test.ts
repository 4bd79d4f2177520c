import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { resolveKey } from '@/utils/resolve/key';
import { netOf } from '../harness/answers';
import { keyPairFrom } from '../harness/key-pair';

const p256 = keyPairFrom('school', 'P-256');
const legal = `did:ebsi:z${base58.encode(Buffer.concat([Buffer.from([1]), Buffer.alloc(16, 9)]))}`;
const URL = `https://api-pilot.ebsi.eu/did-registry/v5/identifiers/${legal}`;
const documentOf = (id: string): string =>
  JSON.stringify({
    id,
    verificationMethod: [{ id: `${id}#1`, type: 'JsonWebKey2020', controller: id, publicKeyJwk: { ...p256.publicJwk } }],
    assertionMethod: [`${id}#1`],
  });

describe('a did:ebsi', () => {
  it('has its document in EBSI’s register, which is asked for it alone', async () => {
    const net = netOf({ [URL]: documentOf(legal) });
    expect(await resolveKey(`${legal}#1`, net)).toMatchObject({ ok: true, value: { method: 'ebsi', purposes: ['assertionMethod'] } });
    expect(net.asked).toEqual([URL]);
  });

  it('is not believed when the register answers with another’s document', async () => {
    expect(await resolveKey(`${legal}#1`, netOf({ [URL]: documentOf('did:ebsi:zOther') }))).toEqual({
      ok: false,
      problem: { code: 'did-mismatch', url: URL },
    });
  });

  it.each([
    ['of version 2', `did:ebsi:z${base58.encode(Buffer.concat([Buffer.from([2]), Buffer.alloc(16, 9)]))}`],
    ['that is too short', `did:ebsi:z${base58.encode(Buffer.concat([Buffer.from([1]), Buffer.alloc(15, 9)]))}`],
    ['in hexadecimal, as it once was', 'did:ebsi:2b6a1ee5881158edf133421d63d4b9e5f3ac26d472afcff8'],
    ['that climbs', 'did:ebsi:..'],
  ])('is not asked for %s', async (_what, name) => {
    const net = netOf({});
    expect([await resolveKey(`${name}#1`, net), net.asked]).toMatchObject([{ ok: false, problem: { code: 'did-malformed' } }, []]);
  });
});
