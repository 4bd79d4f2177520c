import { readdirSync, readFileSync } from 'node:fs';
import { openBadge, seqfLevel } from '../harness/achievement.ts';
import { college, school } from '../harness/demo/people.ts';
import type { TestServer } from '../harness/server.ts';

const folder = new URL('badge-pages/', import.meta.url);

/** The pages on which badges are measured, each built as one knows it from the world. */
export const badgePages: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

/** A page with its credentials, and the same without: element by element alike, but that nothing in it is one. */
export type ServedPage = { url: string; plainUrl: string; count: number };

/**
 * Serves a page. In its file, `%vc:TITLE%` stands for a signed credential and `%link:TITLE%` for the address of one; after the title may follow `;levelN`
 * and `;expired`. Every third one is from an issuer that no list knows.
 */
export async function serveBadgePage(server: TestServer, name: string): Promise<ServedPage> {
  const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
  const marks = [...html.matchAll(/%(vc|link):([^%]*)%/g)];
  let [filled, plain] = [html, html.replaceAll('application/vc', 'text/plain')];
  for (const [index, [mark, kind, asked = '']] of marks.entries()) {
    const credential = await credentialOf(asked, index);
    const address = `https://${name}.test/intyg/${index}`;
    server.serve(`${address}.vc`, { body: credential, type: 'application/vc' });
    filled = filled.replace(mark, kind === 'vc' ? credential : `${address}.vc`);
    plain = plain.replace(
      mark,
      kind === 'vc' ? credential.replaceAll('credential', 'kredential').replaceAll('Credential', 'Kredential') : `${address}.htm`,
    );
  }
  const url = `https://${name}.test/`;
  const plainUrl = `https://${name}.test/utan`;
  server.serve(url, { body: filled, type: 'text/html; charset=utf-8' });
  server.serve(plainUrl, { body: plain, type: 'text/html; charset=utf-8' });
  return { url, plainUrl, count: marks.length };
}

async function credentialOf(asked: string, index: number): Promise<string> {
  const [title = '', ...rest] = asked.split(';');
  const level = rest.map((word) => /^level(\d)$/.exec(word)?.[1]).find((found) => found !== undefined);
  const issuer = index % 3 === 2 ? college : school;
  const unsigned = openBadge({
    id: `urn:uuid:00000000-0000-4000-8000-${`${index}`.padStart(12, '0')}`,
    issuer: { id: issuer.did, name: issuer.name },
    title,
    ...(level !== undefined && { alignment: [seqfLevel(Number(level))] }),
    ...(rest.includes('expired') && { validFrom: '2019-01-15T09:00:00Z', validUntil: '2024-01-15T09:00:00Z' }),
  });
  return JSON.stringify(await issuer.signDataIntegrity(unsigned));
}
