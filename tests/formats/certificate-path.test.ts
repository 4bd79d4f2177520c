import { describe, expect, it } from 'vitest';
import { pathToAnchor } from '@/utils/formats/certificates/path';
import { type CertificateAsked, chainKey, extension, type Made, makeChained, newKey, USAGE } from '../harness/certificate-chain';
import { bits, integer, oid, sequence, set, tagged, utf8 } from '../harness/der';
import { quickly } from '../harness/quickly';

const ROOT_NAME = { country: 'SE', organisation: 'Rotutfärdaren' };
const MIDDLE_NAME = { country: 'SE', organisation: 'Mellanutfärdaren' };
const SEAL_NAME = { country: 'SE', organisation: 'Norrvikens yrkeshögskola', organisationId: 'VATSE-556000000001' };

const root = makeChained({ name: ROOT_NAME, key: chainKey('root'), ca: {} });
const middle = makeChained({ name: MIDDLE_NAME, key: chainKey('middle'), issuer: root, ca: { pathLength: 0 } });
const sealAsked = (change: Partial<CertificateAsked> = {}): CertificateAsked => ({
  name: SEAL_NAME,
  key: chainKey('seal'),
  issuer: middle,
  ...change,
});
const middleAsked = (change: Partial<CertificateAsked> = {}): Made =>
  makeChained({ name: MIDDLE_NAME, key: chainKey('middle'), issuer: root, ca: {}, ...change });
const seal = makeChained(sealAsked());

const texts = (made: readonly Made[]): string[] => made.map(({ base64 }) => base64);
const path = (sent: readonly Made[], anchors: readonly Made[]) => pathToAnchor(texts(sent), texts(anchors));
const ANY_TIME = { from: Date.parse('2025-01-01T00:00:00Z'), until: Date.parse('2030-01-01T00:00:00Z') };

