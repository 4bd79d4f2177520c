import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadCall } from './bad-call';
import { readCall as readExamineCall } from './examine';
import { makeIdentity } from './identity';
import { readCall as readVcApiCall, startVcApi } from './vc-api';

const EXAMINE = 'usage: npm run --silent examine -- [--now ISO] [--web FILE] [--trust FILE] [--name NAME] [--email EMAIL] [--lang sv|en] INPUT...';
const VC_API = 'usage: npm run --silent vc-api -- --port N --cert FILE --key FILE [--web FILE]';

describe('a bad call of examine', () => {
  it.each([
    [[], EXAMINE],
    [['--unknown'], EXAMINE],
    [['--web'], EXAMINE],
    [['no-such-file.json'], 'no-such-file.json does not exist'],
    [['package.json', 'tests'], 'tests is a folder, not a file'],
    [['package.json/x'], 'package.json/x does not exist'],
    [['--now', 'yesterday', 'package.json'], '--now: "yesterday" is not a date like 2026-06-15 or 2026-06-15T12:00:00Z'],
    [['--now', '', 'package.json'], '--now: "" is not a date like 2026-06-15 or 2026-06-15T12:00:00Z'],
    [['--now', '1', 'package.json'], '--now: "1" is not a date like 2026-06-15 or 2026-06-15T12:00:00Z'],
    [['--now', '2026-02-30', 'package.json'], '--now: "2026-02-30" is not a date like 2026-06-15 or 2026-06-15T12:00:00Z'],
    [['--lang', 'de', 'package.json'], '--lang: "de" is neither sv nor en'],
    [['--trust', 'no-such-file.json', 'package.json'], '--trust: no-such-file.json does not exist'],
    [['--trust', 'README.md', 'package.json'], '--trust: README.md is not JSON'],
    [['--web', 'no-such-file.json', 'package.json'], '--web: no-such-file.json does not exist'],
    [['--web', 'tests', 'package.json'], '--web: tests is a folder, not a file'],
    [['--web', 'README.md', 'package.json'], '--web: README.md is not JSON'],
  ])('%j is told in one line', (args, line) => {
    expect(() => readExamineCall(args)).toThrow(new BadCall(line));
  });

  it('names the file that is no trust list', () => {
    expect(() => readExamineCall(['--trust', 'package.json', 'package.json'])).toThrow(/^--trust: package\.json is no trust list: .+$/);
  });

  it.each([
    ['null', ' is not a map from URL to file'],
    ['[]', ' is not a map from URL to file'],
    ['{"https://skola.test/": 5}', ': https://skola.test/ has neither a file nor {"status", "headers", "file"}'],
    ['{"https://skola.test/": {"status": "200"}}', ': https://skola.test/ has neither a file nor {"status", "headers", "file"}'],
    ['{"https://skola.test/": "no-such-file.json"}', ': https://skola.test/ has no-such-file.json, which is no file'],
    ['{"https://skola.test/": {"status": 404, "file": "."}}', ': https://skola.test/ has ., which is no file'],
  ])('the map %s is refused before anything is asked', (map, what) => {
    const file = join(mkdtempSync(join(tmpdir(), 'web-')), 'web.json');
    writeFileSync(file, map);
    expect(() => readExamineCall(['--web', file, 'package.json'])).toThrow(new BadCall(`--web: ${file}${what}`));
  });
});

describe('a good call of examine', () => {
  it.each([
    ['2026-06-15T12:00:00Z', '2026-06-15T12:00:00.000Z'],
    ['2026-06-15T12:00:00.250+02:00', '2026-06-15T10:00:00.250Z'],
    ['2026-06-15T12:00:00', '2026-06-15T12:00:00.000Z'],
    ['2026-06-15', '2026-06-15T00:00:00.000Z'],
  ])('reads --now %s as %s, whatever the time zone of the computer', (written, moment) => {
    expect(new Date(readExamineCall(['--now', written, 'package.json']).circumstances.now).toISOString()).toBe(moment);
  });
});

describe('a bad call of vc-api', () => {
  it.each([[[]], [['--unknown']], [['--port', '0']], [['--port', '0', '--cert', 'cert.pem']]])('%j is told with the usage', (args) => {
    expect(() => readVcApiCall(args)).toThrow(new BadCall(VC_API));
  });

  it.each([
    [{ port: '65536' }, '--port: "65536" is not a port (0 to 65535, 0 for any that is free)'],
    [{ port: '' }, '--port: "" is not a port (0 to 65535, 0 for any that is free)'],
    [{ port: '8e3' }, '--port: "8e3" is not a port (0 to 65535, 0 for any that is free)'],
    [{ cert: 'no-such-file.pem' }, '--cert: no-such-file.pem does not exist'],
    [{ key: 'tests' }, '--key: tests is a folder, not a file'],
    [{ cert: 'package.json', key: 'README.md' }, '--cert and --key: package.json and README.md are not a certificate and its key in PEM'],
    [{ web: 'no-such-file.json' }, '--web: no-such-file.json does not exist'],
    [{ web: 'README.md' }, '--web: README.md is not JSON'],
  ])('%j is told in one line', (changed, line) => {
    expect(() => readVcApiCall(wordsFor({ port: '0', ...makeIdentity(), ...changed }))).toThrow(new BadCall(line));
  });

  it('a certificate with the key of another is refused', () => {
    const { cert } = makeIdentity();
    const { key } = makeIdentity();
    const line = `--cert and --key: ${cert} and ${key} are not a certificate and its key in PEM`;
    expect(() => readVcApiCall(wordsFor({ port: '0', cert, key }))).toThrow(new BadCall(line));
  });

  it('a port that is in use is told in one line', async () => {
    const call = readVcApiCall(wordsFor({ port: '0', ...makeIdentity() }));
    const { port, close } = await startVcApi(call);
    await expect(startVcApi({ ...call, port })).rejects.toThrow(new BadCall(`--port: ${port} is in use`));
    close();
  });
});

const wordsFor = (options: Record<string, string>): string[] => Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
