import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bakedPng, bakedSvg, dataUrl } from './baked';
import { makeIdentity } from './identity';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = join(ROOT, 'tests/fixtures');
const NOW = ['--now', '2026-06-15T12:00:00Z', '--web', `${FIXTURES}/web.json`];

type Ran = { code: number; lines: Record<string, unknown>[]; errors: string };

/** Runs a command as other people's suites do. */
const run = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['tests/harness/run.mjs', ...args], { cwd: ROOT }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line !== '');
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines: lines.map((line) => JSON.parse(line)), errors: stderr });
    });
  });

const examine = (...args: string[]): Promise<Ran> => run('examine', ...args);

describe('npm run examine', () => {
  it('gives one line for each credential, in input order, with the names that other tools read', async () => {
    const files = ['eddsa-rdfc-2022.verified.json', 'vc-jwt-es256.revoked.jwt'].map((file) => `${FIXTURES}/${file}`);
    const { code, lines } = await examine(...NOW, '--trust', `${FIXTURES}/trust-list.json`, ...files);
    expect([code, lines.map(({ input, verdict }) => [input, verdict])]).toEqual([
      0,
      [
        [files[0], 'verified'],
        [files[1], 'revoked'],
      ],
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual(
      'input part verdict reasons checks format proof issuer recipient title level elements requests milliseconds'.split(' '),
    );
    expect(lines[0]).toMatchObject({
      part: '',
      format: 'embedded-proof',
      proof: 'eddsa-rdfc-2022',
      issuer: { id: 'did:web:skola.test', known: true },
      level: { basis: 'stated_seqf', seqf: 5 },
    });
    const order = ['proof', 'binding', 'issuer', 'status', 'period', 'schema', 'person'];
    expect(lines[0]?.checks).toMatchObject(order.map((id) => ({ id })));
  });

  it('passes over an entry of a trust list that is not whole, says which, and believes the others', async () => {
    const list = JSON.parse(readFileSync(`${FIXTURES}/trust-list.json`, 'utf8')) as { issuers: unknown[] };
    const file = join(mkdtempSync(join(tmpdir(), 'list-')), 'list.json');
    writeFileSync(file, JSON.stringify({ ...list, issuers: [{ id: 'Skolan', name: 'Skolan' }, ...list.issuers] }));
    const { code, lines, errors } = await examine(...NOW, '--trust', file, `${FIXTURES}/eddsa-rdfc-2022.verified.json`);
    expect([code, lines.map(({ verdict }) => verdict), errors]).toEqual([
      0,
      ['verified'],
      '--trust: issuers.0 is passed over: id: not-an-issuer-id\n',
    ]);
  });

  it('has no network without a map', async () => {
    const { lines } = await examine('--now', '2026-06-15T12:00:00Z', `${FIXTURES}/eddsa-rdfc-2022.verified.json`);
    expect(lines[0]).toMatchObject({ verdict: 'unverifiable', reasons: ['unreachable'] });
  });

  it('searches a page as a page, and follows its links within the map only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const signed = readFileSync(`${FIXTURES}/eddsa-rdfc-2022.revoked.json`, 'utf8');
    writeFileSync(
      join(folder, 'cv.html'),
      `<h1>CV</h1><ul><li><b>Kurs</b><script type="application/vc">${signed}</script></li><li><a href="/intyg.jwt" type="application/vc+jwt">Annan</a></li></ul>`,
    );
    const { lines } = await examine(...NOW, join(folder, 'cv.html'));
    expect(lines.map(({ verdict, requests }) => [verdict, (requests as string[])[0]])).toEqual([
      ['revoked', 'https://skola.test/.well-known/did.json'],
      ['unverifiable', 'https://page.test/intyg.jwt'],
    ]);
  });

  it('follows links to services that show credentials within the map too: no service learns of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-'));
    const page = 'https://api.edubadges.nl/public/assertions/AAAAAAAAAAAAAAAAAAAAAA';
    writeFileSync(join(folder, 'cv.html'), `<a href="${page}">Kurs</a>`);
    writeFileSync(join(folder, 'web.json'), JSON.stringify({ [page]: { status: 410, file: 'gone.json' } }));
    writeFileSync(join(folder, 'gone.json'), '{"revoked":true}');
    const { lines } = await examine('--now', '2026-06-15T12:00:00Z', '--web', join(folder, 'web.json'), join(folder, 'cv.html'));
    expect(lines.map(({ verdict, requests }) => [verdict, requests])).toEqual([['revoked', [page]]]);
  });

  it('looks into pictures: a file, one in a page, and one that a page shows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    const baked = bakedPng(readFileSync(`${FIXTURES}/vc-jwt-es256.expired.jwt`, 'utf8'));
    writeFileSync(join(folder, 'badge.png'), baked);
    writeFileSync(join(folder, 'badge.svg'), bakedSvg(readFileSync(`${FIXTURES}/did-key.verified.json`, 'utf8')));
    writeFileSync(join(folder, 'web.json'), JSON.stringify({ 'https://page.test/openbadge-1.svg': 'badge.svg' }));
    writeFileSync(join(folder, 'cv.html'), `<h1>CV</h1><img src="/openbadge-1.svg"><img src="${dataUrl(baked)}">`);
    const files = ['badge.png', 'badge.svg', 'cv.html'].map((file) => join(folder, file));
    const { lines } = await examine('--now', '2026-06-15T12:00:00Z', '--web', join(folder, 'web.json'), ...files);
    expect(lines.map(({ format, requests }) => [format, (requests as string[])[0]])).toEqual([
      ['vc-jwt', 'https://skola.test/.well-known/did.json'],
      ['embedded-proof', undefined],
      ['embedded-proof', 'https://page.test/openbadge-1.svg'],
      ['vc-jwt', 'https://skola.test/.well-known/did.json'],
    ]);
  });

  it('says that there is nothing where there is nothing', async () => {
    const { code, lines } = await examine(`${ROOT}package.json`);
    expect([code, lines.map(({ verdict }) => verdict)]).toEqual([0, ['not-a-credential']]);
  });

  it('compares a name, and never weighs it', async () => {
    const { lines } = await examine(...NOW, '--name', 'Någon Annan', `${FIXTURES}/eddsa-rdfc-2022.verified.json`);
    expect(lines[0]).toMatchObject({
      verdict: 'issuer-unknown',
      checks: expect.arrayContaining([{ id: 'person', outcome: 'noted', code: 'name-differs' }]),
    });
  });

  it('reads what comes through a pipe', async () => {
    const credential = `${FIXTURES}/eddsa-rdfc-2022.verified.json`;
    const command = `cat '${credential}' | '${process.execPath}' tests/harness/run.mjs examine '${NOW.join("' '")}' /dev/stdin`;
    const { stdout } = spawnSync('/bin/sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toContain('"verdict":"issuer-unknown"');
  });

  it('ends without a complaint when its reader has seen enough', async () => {
    const inputs = Array.from({ length: 40 }, () => `'${FIXTURES}/eddsa-rdfc-2022.verified.json'`).join(' ');
    const command = `'${process.execPath}' tests/harness/run.mjs examine ${inputs} | head -n 1`;
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect([stdout.trim().split('\n').length, stderr]).toEqual([1, '']);
  });

  it('refuses a bad call with one line and exit code 2', async () => {
    expect(await examine(...NOW, 'package.json', 'no-such-file.json')).toEqual({ code: 2, lines: [], errors: 'no-such-file.json does not exist\n' });
  });
});

