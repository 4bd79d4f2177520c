// @vitest-environment node

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serverTimeOf } from '@/utils/browser/http-cache';
import { keptInMemory } from '@/utils/browser/kept';
import { netOver, type World } from '@/utils/browser/net';
import type { Want } from '@/utils/model/net';
import { makeCertificate } from '../harness/certificate';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const WANT: Want = { accept: 'application/json', limit: 1000 };
const START = Date.parse('2026-11-01T12:00:00Z');

let server: Server;
let base: string;
let handler: Handler;
let seen: string[];
let sent: [string, RequestInit][];
let clock: number;

beforeAll(async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // the certificate is our own; only this file's worker is meant
  server = createServer(makeCertificate(['localhost', '127.0.0.1']), (request, response) => {
    seen.push(request.url ?? '');
    handler(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `https://localhost:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  seen = [];
  sent = [];
  clock = START;
  handler = answer(200, '{"id":1}', { 'content-type': 'application/json; charset=utf-8' });
});

afterEach(() => server.closeAllConnections());
afterAll(() => server.close());

describe('what is sent', () => {
  it('N06, N14: carries no cookie, no referrer and follows no redirect, and stays out of the browser’s own cache', async () => {
    await net().get(`${base}/a`, WANT);
    const [[url, { signal, ...init }]] = sent as [[string, RequestInit]];
    expect([url, init]).toEqual([
      `${base}/a`,
      {
        method: 'GET',
        mode: 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
        headers: { accept: 'application/json' },
      },
    ]);
    expect(signal).toBeInstanceOf(AbortSignal);
  });

  it('N03: tells Chromium that only a public address will do', async () => {
    const { get } = net({ exempt: () => false, addressSpaces: true, fetch: recordOnly });
    await get('https://skola.example/', WANT);
    expect(sent[0]?.[1]).toMatchObject({ targetAddressSpace: 'public' });
  });

  it('does not say so of a test host, in the build that knows test hosts', async () => {
    await net({ addressSpaces: true, fetch: recordOnly }).get('https://skola.test/', WANT);
    expect(sent[0]?.[1]).not.toHaveProperty('targetAddressSpace');
  });
});

describe('addresses', () => {
  it.each([
    ['http://skola.example/', 'refused-by-us'],
    ['https://anna:hemligt@skola.example/', 'refused-by-us'],
    ['hej', 'refused-by-us'],
    ['https://localhost/', 'private-address'],
    ['https://127.0.0.1/', 'private-address'],
    ['https://0x7f.1/', 'private-address'],
    ['https://[::ffff:192.168.0.1]/', 'private-address'],
    ['https://router/', 'private-address'],
  ])('never asks %s', async (url, problem) => {
    expect(await net({ exempt: () => false, fetch: recordOnly }).get(url, WANT)).toEqual({ ok: false, problem });
    expect(sent).toEqual([]);
  });
});

describe('what comes back', () => {
  it('is the body, its type without parameters, and for how long it is good', async () => {
    handler = answer(200, '{"namn":"Åsa"}', {
      'content-type': 'Application/JSON; charset=utf-8',
      'cache-control': 'max-age=60',
      date: 'Sun, 01 Nov 2026 12:00:07 GMT',
    });
    expect(await net().get(`${base}/a#key-1`, WANT)).toEqual({
      ok: true,
      value: { url: `${base}/a`, at: START, date: START + 7000, status: 200, contentType: 'application/json', maxAge: 60, body: '{"namn":"Åsa"}' },
    });
  });

  it.each<[Record<string, string>, string | null]>([
    [{ date: 'Sun, 01 Nov 2026 12:00:00 GMT' }, '2026-11-01T12:00:00.000Z'],
    [{ date: 'Sun, 01 Nov 2026 12:00:00 GMT', age: '86400' }, '2026-11-02T12:00:00.000Z'],
    [{ date: 'Wed, 01 Nov 2028 12:00:00 GMT' }, '2028-11-01T12:00:00.000Z'],
    [{ date: 'Sun, 01 Nov 2026 12:00:00 GMT', age: 'old' }, null],
    [{ date: 'Sun, 01 Nov 2026 12:00:00 GMT, Sun, 01 Nov 2026 12:00:00 GMT' }, null],
    [{ date: 'Sun, 99 Nov 2026 12:00:00 GMT' }, null],
    [{ date: 'Thu, 01 Jan 1970 00:00:00 GMT' }, null],
    [{ date: '1' }, null],
    [{ date: '2026-11-01T12:00:00Z' }, null],
    [{ date: 'yesterday' }, null],
    [{ date: '' }, null],
    [{}, null],
  ])('T04: tells the server’s time from %j: %s', (headers, time) => {
    const told = serverTimeOf(new Headers(headers));
    expect(told === null ? null : new Date(told).toISOString()).toBe(time);
  });

  it('T04: keeps the time that the server told when it answered, not when the answer is used again', async () => {
    handler = answer(200, '{}', { date: 'Sun, 01 Nov 2026 12:00:00 GMT', 'cache-control': 'max-age=3600' });
    const { get } = net();
    await get(`${base}/a`, WANT);
    clock = START + 3_599_000;
    expect(await get(`${base}/a`, WANT)).toMatchObject({ value: { at: START, date: START } });
    expect(seen).toHaveLength(1);
  });

  it('N08: is passed on as it is when a captive portal answers instead: the core decides', async () => {
    handler = answer(200, '<!doctype html>Logga in', { 'content-type': 'text/html' });
    expect(await net().get(`${base}/did.json`, WANT)).toMatchObject({
      ok: true,
      value: { contentType: 'text/html', body: '<!doctype html>Logga in' },
    });
  });

  it.each([
    [301, 'redirected'],
    [302, 'redirected'],
    [307, 'redirected'],
    [404, 'not-found'],
    [401, 'server-error'],
    [403, 'server-error'],
    [429, 'too-many-requests'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('N02: says of status %s: %s', async (status, problem) => {
    handler = answer(status, '', { location: `${base}/secret` });
    expect(await net().get(`${base}/a`, WANT)).toEqual({ ok: false, problem });
    expect(seen).toEqual(['/a']);
  });

  it('hands on what a server says of something that is gone, up to the limit, and calls it no answer', async () => {
    handler = answer(410, '{"revoked":true}');
    expect(await net().get(`${base}/a`, WANT)).toEqual({ ok: false, problem: 'gone', body: '{"revoked":true}' });
    handler = answer(410, 'x'.repeat(WANT.limit + 1));
    expect(await net().get(`${base}/b`, WANT)).toEqual({ ok: false, problem: 'gone' });
  });

  it('takes a body of just the limit, and gives up one byte later', async () => {
    handler = answer(200, 'x'.repeat(1000));
    expect(await net().get(`${base}/just`, WANT)).toMatchObject({ ok: true });
    handler = answer(200, 'x'.repeat(1001));
    expect(await net().get(`${base}/more`, WANT)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('counts bytes, not characters', async () => {
    handler = answer(200, 'å'.repeat(600));
    expect(await net().get(`${base}/a`, WANT)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('N07: stops a body that never ends', async () => {
    let written = 0;
    handler = (_, response) => {
      const pour = setInterval(() => {
        response.write('x'.repeat(500));
        written++;
      }, 1);
      response.on('close', () => clearInterval(pour));
    };
    expect(await net().get(`${base}/a`, WANT)).toEqual({ ok: false, problem: 'too-large' });
    await wait(50);
    const then = written;
    await wait(50);
    expect(written).toBe(then);
  });

  it.each<[string, Handler]>([
    ['never answers', () => undefined],
    [
      'sends a byte now and then',
      (_, response) => {
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('N07: gives up a server that %s, at the deadline', async (_, slow) => {
    handler = slow;
    const started = performance.now();
    expect(await net({ deadline: 150 }).get(`${base}/a`, WANT)).toEqual({ ok: false, problem: 'timed-out' });
    // Ended by this deadline, and not by a later one.
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('hangs up at the deadline', async () => {
    const hungUp = new Promise<void>((resolve) => {
      handler = (request) => void request.on('close', resolve);
    });
    // Long enough for a busy machine to reach the server at all.
    await net({ deadline: 1000 }).get(`${base}/a`, WANT);
    expect(await Promise.race([hungUp.then(() => 'hung up'), wait(5000)])).toBe('hung up');
  });

  it('counts what comes before the request into the deadline', async () => {
    const { get } = net({ deadline: 50, may: () => new Promise(() => undefined) });
    expect(await get(`${base}/a`, WANT)).toEqual({ ok: false, problem: 'timed-out' });
  });

  it('calls a connection that breaks in the middle unreachable', async () => {
    handler = (_, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('x');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await net().get(`${base}/a`, WANT)).toEqual({ ok: false, problem: 'unreachable' });
  });

  it('N09: calls a server whose certificate nobody vouches for, unreachable', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';
    const { get } = net();
    const elsewhere = base.replace('localhost', '127.0.0.1'); // no connection is open there yet
    expect(await get(`${elsewhere}/a`, WANT)).toEqual({ ok: false, problem: 'unreachable' });
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    expect(seen).toEqual([]);
    expect(await net().get(`${elsewhere}/a`, WANT)).toMatchObject({ ok: true });
  });

  it('N12: asks nothing while the computer is offline, and does not remember that it was', async () => {
    let online = false;
    const { get } = net({ online: () => online });
    expect(await get(`${base}/a`, WANT)).toEqual({ ok: false, problem: 'unreachable' });
    online = true;
    expect(await get(`${base}/a`, WANT)).toMatchObject({ ok: true });
  });
});

const unreadable: World['fetch'] = async () => {
  throw new TypeError('Failed to fetch');
};

describe('permission', () => {
  it.each([
    { grant: true, browser: 'lets the answer through', fetch: undefined, strangers: true, expected: { ok: true } },
    { grant: true, browser: 'fails', fetch: unreadable, strangers: true, expected: { ok: false, problem: 'unreachable' } },
    { grant: false, browser: 'lets the answer through (CORS)', fetch: undefined, strangers: true, expected: { ok: true } },
    { grant: false, browser: 'fails', fetch: unreadable, strangers: true, expected: { ok: false, problem: 'needs-permission' } },
    { grant: false, browser: 'would tell who we are', fetch: undefined, strangers: false, expected: { ok: false, problem: 'needs-permission' } },
  ])('grant: $grant, and the browser $browser', async ({ grant, fetch, strangers, expected }) => {
    const { get } = net({ may: async () => grant, strangers, ...(fetch !== undefined && { fetch }) });
    expect(await get(`${base}/a`, WANT)).toMatchObject(expected);
  });

  it('sends nothing at all to a stranger where the browser would tell who we are', async () => {
    await net({ may: async () => false, strangers: false }).get(`${base}/a`, WANT);
    expect(seen).toEqual([]);
  });

  it('asks again at once when the permission has been given', async () => {
    let grant = false;
    const { get } = net({ may: async () => grant, strangers: false });
    await get(`${base}/a`, WANT);
    grant = true;
    expect(await get(`${base}/a`, WANT)).toMatchObject({ ok: true });
  });
});

describe('asking once', () => {
  it('N11: makes one request for fifty questions at the same time', async () => {
    const { get } = net();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => get(`${base}/list#${index}`, WANT)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(seen).toEqual(['/list']);
  });

  it.each([
    { control: undefined, good: 300 },
    { control: 'max-age=60', good: 60 },
    { control: 'public, max-age=3600', good: 3600 },
    { control: 'max-age=9999999', good: 86_400 },
  ])('keeps an answer with Cache-Control $control for $good s', async ({ control, good }) => {
    handler = answer(200, '{}', control === undefined ? {} : { 'cache-control': control });
    const { get } = net();
    await get(`${base}/a`, WANT);
    clock = START + good * 1000 - 1;
    await get(`${base}/a`, WANT);
    expect(seen).toHaveLength(1);
    clock = START + good * 1000;
    await get(`${base}/a`, WANT);
    expect(seen).toHaveLength(2);
  });

  it('asks again when the clock was two years ahead, and is put right', async () => {
    clock = START + 2 * 365 * 86_400_000;
    const { get } = net();
    await get(`${base}/a`, WANT);
    clock = START;
    await get(`${base}/a`, WANT);
    expect(seen).toHaveLength(2);
  });

  it.each(['no-store', 'no-cache', 'max-age=0', 'private, no-store, max-age=600'])('keeps nothing that says %s', async (control) => {
    handler = answer(200, '{}', { 'cache-control': control });
    const { get } = net();
    await get(`${base}/a`, WANT);
    await get(`${base}/a`, WANT);
    expect(seen).toHaveLength(2);
  });

  it('is no answer for one who asked otherwise: a page can link to an issuer’s list as to a credential', async () => {
    handler = answer(200, '{"id":"a list that is long"}', { 'content-type': 'application/json' });
    const there = net();
    const asCredential = there.get(`${base}/list`, { ...WANT, limit: 5 });
    const asList = there.get(`${base}/list`, WANT);
    expect([await asCredential, await asList]).toMatchObject([{ problem: 'too-large' }, { ok: true }]);
    expect(await there.get(`${base}/list`, WANT)).toMatchObject({ ok: true });
    expect(seen).toEqual(['/list', '/list']);
  });

  it('passes what is kept by where a fresh answer is wanted, and keeps the new one', async () => {
    const { get } = net();
    await get(`${base}/a`, WANT);
    handler = answer(200, '{"id":2}');
    expect(await get(`${base}/a`, { ...WANT, fresh: true })).toMatchObject({ value: { body: '{"id":2}' } });
    expect(await get(`${base}/a`, WANT)).toMatchObject({ value: { body: '{"id":2}' } });
    expect(seen).toHaveLength(2);
  });

  it('has one request in the air for an address, also when a fresh answer is wanted', async () => {
    let open = 0;
    let most = 0;
    handler = (_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => response.end('{}', () => open--), 30);
    };
    const { get } = net();
    await Promise.all([get(`${base}/a`, WANT), get(`${base}/a`, { ...WANT, fresh: true }), get(`${base}/a`, { ...WANT, fresh: true })]);
    expect([most, seen.length]).toEqual([1, 2]);
  });

  it('forgets a failure within a minute', async () => {
    handler = answer(500, '');
    const { get } = net();
    await get(`${base}/a`, WANT);
    await get(`${base}/a`, WANT);
    expect(seen).toHaveLength(1);
    clock = START + 60_000;
    handler = answer(200, '{}');
    expect(await get(`${base}/a`, WANT)).toMatchObject({ ok: true });
  });

  it.each([
    { after: '120', seconds: 120 },
    { after: 'Sun, 01 Nov 2026 12:10:00 GMT', seconds: 600 },
    { after: undefined, seconds: 60 },
    { after: 'soon', seconds: 60 },
  ])('N10: waits when told to with Retry-After $after, even where a fresh answer is wanted', async ({ after, seconds }) => {
    handler = answer(429, '', after === undefined ? {} : { 'retry-after': after });
    const { get } = net();
    await get(`${base}/a`, WANT);
    clock = START + seconds * 1000 - 1;
    expect(await get(`${base}/a`, { ...WANT, fresh: true })).toEqual({ ok: false, problem: 'too-many-requests' });
    expect(seen).toHaveLength(1);
    clock = START + seconds * 1000;
    handler = answer(200, '{}');
    expect(await get(`${base}/a`, WANT)).toMatchObject({ ok: true });
  });
});

describe('a part of a file', () => {
  const FILE = Buffer.from(Array.from({ length: 5000 }, (_none, index) => index % 251));
  const ASKED: Want = { accept: 'image/png', limit: 1000, bytes: { from: 100, to: 199 } };
  const part = (from: number, to: number, headers: Record<string, string> = {}): Handler => {
    const range = { date: 'Sun, 01 Nov 2026 12:00:00 GMT', 'content-range': `bytes ${from}-${to}/${FILE.length}`, 'content-type': 'image/png' };
    return (_, response) => response.writeHead(206, { ...range, ...headers }).end(FILE.subarray(from, to + 1));
  };
  const base64 = (from: number, to: number): string => FILE.subarray(from, to + 1).toString('base64');

  it('is asked for by its first and last byte, and given as base64', async () => {
    handler = part(100, 199);
    expect(await net().get(`${base}/a`, ASKED)).toEqual({
      ok: true,
      value: {
        url: `${base}/a`,
        at: START,
        date: START,
        status: 206,
        contentType: 'image/png',
        maxAge: null,
        body: base64(100, 199),
        stretch: { from: 100, total: 5000 },
      },
    });
    expect(sent[0]?.[1].headers).toEqual({ accept: 'image/png', range: 'bytes=100-199' });
  });

  it('may be the beginning of the whole, where the server knows no parts: then the rest is not waited for', async () => {
    const hungUp = new Promise<void>((resolve) => {
      handler = (_, response) => {
        response.on('close', resolve);
        response.writeHead(200).write(FILE);
      };
    });
    expect(await net().get(`${base}/a`, ASKED)).toMatchObject({ value: { status: 200, body: base64(0, 999), stretch: { from: 0, total: null } } });
    expect(await Promise.race([hungUp.then(() => 'hung up'), wait(1000)])).toBe('hung up');
  });

  it('may be all there is', async () => {
    handler = (_, response) => response.end(FILE.subarray(0, 300));
    expect(await net().get(`${base}/a`, ASKED)).toMatchObject({ value: { body: base64(0, 299), stretch: { from: 0, total: 300 } } });
  });

  it.each([
    ['is longer than was asked for', part(100, 899), base64(100, 199)],
    ['is shorter', part(100, 149), base64(100, 149)],
  ])('is never more than was asked for: it %s', async (_what, answers, body) => {
    handler = answers;
    expect(await net().get(`${base}/a`, ASKED)).toMatchObject({ value: { body, stretch: { from: 100, total: 5000 } } });
  });

  it.each([
    ['nothing', undefined, { from: 100, total: null }],
    ['no length', 'bytes 100-199/*', { from: 100, total: null }],
  ])('of which its server says %s is taken to be the one', async (_what, range, stretch) => {
    handler = (_, response) => response.writeHead(206, range === undefined ? {} : { 'content-range': range }).end(FILE.subarray(100, 200));
    expect(await net().get(`${base}/a`, ASKED)).toMatchObject({ value: { body: base64(100, 199), stretch } });
  });

  it.each([
    ['is another', { 'content-range': 'bytes 0-99/5000' }],
    ['is none', { 'content-range': 'items 1-2/3' }],
    ['has a number without end', { 'content-range': `bytes 100-199/${'9'.repeat(400)}` }],
  ])('that says it %s is wrong', async (_what, headers) => {
    handler = part(100, 199, headers);
    expect(await net().get(`${base}/a`, ASKED)).toEqual({ ok: false, problem: 'wrong-content' });
  });

  it('that comes in pieces of its own is wrong', async () => {
    handler = (_, response) => response.writeHead(206, { 'content-type': 'multipart/byteranges; boundary=x' }).end('--x');
    expect(await net().get(`${base}/a`, ASKED)).toEqual({ ok: false, problem: 'wrong-content' });
  });

  it.each([
    [416, 'server-error'],
    [302, 'redirected'],
    [404, 'not-found'],
  ])('has the rules of any other answer: %s', async (status, problem) => {
    handler = answer(status, '', { location: `${base}/secret` });
    expect(await net().get(`${base}/a`, ASKED)).toEqual({ ok: false, problem });
    expect(seen).toEqual(['/a']);
  });

  it('that breaks off is unreachable, and one that never ends is given up', async () => {
    handler = (_, response) => {
      response.writeHead(206, { 'content-length': '100' }).write('x');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await net().get(`${base}/a`, ASKED)).toEqual({ ok: false, problem: 'unreachable' });
    handler = (_, response) => void response.writeHead(206).write('x');
    expect(await net({ deadline: 150 }).get(`${base}/b`, ASKED)).toEqual({ ok: false, problem: 'timed-out' });
  });

  it('is kept apart from the whole and from other parts', async () => {
    handler = ({ headers }, response) => response.end(headers.range ?? 'whole');
    const { get } = net();
    const bodies = [];
    const wants: Want[] = [{ accept: 'image/png', limit: 1000 }, ASKED, { ...ASKED, bytes: { from: 0, to: 9 } }, ASKED];
    for (const want of wants) {
      const answered = await get(`${base}/a`, want);
      bodies.push(answered.ok ? answered.value.body : answered.problem);
    }
    expect([bodies, seen.length]).toEqual([['whole', btoa('bytes=100-199'), btoa('bytes=0-9'), btoa('bytes=100-199')], 3]);
  });
});

describe('what is kept in memory', () => {
  it('makes room by giving up the oldest', async () => {
    const kept = keptInMemory(5000);
    for (const name of ['one', 'two', 'three']) {
      const value = { url: name, at: 0, status: 200, contentType: '', maxAge: null, body: 'x'.repeat(1000) };
      await kept.keep(name, { answer: { ok: true, value }, until: 1, held: false });
    }
    expect(await Promise.all(['one', 'two', 'three'].map(async (name) => (await kept.read(name)) !== null))).toEqual([false, true, true]);
  });
});

const net = (changed: Partial<World> = {}) =>
  netOver({
    fetch: (url, init) => {
      sent.push([url, init]);
      return fetch(url, init);
    },
    may: async () => true,
    now: () => clock,
    online: () => true,
    kept: keptInMemory(),
    strangers: true,
    addressSpaces: false,
    exempt: (host) => host === 'localhost' || host === '127.0.0.1' || host.endsWith('.test'),
    deadline: 5000,
    ...changed,
  });

const recordOnly: World['fetch'] = async (url, init) => {
  sent.push([url, init]);
  return new Response('{}');
};

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
