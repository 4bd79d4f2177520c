/**
 * Why an address could not be read. Each is something that the reader can be told; none says anything about the credential.
 * `needs-permission`: no grant for the host, and its server does not allow everybody to read (no CORS).
 * `refused-by-us`: not https, with user information, or not a URL at all.
 * `gone`: its server says that what stood there was taken away (410).
 */
export const netProblems = [
  'needs-permission',
  'redirected',
  'private-address',
  'refused-by-us',
  'timed-out',
  'too-large',
  'not-found',
  'gone',
  'server-error',
  'too-many-requests',
  'unreachable',
  'wrong-content',
] as const;
export type NetProblem = (typeof netProblems)[number];

/** A part of a file, by its first and its last byte, counted from 0. */
export type ByteRange = { from: number; to: number };

/** Which part of a file a body of bytes is: where it begins, and how long the file is, null where its server does not say. */
export type Stretch = { from: number; total: number | null };

/**
 * What came back from one address.
 *
 * Shape: `at` is when, by our own clock, and `date` when by its server's, where that is told; both are milliseconds since 1970. `contentType` is lower case
 *        without parameters; `maxAge` is seconds, from Cache-Control. `stretch` is there where bytes were asked for: then `body` is base64.
 */
export type Fetched = {
  url: string;
  at: number;
  date?: number;
  status: number;
  contentType: string;
  maxAge: number | null;
  body: string;
  stretch?: Stretch;
};

/** No answer that can be used. `body` is what a server says of something that is gone, and of nothing else. */
export type NetFailure = { ok: false; problem: NetProblem; body?: string };

/** One address that was asked, for "Det här hämtades" and for the evidence. */
export type Request = {
  url: string;
  at: number;
  answer: ({ ok: true } & Omit<Fetched, 'url' | 'at'>) | NetFailure;
};

/** What an address answered, the last time that it was asked; undefined where it was not. */
export type Answers = (url: string) => Request['answer'] | undefined;

/** The last time that an address was asked for a document; undefined where it was not. A few bytes of an image are none. */
export const lastRequest = (requests: readonly Request[], url: string): Request | undefined =>
  requests.findLast((request) => request.url === url && !isOfBytes(request));

/** Did it give bytes, and no text? */
export const isOfBytes = ({ answer }: Request): boolean => answer.ok && answer.stretch !== undefined;

/** A record of requests, by address. */
export const answersIn =
  (requests: readonly Request[]): Answers =>
  (url) =>
    lastRequest(requests, url)?.answer;

/**
 * What is wanted from an address: `limit` is the largest body in bytes, `fresh` passes every cache by. `weight` is how much more work a byte of it makes than one
 * of a status list: 1 where it is missing. `bytes`: this part of the file and no text; a server that gives the whole file instead is heard up to the limit.
 */
export type Want = { accept: string; limit: number; fresh?: boolean; weight?: number; bytes?: ByteRange };

/**
 * The network, as the core sees it. One implementation talks to the world (`browser/net.ts`), one reads a map of files (tests and the command line).
 *
 * Fails: never throws; every failure is a `NetProblem`.
 */
export type Net = { get(url: string, want: Want): Promise<{ ok: true; value: Fetched } | NetFailure> };
