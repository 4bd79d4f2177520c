import { describe, expect, it } from 'vitest';
import { withLastWord } from '@/utils/formats/suites/last-word';
import type { Secured, Suite } from '@/utils/formats/suites/suite';
import type { Key } from '@/utils/model/key';
import type { Outcome } from '@/utils/model/outcome';
import { ok } from '@/utils/model/result';

const KEY: Key = { id: 'a#1', document: 'a', controller: 'a', jwk: { kty: 'OKP' }, purposes: [], revoked: null, expires: null, method: 'web' };
const HOLDS: Outcome = { kind: 'passed', code: 'proof-holds' };
const ALTERED: Outcome = { kind: 'failed', code: 'altered' };

const textIs = (text: string): Secured => ({ document: {}, proof: {}, covered: {}, canonical: async () => ok(text), toNQuads: async () => ok(text) });

/** A suite whose signature is over one text only; it writes down over which texts it was asked. */
function suiteOver(signed: string, signs: Suite['signs'] = 'graph'): { suite: Suite; asked: string[] } {
  const asked: string[] = [];
  const suite: Suite = {
    id: 's',
    spec: '',
    signs,
    recognises: () => true,
    malformed: () => false,
    options: async () => ok({}),
    async holds({ canonical }) {
      const text = await canonical('SHA-256');
      asked.push(text.ok ? text.value : '');
      return text.ok && text.value === signed ? HOLDS : ALTERED;
    },
  };
  return { suite, asked };
}

/** Of one proof, when the texts are these. */
async function answered(signed: string, { compiled, library }: { compiled: string; library: string }): Promise<{ answer: Outcome; asked: string[] }> {
  const { suite, asked } = suiteOver(signed);
  return { answer: await withLastWord(suite, textIs(library)).holds(textIs(compiled), KEY), asked };
}

describe('a text that was written straight down', () => {
  it('is believed where the signature holds over it, and the library is not asked', async () => {
    expect(await answered('signed', { compiled: 'signed', library: 'signed' })).toEqual({ answer: HOLDS, asked: ['signed'] });
  });

  it('never says that a credential was altered: that the library says', async () => {
    expect(await answered('signed', { compiled: 'other', library: 'another' })).toEqual({ answer: ALTERED, asked: ['other', 'another'] });
  });

  it('was read, so that nothing is said where the signature is over the library’s text alone', async () => {
    const { answer } = await answered('signed', { compiled: 'faulty', library: 'signed' });
    expect(answer).toEqual({ kind: 'unknown', code: 'ambiguous' });
  });

  it('has no part in a proof over the JSON', () => {
    const { suite } = suiteOver('signed', 'json');
    expect(withLastWord(suite, textIs('library'))).toBe(suite);
  });
});
