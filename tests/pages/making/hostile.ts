import { readFileSync } from 'node:fs';
import { openBadge } from '../../harness/achievement.ts';
import { makeIssuer } from '../../harness/issuer.ts';
import type { PageMade } from './page.ts';

const stranger = makeIssuer({ did: 'did:key', seed: 'pages: stranger', name: 'Kvällsskolan' });

/**
 * A page that tries to break detection: its text stands in `hostile/`, with credentials of an issuer whom nobody knows.
 *
 * Shape: in the text `{{title|recipient}}` is a credential; `{{title>other|recipient}}` the same with another title than was signed.
 */
export async function hostilePage(name: string): Promise<PageMade> {
  const text = readFileSync(new URL(`hostile/${name}.html`, import.meta.url), 'utf8');
  const parts = text.split(ASKED);
  const written = await Promise.all(parts.map((part, index) => (index % 2 === 0 ? part : credential(part))));
  return { name, html: written.join(''), web: {} };
}

const ASKED = /\{\{([^{}]+)\}\}/;

async function credential(asked: string): Promise<string> {
  const [titles = '', recipient = ''] = asked.split('|');
  const [title = '', other = title] = titles.split('>');
  const id = `urn:uuid:5d1f0c1e-bad0-4a5b-8c2d-${Buffer.from(title).toString('hex').slice(0, 12).padEnd(12, '0')}`;
  const signed = await stranger.signDataIntegrity(openBadge({ id, issuer: { id: stranger.did, name: stranger.name }, title, recipient }));
  return JSON.stringify(signed, null, 1).replaceAll(JSON.stringify(title), JSON.stringify(other));
}
