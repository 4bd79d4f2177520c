import { describe, expect, it } from 'vitest';
import { netProblems } from '@/utils/model/net';
import { openBadge } from '../harness/achievement';
import { look, lookAtOne } from '../harness/asking';
import { makeIssuer } from '../harness/issuer';
import { bitstringStatusList } from '../harness/status-list';

const DID_URL = 'https://skola.test/.well-known/did.json';
const LIST = 'https://skola.test/status/1';
const PAGE = 'https://cv.test/intyg/1';
const school = makeIssuer({ did: 'did:web:skola.test' });
const credential = openBadge({
  id: 'urn:uuid:1',
  issuer: { id: school.did, name: 'Skolan' },
  title: 'Kurs',
  recipient: 'Sara Lindqvist',
  status: { url: LIST, purpose: 'revocation', index: 8 },
});
const signed = await school.signDataIntegrity(credential);
const list = JSON.stringify(await school.signDataIntegrity(bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [7] })));
const all = { [DID_URL]: JSON.stringify(school.document), [LIST]: list, [PAGE]: JSON.stringify(signed) };

describe('the network', () => {
  it('is asked for the keys first, then for the list, each once', async () => {
    const { examinations, asked } = await look(signed, all);
    expect(examinations[0]).toMatchObject({
      verdict: 'issuer-unknown',
      title: 'Kurs',
      recipient: 'Sara Lindqvist',
      issuer: { id: school.did, domain: 'skola.test' },
    });
    expect(asked.slice(0, 2)).toEqual([DID_URL, LIST]);
  });

  it.each(netProblems)('that gives %s for the key makes a credential unverifiable, never wrong, and nothing more is asked', async (problem) => {
    const { examinations, asked } = await look(signed, { ...all, [DID_URL]: { problem } });
    expect(examinations[0]).toMatchObject({
      verdict: 'unverifiable',
      reasons: [problem],
      outcomes: { proof: { kind: 'unknown', code: problem, url: DID_URL } },
    });
    expect(asked).toEqual([DID_URL]);
  });

  it.each(netProblems)('that gives %s for the list leaves the status unknown', async (problem) => {
    const examination = await lookAtOne(signed, { ...all, [LIST]: { problem } });
    expect(examination).toMatchObject({ verdict: 'status-unknown', reasons: [problem] });
  });

  it.each(netProblems)('that gives %s for a linked credential makes it unverifiable', async (problem) => {
    expect(await lookAtOne({ url: PAGE }, { ...all, [PAGE]: { problem } })).toMatchObject({
      verdict: 'unverifiable',
      reasons: [problem],
      title: null,
    });
  });

  it('is not asked for anything when the credential was altered', async () => {
    const { examinations, asked } = await look({ ...signed, name: 'Rektor' }, all);
    expect([examinations[0]?.verdict, asked]).toEqual(['invalid', [DID_URL]]);
  });

  it('keeps everything that was fetched as evidence', async () => {
    const { evidence } = await lookAtOne({ url: PAGE }, all);
    expect(evidence.requests.map(({ url, answer }) => [url, answer.ok])).toEqual([
      [PAGE, true],
      [DID_URL, true],
      [LIST, true],
    ]);
  });
});

describe('what a link leads to', () => {
  it('is read as what it is, whatever its type says', async () => {
    expect(await lookAtOne({ url: PAGE }, all)).toMatchObject({ verdict: 'issuer-unknown', title: 'Kurs' });
  });

  it('is not a credential when it is a page, and that is said', async () => {
    const answers = { [PAGE]: { body: '<!DOCTYPE html><p>Logga in</p>', contentType: 'text/html' } };
    expect(await lookAtOne({ url: PAGE }, answers)).toMatchObject({ verdict: 'unverifiable', reasons: ['wrong-content'] });
  });

  it.each(['{}', '[]', '"x"', 'null', 'hello', '', '{"type":"Person"}'])('is nothing when it is %j', async (body) => {
    expect((await lookAtOne({ url: PAGE }, { [PAGE]: body })).verdict).toBe('not-a-credential');
  });
});

describe('several credentials in one text', () => {
  const token = makeIssuer({ did: 'did:key', seed: 'x' }).signVcJwt(
    openBadge({ id: 'urn:uuid:2', issuer: { id: makeIssuer({ did: 'did:key', seed: 'x' }).did, name: 'X' }, title: 'Annan' }),
  );

  it('have a verdict each, with the place where they stood', async () => {
    const { examinations } = await look(JSON.stringify([{ ...signed, name: 'Rektor' }, token]), all);
    expect(examinations.map(({ part, verdict, title }) => [part, verdict, title])).toEqual([
      ['/0', 'invalid', 'Kurs'],
      ['/1', 'issuer-unknown', 'Annan'],
    ]);
  });

  it('are taken out of a presentation, about which nothing is said', async () => {
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [
        signed,
        { '@context': 'https://www.w3.org/ns/credentials/v2', id: `data:application/vc+jwt,${token}`, type: 'EnvelopedVerifiableCredential' },
      ],
    };
    const { examinations } = await look(JSON.stringify(presentation), all);
    expect(examinations.map(({ part, verdict }) => [part, verdict])).toEqual([
      ['/verifiableCredential/0', 'issuer-unknown'],
      ['/verifiableCredential/1', 'issuer-unknown'],
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['JSON that breaks off', JSON.stringify(signed).slice(0, -20), 'unverifiable'],
    ['a token with four parts', 'eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2ln.c2ln', 'invalid'],
    ['a credential of an unknown type', JSON.stringify({ ...signed, type: ['VerifiableCredential', 'Rektorsintyg'] }), 'unverifiable'],
    ['a credential that is only a list of proofs', JSON.stringify({ ...signed, proof: [{}, {}] }), 'unverifiable'],
    ['nine proofs', JSON.stringify({ ...signed, proof: Array.from({ length: 9 }, () => signed.proof) }), 'unverifiable'],
    ['a proof that is a text', JSON.stringify({ ...signed, proof: 'yes' }), 'unverifiable'],
    ['a proof without a value', JSON.stringify({ ...signed, proof: { ...(signed.proof as object), proofValue: undefined } }), 'invalid'],
    ['a proof with a value that is too short', JSON.stringify({ ...signed, proof: { ...(signed.proof as object), proofValue: 'z1111' } }), 'invalid'],
    ['more than half a megabyte', JSON.stringify({ ...signed, name: 'a'.repeat(600_000) }), 'unverifiable'],
  ])('%s ends in its own verdict', async (_what, raw, verdict) => {
    expect((await lookAtOne(raw, all)).verdict).toBe(verdict);
  });
});
