import { openBadge } from '../harness/achievement.ts';
import { school } from '../harness/demo/people.ts';
import type { TestServer } from '../harness/server.ts';

/** A signed credential of the demo's school, as the text that a page carries. */
export const credentialOf = async (title: string): Promise<string> =>
  JSON.stringify(
    await school.signDataIntegrity(openBadge({ id: `urn:uuid:${crypto.randomUUID()}`, issuer: { id: school.did, name: school.name }, title })),
  );

/** A title with the credential that belongs to it. */
export const itemOf = async (title: string): Promise<string> =>
  `<article><h3>${title}</h3><script type="application/vc">${await credentialOf(title)}</script></article>`;

/** Serves a whole page with this body. */
export const servePage = (server: TestServer, url: string, body: string, headers: Record<string, string> = {}): void =>
  server.serve(url, {
    body: `<!doctype html><html lang="sv"><title>Sida</title><link rel="icon" href="data:,">${body}</html>`,
    type: 'text/html; charset=utf-8',
    headers,
  });
