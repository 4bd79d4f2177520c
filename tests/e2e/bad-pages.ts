import type { ShownVerdict } from '@/utils/model/verdict';
import { openBadge } from '../harness/achievement.ts';
import { school } from '../harness/demo/people.ts';
import type { TestServer } from '../harness/server.ts';

/**
 * A page with something wrong on it, beside one good credential.
 *
 * Shape: `verdict` is what the wrong thing is called; null where it is passed over in silence because nothing says that it is a credential.
 */
export type BadPage = { name: string; url: string; verdict: ShownVerdict | null };

export const GOOD_TITLE = 'Det goda intyget';
const HUGE = 5 * 1024 * 1024; // characters
const asked = (title: string) => ({ id: `urn:uuid:${crypto.randomUUID()}`, issuer: { id: school.did, name: school.name }, title });

const script = (text: string): string => `<script type="application/vc">${text}</script>`;
const link = (url: string): string => `<a href="${url}" type="application/vc">Intyg</a>`;
const fourParts = (): string => `${school.signVcJwt(openBadge(asked('Fyra delar')))}.${'A'.repeat(60)}`;
const unknownType = async (): Promise<string> =>
  JSON.stringify(
    await school.signDataIntegrity({ ...openBadge(asked('Okänd sort')), type: ['VerifiableCredential', 'https://skola.test/vocabulary#Pot'] }),
  );
const unreachable = (): string =>
  school.signVcJwt(openBadge({ ...asked('Onåbar'), issuer: { id: 'did:web:ingen.test', name: 'Ingen' } }), {
    header: { kid: 'did:web:ingen.test#1' },
  });

/** Serves the pages of the "Bad input". */
export async function serveBadPages(server: TestServer): Promise<BadPage[]> {
  const good = script(JSON.stringify(await school.signDataIntegrity(openBadge(asked(GOOD_TITLE)))));
  server.serve('https://sida.test/html-i-stallet', { body: '<!doctype html><title>Logga in</title>', type: 'text/html' });

  const bodies: [string, string, ShownVerdict | null][] = [
    [
      'broken JSON',
      script('{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": "VerifiableCredential", "credentialSubject": {'),
      'unverifiable',
    ],
    ['a script of 5 MB', script(`{"type": "VerifiableCredential", "name": "${'x'.repeat(HUGE)}"}`), 'unverifiable'],
    ['a JWT with four parts', `<pre>${fourParts()}</pre>`, 'invalid'],
    ['a credential of unknown type', script(await unknownType()), 'verified'],
    ['an unreachable issuer', `<p>${unreachable()}</p>`, 'unverifiable'],
    ['HTML in place of JSON', link('https://sida.test/html-i-stallet'), 'unverifiable'],
  ];
  return bodies.map(([name, body, verdict], index) => {
    const url = `https://sida.test/${index}`;
    const html = `<!doctype html><html lang="sv"><title>Sida</title><article><h3>Något</h3>${body}</article><article><h3>Gott</h3>${good}</article></html>`;
    server.serve(url, { body: html, type: 'text/html; charset=utf-8' });
    return { name, url, verdict };
  });
}
