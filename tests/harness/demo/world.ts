import { startServer, type TestServer } from '../server.ts';
import { makeCredentials, makeStatusLists } from './credentials.ts';
import type { DemoPage } from './page.ts';
import { amiraYusuf } from './page-amira.ts';
import { eliasNyberg } from './page-elias.ts';
import { saraLindqvist } from './page-sara.ts';
import { college, hosts, school, tradeBody } from './people.ts';

/** The demo's whole world: its server, and the pages in the order in which they are visited. */
export type World = { server: TestServer; pages: DemoPage[] };

/** Signs everything and starts the server that stands for the school, the trade body and the three people's pages. */
export async function startWorld(): Promise<World> {
  const [credentials, statusLists, server] = await Promise.all([makeCredentials(), makeStatusLists(), startServer({ hosts })]);
  const pages = [saraLindqvist, eliasNyberg, amiraYusuf].map((page) => page(credentials));

  for (const { documentUrl, document } of [school, tradeBody, college]) {
    if (documentUrl !== null) server.serve(documentUrl, { body: JSON.stringify(document), type: 'application/did+json' });
  }
  for (const [url, list] of Object.entries(statusLists)) server.serve(url, { body: JSON.stringify(list), type: 'application/vc' });
  for (const { url, html, files } of pages) {
    server.serve(url, { body: html, type: 'text/html; charset=utf-8' });
    for (const [file, answer] of Object.entries(files)) server.serve(file, answer);
  }
  return { server, pages };
}
