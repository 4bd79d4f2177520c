import { readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { serverTimeOf } from '@/utils/browser/http-cache';
import type { ByteRange, Fetched, Net, NetFailure } from '@/utils/model/net';
import { problem } from '@/utils/model/result';

type Served = string | { status?: number; headers?: Record<string, string>; file?: string };

const TYPES: Record<string, string> = {
  '.json': 'application/json',
  '.jwt': 'application/jwt',
  '.jsonld': 'application/ld+json',
  '.html': 'text/html',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
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
    async get(url, { limit, bytes }) {
      if (!url.startsWith('https://')) return problem('refused-by-us');
      const served = Object.hasOwn(map, url) ? map[url] : undefined;
      return file === null || served === undefined
        ? problem('unreachable')
        : answerOf(url, served, dirname(file), { limit, now, ...(bytes !== undefined && { range: bytes }) });
    },
  };
}

type Limits = { limit: number; now: number; range?: ByteRange };

function answerOf(url: string, served: Served, folder: string, { limit, now, range }: Limits): { ok: true; value: Fetched } | NetFailure {
  const { status = 200, headers = {}, file } = typeof served === 'string' ? { file: served } : served;
  if (status >= 300 && status < 400) return problem('redirected');
  if (status === 429) return problem('too-many-requests');
  if (status === 404) return problem('not-found');
  if (status >= 400 && status !== 410) return problem('server-error');
  const bytes = file === undefined ? Buffer.alloc(0) : readFileSync(resolve(folder, file));
  if (range === undefined && bytes.length > limit) return problem('too-large');
  if (status === 410) return { ...problem('gone'), body: bytes.toString('utf8') };
  const given =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? TYPES[extname(file ?? '')] ?? 'application/octet-stream';
  const contentType = given.split(';')[0]?.trim().toLowerCase() ?? '';
  const date = serverTimeOf(new Headers(headers));
  const about = { url, at: now, contentType, maxAge: null, ...(date !== null && { date }) };
  return { ok: true, value: range === undefined ? { ...about, status, body: bytes.toString('utf8') } : { ...about, ...partOf(bytes, range) } };
}

/** A part of a file, as a server gives it that knows parts. */
export const partOf = (file: Uint8Array, { from, to }: ByteRange) => ({
  status: 206,
  body: Buffer.from(file.subarray(from, to + 1)).toString('base64'),
  stretch: { from, total: file.length },
});