describe('a chain leads to an anchor', () => {
  it.each<[string, Made[], Made[], Made]>([
    ['through an intermediate to its root', [seal, middle], [root], root],
    ['to the intermediate, which is the anchor itself', [seal], [middle], middle],
    ['although the root was sent along', [seal, middle, root], [root], root],
    ['in whatever order the others were sent', [seal, root, middle], [root], root],
    ['beside others that have nothing to do with it', [seal, makeChained({ name: ROOT_NAME, key: chainKey('x'), ca: {} }), middle], [root], root],
  ])('%s', async (_what, sent, anchors, anchor) => {
    expect(await path(sent, anchors)).toEqual({ anchor: anchor.base64, isOwn: false, ...ANY_TIME });
  });

  it('that is the certificate itself, even one that signs itself', async () => {
    const own = makeChained({ name: SEAL_NAME, key: chainKey('own') });
    expect(await path([own], [own])).toEqual({ anchor: own.base64, isOwn: true, ...ANY_TIME });
  });

  it('in the time in which all its certificates are in force', async () => {
    const short = middleAsked({ from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' });
    expect(await path([seal, short], [root])).toMatchObject({ from: Date.parse('2026-01-01T00:00:00Z'), until: Date.parse('2026-02-01T00:00:00Z') });
  });

  it('by the way that lasts longest, where there are several', async () => {
    const short = middleAsked({ until: '2026-02-01T00:00:00Z' });
    expect(await path([seal, short, middle], [root])).toMatchObject(ANY_TIME);
  });

  it.each(['RS256', 'ES384', 'ES512'] as const)('with keys for %s', async (alg) => {
    const rootOf = makeChained({ name: ROOT_NAME, key: newKey(alg), ca: {} });
    expect(await path([makeChained({ name: SEAL_NAME, key: newKey(alg), issuer: rootOf })], [rootOf])).toMatchObject(ANY_TIME);
  });
});

/** A root for certificates that are signed by RSA: with SHA-1 as well as without. */
const rsaRoot = makeChained({ name: ROOT_NAME, key: newKey('RS256'), ca: {} });
const rsaSeal = (change: Partial<CertificateAsked>): Made => makeChained(sealAsked({ issuer: rsaRoot, key: chainKey('rsa seal'), ...change }));
/** Name constraints that permit only names of one organisation. https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10 */
const onlyOf = (organisation: string): Buffer => {
  const name = sequence(set(sequence(oid('2.5.4.10'), utf8(organisation))));
  return extension('2.5.29.30', sequence(tagged(0xa0, sequence(tagged(0xa4, name)))), true);
};

describe('no chain leads to an anchor', () => {
  const another = makeChained({ name: ROOT_NAME, key: chainKey('another root'), ca: {} });
  const ownRoot = makeChained({ name: { organisation: 'Falsk' }, key: chainKey('false'), ca: {} });
  const notForIssuing = makeChained(sealAsked({ key: chainKey('plain') }));
  const under = makeChained({ name: { organisation: 'Under' }, key: chainKey('under'), issuer: middle, ca: {} });
  const shortMiddle = middleAsked({ key: newKey('RS256', 1024) });
  const looped = [
    makeChained({ name: MIDDLE_NAME, key: chainKey('middle'), issuer: { ...root, key: chainKey('loop') }, ca: {} }),
    makeChained({ name: ROOT_NAME, key: chainKey('loop'), issuer: middle, ca: {} }),
  ];

  it.each<[string, Made[], Made[]]>([
    ['when no list has an anchor', [seal, middle, root], []],
    ['when the intermediate was not sent', [seal], [root]],
    ['when the signer sends an anchor of its own', [makeChained(sealAsked({ issuer: ownRoot })), ownRoot], [root]],
    ['when the anchor is sent along, but did not issue it', [makeChained(sealAsked({ issuer: ownRoot })), root], [root]],
    ['to an anchor of the same name with another key', [makeChained(sealAsked({ issuer: another })), another], [root]],
    [
      'when its issuer has the key of an anchor under another name',
      [makeChained(sealAsked({ issuer: { ...middle, name: root.name } })), middle],
      [root],
    ],
    ['when it signs itself under the anchor’s name', [makeChained({ name: ROOT_NAME, key: chainKey('false') })], [root]],
    ['when the sealer’s certificate does not stand first', [middle, seal], [root]],
    [
      'through a certificate that may not issue others',
      [makeChained({ name: { organisation: 'Falsk' }, key: chainKey('false'), issuer: notForIssuing }), notForIssuing, middle],
      [root],
    ],
    [
      'to a seal that is in a list, but may not issue others',
      [makeChained({ name: { organisation: 'Falsk' }, key: chainKey('false'), issuer: seal })],
      [seal],
    ],
    ['through an issuer that says nothing of issuing', [seal, middleAsked({ ca: null, usage: null })], [root]],
    ['through an issuer whose key is not for certificates', [seal, middleAsked({ usage: USAGE.digitalSignature })], [root]],
    ['past an issuer below which no other may stand', [makeChained(sealAsked({ issuer: under })), under, middle], [root]],
    ['when the sealer’s certificate is an authority’s', [middle], [root]],
    ['when it was signed with SHA-1', [rsaSeal({ hash: 'sha1' })], [rsaRoot]],
    ['when its key is an RSA key of 1,024 bits', [rsaSeal({ key: newKey('RS256', 1024) })], [rsaRoot]],
    ['when an issuer’s key is an RSA key of 1,024 bits', [makeChained(sealAsked({ issuer: shortMiddle })), shortMiddle], [root]],
    ['when it demands what nobody understands', [makeChained(sealAsked({ extensions: [extension('1.2.3.4', sequence(), true)] })), middle], [root]],
    ['when an issuer demands it', [seal, middleAsked({ extensions: [extension('1.2.3.4', sequence(), true)] })], [root]],
    ['when it says one thing twice', [makeChained(sealAsked({ extensions: [extension('2.5.29.15', bits(Buffer.from([0x80])))] })), middle], [root]],
    ['when its name is outside what the issuer may name', [seal, middleAsked({ extensions: [onlyOf('En annan')] })], [root]],
    [
      'when no time is common to all its certificates',
      [makeChained(sealAsked({ from: '2028-01-01T00:00:00Z' })), middleAsked({ until: '2027-01-01T00:00:00Z' })],
      [root],
    ],
    ['and it is said at once, when certificates issue each other', [makeChained(sealAsked()), ...looped], [ownRoot]],
  ])('%s', async (_what, sent, anchors) => {
    expect(await path(sent, anchors)).toBeNull();
  });

  it('when one byte of it is another', async () => {
    const der = Buffer.from(seal.base64, 'base64');
    const changed = await Promise.all(
      Array.from({ length: 40 }, async (_, step) => {
        const at = Math.floor((der.length * step) / 40);
        const copy = Buffer.from(der);
        copy[at] = (copy[at] ?? 0) ^ 1;
        return pathToAnchor([copy.toString('base64'), middle.base64], [root.base64]);
      }),
    );
    expect(changed).toEqual(changed.map(() => null));
  });

  it.each([
    ['no base64', '???'],
    ['no certificate', Buffer.from('hello').toString('base64')],
    ['a certificate with something behind it', Buffer.concat([Buffer.from(seal.base64, 'base64'), Buffer.from([0])]).toString('base64')],
    ['a certificate of 64 KB', makeChained(sealAsked({ extensions: [extension('1.2.3', integer(Buffer.alloc(60_000, 1)))] })).base64],
  ])('from %s', async (_what, text) => {
    expect(await pathToAnchor([text, middle.base64], [root.base64, text])).toBeNull();
  });

  it('through more certificates than are read', async () => {
    const others = Array.from({ length: 5 }, (_, n) => makeChained({ name: { organisation: `${n}` }, key: chainKey(`${n}`), ca: {} }));
    expect(await path([seal, ...others, middle], [root])).toBeNull();
  });
});

it('a name that the issuer may give is accepted', async () => {
  expect(await path([seal, middleAsked({ extensions: [onlyOf('Norrvikens yrkeshögskola')] })], [root])).not.toBeNull();
});

it('many certificates that all issue each other are looked through in a moment', async () => {
  const [shared, name] = [chainKey('shared'), { organisation: 'Alla' }];
  const self = makeChained({ name, key: shared, ca: {} });
  const all = Array.from({ length: 5 }, (_, n) => makeChained({ name, key: shared, issuer: self, ca: {}, until: `203${n}-01-01T00:00:00Z` }));
  const given = [makeChained({ name: SEAL_NAME, key: chainKey('seal'), issuer: self }), ...all];
  expect(await quickly(50, () => path(given, [root]))).toBeNull();
});
