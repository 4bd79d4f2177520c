import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, TestServer } from './server.ts';

/**
 * One finding as a page must give it, however it is found in detail.
 *
 * Shape: `what` is the address of what is linked to, or the title of what stands in the page; `places` and `because` are in the order of the alphabet, one of
 *        each place. `label` is the page's own words. Of a text with several credentials the verdicts, titles and codes are those of all.
 */
export type Found = { what: string; places: string[]; label: string; verdicts: string[]; because: string[]; titles: string[] };

/** What is found at one moment, and what we have asked for since the one before. A part of a file has its range behind the address. */
export type Moment = { findings: Found[]; requests: string[]; badges: number };

/**
 * What must come of a page; everything else is a fault.
 *
 * Shape: `url` is where `index.html` stands, `headers` what its server says beside. `hosts` are the reader's grants, beside the page's own; `own` is what the page itself loads. The reader presses the toolbar button, then does what `acts`
 *        says (`scroll`, or the selector of what is pressed): `before` is what is known then. `consent` are the providers that the reader then allows: `after`.
 *        `automatic`: the site is allowed, and nobody presses anything. `absent` are words that may be kept nowhere, and sent to nobody. `isUntouched`: nothing at all is changed in it.
 *        `notYet` says for people what ought to be found and is not: once it is, the page fails.
 */
export type Expected = {
  url: string;
  headers?: Record<string, string>;
  hosts: string[];
  automatic?: boolean;
  acts?: string[];
  own: string[];
  before: Moment;
  consent: string[];
  after: Moment;
  absent?: string[];
  isUntouched?: boolean;
  notYet?: string[];
};

/** A page of `tests/pages`. */
export type PageFixture = { name: string; folder: string; expected: Expected };

/** An address of a page's world: a file, or what its server answers. `fill`: so many bytes are there in all, and the rest says nothing. */
type Served = string | { file?: string; status?: number; headers?: Record<string, string>; parts?: boolean; fill?: number };

const root = fileURLToPath(new URL('../pages/', import.meta.url));

/** Every page that says what must come of it. */
export const pageFixtures = (): PageFixture[] =>
  readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'expected.json')))
    .map((name) => {
      const folder = join(root, name);
      return { name, folder, expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected };
    });

/** Serves the page and all that its `web.json` names, a map from address to file as `--web` takes it. */
export function serveFixture(server: TestServer, fixture: PageFixture): void {
  const page = { file: 'index.html', ...(fixture.expected.headers && { headers: fixture.expected.headers }) };
  for (const [url, served] of Object.entries({ [fixture.expected.url]: page, ...webOf(fixture) })) {
    server.serve(url, answerOf(fixture.folder, typeof served === 'string' ? { file: served } : served));
  }
}

/** Every host of the page's world. */
export const hostsIn = (fixture: PageFixture): string[] => Object.keys(webOf(fixture)).map((url) => new URL(url).hostname);

function webOf({ folder }: PageFixture): Record<string, Served> {
  const map = join(folder, 'web.json');
  return existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as Record<string, Served>) : {};
}

function answerOf(folder: string, { file, status = 200, headers = {}, parts = false, fill = 0 }: Exclude<Served, string>): Answer {
  const bytes = file === undefined ? Buffer.alloc(0) : readFileSync(resolve(folder, file));
  const body = bytes.length < fill ? Buffer.concat([bytes, Buffer.alloc(fill - bytes.length, 'x')]) : bytes;
  return { body, status, headers, parts, type: headers['content-type'] ?? TYPES[extname(file ?? '')] ?? 'application/octet-stream' };
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.jwt': 'application/jwt',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