describe('npm run vc-api', () => {
  const credential = JSON.parse(readFileSync(`${FIXTURES}/did-key.verified.json`, 'utf8')) as Record<string, unknown>;

  it('answers 200 for what verifies and 400 with the problems for what does not', async () => {
    const server = await startServer();
    try {
      const good = await server.post('/credentials/verify', { verifiableCredential: credential });
      const altered = await server.post('/credentials/verify', { verifiableCredential: { ...credential, name: 'Rektor' } });
      const wrapped = await server.post('/presentations/verify', {
        verifiablePresentation: { type: ['VerifiablePresentation'], verifiableCredential: [credential] },
      });
      const empty = await server.post('/credentials/verify', {});
      expect([good, altered.status, altered.body.problems, wrapped.status, empty.status]).toEqual([
        { status: 200, body: { verified: true } },
        400,
        ['invalid', 'altered'],
        400,
        400,
      ]);
    } finally {
      server.end();
    }
  });

  it('says in one line that its port is in use, and ends with 2', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as AddressInfo).port));
    });
    const { cert, key } = makeIdentity();
    const { code, errors } = await run('vc-api', '--port', `${port}`, '--cert', cert, '--key', key);
    taken.close();
    expect([code, errors]).toEqual([2, `--port: ${port} is in use\n`]);
  });
});

describe('npm run demo', () => {
  it.each([[['--unknown']], [['--lang', 'de']]])('refuses the call %j with its usage and exit code 2, before it builds', (args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tests/harness/demo.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([2, '', 'usage: npm run demo -- [--headless] [--dark] [--lang sv|en]\n']);
  });
});

type Posted = { status: number; body: { verified: boolean; problems?: string[] } };

async function startServer(): Promise<{ post(path: string, body: unknown): Promise<Posted>; end(): void }> {
  const { cert, key } = makeIdentity();
  const child = spawn(process.execPath, ['tests/harness/run.mjs', 'vc-api', '--port', '0', '--cert', cert, '--key', key], { cwd: ROOT });
  const address = await new Promise<string>((resolve) => child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())));
  return { post: (path, body) => post(`${address}${path}`, body), end: () => void child.kill() };
}

const post = (url: string, body: unknown): Promise<Posted> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', rejectUnauthorized: false, headers: { 'content-type': 'application/json' } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Posted['body'] }));
    });
    asked.on('error', reject).end(JSON.stringify(body));
  });
