import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCertificate } from './certificate.ts';
import { startServer, type TestServer } from './server.ts';

describe('a certificate made at start', () => {
  it('is signed by its own key and names every host', () => {
    const { cert } = makeCertificate(['skola.test', 'localhost', '127.0.0.1']);
    const read = new X509Certificate(cert);
    expect([read.verify(read.publicKey), read.subjectAltName]).toEqual([true, 'DNS:skola.test, DNS:localhost, IP Address:127.0.0.1']);
  });
});

describe('the test server', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startServer({ hosts: ['skola.test', 'cv.test'] });
  });
  afterEach(() => server.close());

  const get = (host: string, path: string): Promise<{ status: number | undefined; cors: string | undefined; body: string }> =>
    new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: server.port, path, headers: { host }, servername: host, rejectUnauthorized: false },
        (response) => {
          let body = '';
          response.on('data', (chunk) => (body += chunk));
          response.on('end', () => resolve({ status: response.statusCode, cors: response.headers['access-control-allow-origin'], body }));
        },
      );
      asked.on('error', reject).end();
    });

  it('tells its hosts apart and writes down who asked for what', async () => {
    server.serve('https://skola.test/a', { body: 'the school' });
    server.serve('https://cv.test/a', { body: 'the page' });
    const answers = [await get('skola.test', '/a'), await get('cv.test', '/a'), await get('cv.test', '/b')];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, 'the school'],
      [200, 'the page'],
      [404, 'Not found'],
    ]);
    expect(server.log.map(({ url }) => url)).toEqual(['https://skola.test/a', 'https://cv.test/a', 'https://cv.test/b']);
  });

  it('lets everybody read only when told to', async () => {
    server.serve('https://skola.test/a', { body: '' });
    const before = await get('skola.test', '/a');
    server.cors = true;
    expect([before.cors, (await get('skola.test', '/a')).cors]).toEqual([undefined, '*']);
  });

  it('stalls until it is released', async () => {
    server.serve('https://skola.test/a', { body: 'at last' });
    server.fail('https://skola.test/a', 'stall');
    const answer = get('skola.test', '/a');
    expect(await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 100, 'nothing yet'))])).toBe('nothing yet');
    server.release();
    expect((await answer).body).toBe('at last');
  });
});
