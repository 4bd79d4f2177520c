import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Examination } from '@/utils/model/examination';
import type { JsonObject } from '@/utils/model/json';
import { openBadge, openBadge11 } from '../harness/achievement';
import { look, lookAtOne, type Reader, said, verdictOf, without } from '../harness/asking';
import { CREDENTIALS_V2, OPEN_BADGES_V3_0_3 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';
import { bitstringStatusList } from '../harness/status-list';

/* The rows of `tests/harness/attacks.ts` that no other test tries. */

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const keys = keyPairFrom('school', 'Ed25519');
const about = { id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' };
const badge = openBadge(about);
const subject = badge.credentialSubject as JsonObject;
const KNOWN = {
  format: 'meritkollen-trust-list/1' as const,
  name: 'Lista',
  publisher: 'Test',
  updated: '2026-06-01',
  issuers: [{ id: school.did, name: 'Norrvikens yrkeshögskola' }],
};

const GOOD = 'issuer-unknown: issuer-not-listed';
const base64url = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const signedBy = (input: string): string => `${input}.${Buffer.from(keys.sign(Buffer.from(input))).toString('base64url')}`;

/** For a reader whose list knows the school. */
const lookKnowing = (raw: string, reader: Reader = {}): Promise<Examination> => lookAtOne(raw, {}, { trustLists: [KNOWN], ...reader });

const hashed = (salt: string, email: string) => ({
  type: 'IdentityObject',
  hashed: true,
  salt,
  identityHash: `sha256$${createHash('sha256').update(`${email}${salt}`).digest('hex')}`,
  identityType: 'emailAddress',
});
const withIdentity = (identifier: JsonObject) => school.signDataIntegrity({ ...badge, credentialSubject: { ...subject, identifier: [identifier] } });
const own = (one: string, two: string): JsonObject => ({ [one]: 'https://skola.test/words#honours', [two]: 'https://skola.test/words#failures' });
const ending = (validUntil: unknown): string => school.signVcJwt({ ...badge, validUntil } as JsonObject);

describe('a token', () => {
  it.each([
    ['with crit', { b64: false, crit: ['b64'] }],
    ['without crit', { b64: false }],
  ])('C09: whose payload is not encoded, %s, is not read in two ways', async (_what, more) => {
    const header = base64url({ alg: 'EdDSA', typ: 'vc+jwt', kid: school.method, ...more });
    const plain = JSON.stringify(badge).replaceAll('.', '\\u002e');
    expect(await verdictOf(signedBy(`${header}.${base64url(badge)}`))).toBe('unverifiable: critical-header');
    const overPlain = `${header}.${base64url(badge)}.${signedBy(`${header}.${plain}`).split('.').at(-1)}`;
    expect(await verdictOf(overPlain)).toBe('unverifiable: critical-header');
  });
});

describe('a proof', () => {
  it.each(['unknown-2099', 'eddsa-2022', 'EDDSA-RDFC-2022', ''])('C13: of the suite %j is neither believed nor called wrong', async (cryptosuite) => {
    const signed = await school.signDataIntegrity(badge);
    const verdict = await verdictOf({ ...signed, proof: { ...(signed.proof as JsonObject), cryptosuite } });
    expect(verdict).toBe('unverifiable: proof-not-supported');
  });

  it('B12: that has run out makes the credential expired, whatever suite it is of', async () => {
    const options = { expires: '2026-02-01T00:00:00Z' };
    const proofs = await Promise.all((['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const).map((form) => school.prove(badge, form, { options })));
    expect(await Promise.all(proofs.map((signed) => verdictOf(signed)))).toEqual(['expired: proof-expired', 'expired: proof-expired']);
  });
});

describe('the person', () => {
  it('B14: in a credential that was copied to somebody else’s page is named beside the verdict', async () => {
    const signed = await lookKnowing(JSON.stringify(await school.signDataIntegrity(badge)));
    expect([signed.verdict, signed.recipient, signed.outcomes.person.code]).toEqual(['verified', 'Sara Lindqvist', 'person-not-checked']);
  });

  it('B15: who is only a hash is compared here, in any case of letters, and moves no verdict', async () => {
    const raw = JSON.stringify(await withIdentity(hashed('havet', 'sara@example.se')));
    const asked = await Promise.all(
      ['sara@example.se', 'Sara@Example.SE', 'nils@example.se'].map((email) => lookKnowing(raw, { person: { email } })),
    );
    expect(asked.map(({ verdict, outcomes }) => [verdict, outcomes.person.code])).toEqual([
      ['verified', 'email-matches'],
      ['verified', 'email-matches'],
      ['verified', 'email-not-matched'],
    ]);
  });

  it('B16: whose address stands there in the open is not named by it', async () => {
    const open = { type: 'IdentityObject', hashed: false, identityHash: 'sara@example.se', identityType: 'emailAddress' };
    const { recipient, title } = await lookKnowing(JSON.stringify(await withIdentity(open)));
    expect([recipient, title]).toEqual([null, 'Kurs']);
  });

  it('B17: is named with all the others where there are several', async () => {
    const names = ['Sara Lindqvist', 'Nils Berg'];
    const subjects = names.map((name, at) => ({
      ...subject,
      id: `urn:p:${at}`,
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }],
    }));
    const { verdict, recipient } = await lookKnowing(JSON.stringify(await school.signDataIntegrity({ ...badge, credentialSubject: subjects })));
    expect([verdict, recipient?.split(', ').sort()]).toEqual(['verified', [...names].sort()]);
  });
});

describe('a context', () => {
  const exchanged = [CREDENTIALS_V2, OPEN_BADGES_V3_0_3];

  it('J08: of the credential’s own, with two words exchanged, breaks the signature', async () => {
    const signed = await school.signDataIntegrity({
      ...badge,
      '@context': [...exchanged, own('a', 'b')],
      credentialSubject: { ...subject, a: 'alla', b: 'inga' },
    });
    const swapped = { ...signed, '@context': [...exchanged, own('b', 'a')] } as JsonObject;
    expect([await verdictOf(signed), await verdictOf(swapped)]).toEqual([GOOD, 'invalid: altered']);
    const both = { ...swapped, credentialSubject: { ...subject, b: 'alla', a: 'inga' } } as JsonObject;
    expect([await verdictOf(both), (await lookAtOne(both)).title]).toEqual([GOOD, 'Kurs']);
  });

  it.each([
    ['last', [...exchanged, { '@vocab': 'https://evil.test/#' }]],
    ['in the subject', exchanged, { '@context': { '@vocab': 'https://evil.test/#' } }],
    ['within a list', [...exchanged, [{ '@vocab': 'https://evil.test/#' }]]],
    ['inside a word’s own', [...exchanged, { w: { '@id': 'urn:w', '@context': { '@vocab': 'https://evil.test/#' } } }]],
    ['as nothing', [...exchanged, { '@vocab': '' }]],
  ] as [string, JsonObject[], JsonObject?][])('J09: that knows every word, %s, makes it unverifiable', async (_where, context, inSubject = {}) => {
    const signed = await school.signDataIntegrity(badge);
    const widened = { ...signed, '@context': context, credentialSubject: { ...inSubject, ...subject, honours: 'alla' } } as JsonObject;
    // The library refuses some of them before we do.
    expect(await verdictOf(widened)).toMatch(/^unverifiable: (context-unknown|not-covered)$/);
  });

  it('J09: that knows every word says of what its issuer signed no more than that the signature holds', async () => {
    const open = { '@vocab': 'https://evil.test/#' };
    const signed = await school.signDataIntegrity({ ...badge, '@context': [...exchanged, open], credentialSubject: { ...subject, honours: 'alla' } });
    const { verdict, outcomes, level } = await lookAtOne(signed);
    expect([verdict, outcomes.proof.code, outcomes.binding.code, level.seqf]).toEqual(['unverifiable', 'proof-holds', 'context-unknown', null]);
  });

  it.each([
    'https://evil.test/c',
    'https://www.w3.org/ns/credentials/v2/',
    'https://www.w3.org/ns/credentials/V2',
    '../v2',
    'data:application/json,{}',
  ])('J10: at %s is asked of nobody', async (address) => {
    const signed = await school.signDataIntegrity(badge);
    const { examinations, asked } = await look({ ...signed, '@context': [...exchanged, address] }, { [address]: '{"@context":{}}' });
    expect([examinations.map(said), asked]).toEqual([['unverifiable: context-unknown'], []]);
  });

  it.each([
    ['the credential', { id: '' }],
    ['the credential, as a path', { id: 'kurs/1' }],
    ['the subject', { credentialSubject: { ...subject, id: 'sara' } }],
    ['a type', { type: ['VerifiableCredential', 'OpenBadgeCredential', './x'] }],
  ] as [string, JsonObject][])('J14: gives no base to a relative name of %s', async (_what, change) => {
    const signed = await school.signDataIntegrity(badge);
    expect(await verdictOf({ ...signed, ...change })).toMatch(/^(invalid: altered|unverifiable: not-covered)$/);
  });

  it('J14: nor to one that stood there when it was signed, in a proof over the JSON', async () => {
    expect(await verdictOf(await school.prove({ ...badge, id: 'kurs/1' }, 'eddsa-jcs-2022'))).toBe(GOOD);
    const both = await makeIssuer({ did: 'did:key', seed: 'evil' })
      .prove(await school.prove({ ...badge, id: 'kurs/1' }, 'eddsa-jcs-2022'), 'eddsa-rdfc-2022')
      .catch(() => null);
    expect(both).toBeNull();
  });
});

describe('the time', () => {
  it.each([
    '2030-01-01T24:00:00Z',
    '99999-01-01T00:00:00Z',
    '+012026-01-01T00:00:00Z',
    '2030-02-30T00:00:00Z',
    '2030-06-30T23:59:60Z',
    '2030-01-01T00:00:00Z ',
    '2030-01-01T00:00:00Zulu',
    '2030-W01',
    '２０３０-01-01T00:00:00Z',
    'Infinity',
    'NaN',
    '9e99',
    '',
  ])('T05: cannot be read from %j, so that nobody can say whether it is over', async (validUntil) => {
    expect(await verdictOf(ending(validUntil))).toBe('invalid: date-malformed');
  });

  it.each([[4102444800000], [{ '@value': '2030-01-01T00:00:00Z' }], [true], [['2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z']], [{}]])(
    'T05: nor from what is no text: %j',
    async (validUntil) => {
      expect(await verdictOf(ending(validUntil))).toBe('invalid: malformed');
    },
  );

  it.each([
    ['exp', 'never'],
    ['nbf', 'soon'],
    ['exp', [1]],
    ['exp', -1e300],
  ])('T05: nor from the claim %s as %j', async (claim, value) => {
    const raw = school.signVcJwt11(openBadge11(about), { payload: { [claim]: value } });
    expect((await lookAtOne(raw)).verdict).toBe('invalid');
  });

  it('T06: that ends before it begins is none', async () => {
    const reversed = { ...badge, validFrom: '2027-01-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' };
    expect(await verdictOf(await school.signDataIntegrity(reversed))).toBe('invalid: end-before-start');
    expect(await verdictOf(school.signVcJwt(reversed))).toBe('invalid: end-before-start');
  });

  it('T07: says nothing of what was altered, and less than a revocation', async () => {
    const url = 'https://skola.test/status/1';
    const status = { url, purpose: 'revocation', index: 7 } as const;
    const over = await school.signDataIntegrity(openBadge({ ...about, status, validUntil: '2026-02-01T00:00:00Z' }));
    const list = JSON.stringify(await school.signDataIntegrity(bitstringStatusList({ url, issuer: school.did, purpose: 'revocation', bits: [7] })));
    expect([
      await verdictOf({ ...over, name: 'Rektor' }, { [url]: list }),
      await verdictOf(over, { [url]: list }),
      await verdictOf(over),
      await verdictOf(without(over, 'proof'), { [url]: list }),
    ]).toEqual(['invalid: altered', 'revoked: status-entry-set', 'expired: past-its-end', 'unsigned: no-proof']);
  });
});

describe('the issuer', () => {
  it('I06: that is a tenant of a host is shown with its path, and is not the host', async () => {
    const tenant = makeIssuer({ did: 'did:web:host.test:u:bob' });
    const raw = tenant.signVcJwt(openBadge({ ...about, issuer: { id: tenant.did, name: 'Host AB' } }));
    const answers = { 'https://host.test/u/bob/did.json': JSON.stringify(tenant.document) };
    const lists = [{ ...KNOWN, issuers: [{ id: 'did:web:host.test', name: 'Host AB' }] }];
    const { verdict, issuer } = await lookAtOne(raw, answers, { trustLists: lists });
    expect([verdict, issuer.domain, issuer.known]).toEqual(['issuer-unknown', 'host.test/u/bob', false]);
  });

  it('I07: is not called unknown where a list could not be read; another list that knows it is enough', async () => {
    const raw = school.signVcJwt(badge);
    expect(said(await lookAtOne(raw, {}, { unreadableLists: 1 }))).toBe('issuer-unknown: trust-list-unreadable');
    expect((await lookKnowing(raw, { unreadableLists: 1 })).verdict).toBe('verified');
  });

  it('I09: goes by the name that the list has for it, and its own stands second', async () => {
    const { verdict, issuer } = await lookKnowing(school.signVcJwt(openBadge({ ...about, issuer: { id: school.did, name: 'MIT' } })));
    expect([verdict, issuer.name, issuer.claimedName]).toEqual(['verified', 'Norrvikens yrkeshögskola', 'MIT']);
  });
});

describe('the screen', () => {
  const ROOT = fileURLToPath(new URL('../../', import.meta.url));
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const thatSay = (what: RegExp): string[] => files.filter((file) => what.test(readFileSync(ROOT + file, 'utf8')));

  it('X13: writes no style and no markup from a text', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(thatSay(/\sstyle=|cssText|\binnerHTML\b|outerHTML|insertAdjacentHTML|dangerouslySet|srcdoc/)).toEqual([
      'components/overview/MapPicture.tsx', // a level from 1 to 8, as a number for the style sheet
      'components/overview/TimeLinePicture.tsx', // places on the axis, in per cent
    ]);
  });

  it('I05: draws no picture that a credential names', () => {
    expect(thatSay(/<img\b|<image\b|<object\b|<embed\b|<iframe\b|createElement\('img'\)|new Image\(/)).toEqual([
      'entrypoints/background/in-page.ts', // a drawing that stands in the page, on the reader's click: never shown, and its address is its own text
      'entrypoints/sidepanel/for-paper.ts', // the picture of the map that we have made ourselves, on its way to a file
    ]);
  });
});

describe('a file that is no text', () => {
  const inside = JSON.stringify(badge);
  const CRC = '\u0000\u0000\u0000\u0000';

  it.each([
    [
      'X02: a picture with a compressed text',
      `\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u0020iTXtopenbadges\u0000\u0001\u0000\u0000\u0000x\u009c${CRC}`,
    ],
    [
      'X03: a picture with broken chunks',
      `\u0089PNG\r\n\u001a\n\u00ff\u00ff\u00ff\u00ffiTXtopenbadgecredential\u0000\u0000\u0000\u0000\u0000${inside}`,
    ],
    ['X05: a drawing with a script', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script>${inside}</svg>`],
    ['X05: a drawing whose entities swell', `<!DOCTYPE svg [<!ENTITY a "${'&b;'.repeat(10)}">]><svg><text>&a;</text>${inside}</svg>`],
    ['X06: a photograph with words in it', `\u00ff\u00d8\u00ff\u00e1http://ns.adobe.com/xap/1.0/\u0000<x:xmpmeta>${inside}</x:xmpmeta>`],
    ['X07: a PDF with a credential', `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /JS (app.alert(1)) >>\nstream\n${inside}\nendstream\n%%EOF`],
  ])('%s is no credential as it stands', async (_what, raw) => {
    const { examinations, asked } = await look(raw);
    expect([examinations.map(({ verdict }) => verdict), asked]).toEqual([['not-a-credential'], []]);
  });
});
