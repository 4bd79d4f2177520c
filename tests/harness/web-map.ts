import { readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { serverTimeOf } from '@/utils/browser/http-cache';
import type { Fetched, Net, NetFailure } from '@/utils/model/net';
import { problem } from '@/utils/model/result';

type Served = string | { status?: number; headers?: Record<string, string>; file?: string };

const TYPES: Record<string, string> = {
  '.json': 'application/json',
  '.jwt': 'application/jwt',
  '.jsonld': 'application/ld+json',
  '.html': 'text/html',
  '.txt': 'text/plain',
};

/**
 * A network that is a map from URL to file, and nothing else: any other address is unreachable. It keeps the rules of the real one that matter to a
 * verdict: https only, no redirects, size caps.
 *
 * Shape: JSON, from URL to a file or to `{"status", "headers", "file"}`; files are relative to the map. A plain entry answers 200 with a content type by
 *        its ending. A `date` header is the server's clock; without one it has none.
 */
export function webMap(file: string | null, now: number): Net {
  const map = file === null ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Served>);
  return {
    async get(url, { limit }) {
      if (!url.startsWith('https://')) return problem('refused-by-us');
      const served = Object.hasOwn(map, url) ? map[url] : undefined;
      return file === null || served === undefined ? problem('unreachable') : answerOf(url, served, dirname(file), { limit, now });
    },
  };
}

type Limits = { limit: number; now: number };

function answerOf(url: string, served: Served, folder: string, { limit, now }: Limits): { ok: true; value: Fetched } | NetFailure {
  const { status = 200, headers = {}, file } = typeof served === 'string' ? { file: served } : served;
  if (status >= 300 && status < 400) return problem('redirected');
  if (status === 429) return problem('too-many-requests');
  if (status === 404) return problem('not-found');
  if (status >= 400 && status !== 410) return problem('server-error');
  const bytes = file === undefined ? Buffer.alloc(0) : readFileSync(resolve(folder, file));
  if (bytes.length > limit) return problem('too-large');
  if (status === 410) return { ...problem('gone'), body: bytes.toString('utf8') };
  const given =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? TYPES[extname(file ?? '')] ?? 'application/octet-stream';
  const contentType = given.split(';')[0]?.trim().toLowerCase() ?? '';
  const date = serverTimeOf(new Headers(headers));
  return { ok: true, value: { url, at: now, status, contentType, maxAge: null, body: bytes.toString('utf8'), ...(date !== null && { date }) } };
}
