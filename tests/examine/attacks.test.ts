import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Examination } from '@/utils/model/examination';
import type { TrustList } from '@/utils/model/trust-list';
import { type Answers, netOf } from '../harness/answers';
import { examineFile, examineText } from '../harness/examine';

const FOLDER = fileURLToPath(new URL('./attacks/', import.meta.url));
type Row = { attack: string; title: string; file: string; input: string; verdicts: string[]; verdictIfKnown?: string; web?: Record<string, string> };
const { now, issuer, rows } = JSON.parse(readFileSync(`${FOLDER}manifest.json`, 'utf8')) as { now: string; issuer: string; rows: Row[] };
const read = (file: string): string => readFileSync(FOLDER + file, 'utf8');

/** The tokens are signed by keys of their own, so that their DID is not the manifest's. */
const es256 = (JSON.parse(Buffer.from(read('ok_vcjwt_es256_didjwk.jwt').split('.')[1] ?? '', 'base64url').toString()) as { issuer: string }).issuer;

const list: TrustList = {
  format: 'meritkollen-trust-list/1',
  name: 'Test',
  publisher: 'Test',
  updated: '2026-11-01',
  issuers: [issuer, es256].map((id) => ({ id, name: 'Test' })),
};

async function attack(raw: string, web: Record<string, string> = {}) {
  const net = netOf(answersIn(web), Date.parse(now));
  return { examinations: await examineText(raw, { net, now: Date.parse(now), trustLists: [] }), asked: net.asked };
}
const attackBy = ({ input, web = {} }: Row, trustLists: TrustList[] = []): Promise<Examination[]> =>
  examineFile(FOLDER + input, { net: netOf(answersIn(web), Date.parse(now)), now: Date.parse(now), trustLists });
const answersIn = (web: Record<string, string>): Answers => Object.fromEntries(Object.entries(web).map(([url, file]) => [url, read(file)]));
const verdictsOf = (examinations: Examination[]): string[] => examinations.map(({ verdict }) => verdict);

describe('attacks', () => {
  it.each(rows)('$attack $title ($file): $verdicts', async (row) => {
    const examinations = await attackBy(row);
    expect(examinations).toHaveLength(1);
    expect(row.verdicts).toContain(examinations[0]?.verdict);
  });

  it.each(rows.filter(({ verdictIfKnown }) => verdictIfKnown !== undefined))(
    '$attack $title ($file) is $verdictIfKnown when the issuer is known',
    async (row) => {
      expect(verdictsOf(await attackBy(row, [list]))).toEqual([row.verdictIfKnown]);
    },
  );

  it.each(rows.filter(({ verdictIfKnown }) => verdictIfKnown === undefined))(
    '$attack $title ($file) stays as it is when the issuer is known',
    async (row) => {
      const [examination] = await attackBy(row, [list]);
      expect(row.verdicts).toContain(examination?.verdict);
    },
  );

  it('never fetches what a header names (C03)', async () => {
    expect((await attack(read('header_jku.jwt'))).asked).toEqual([]);
  });

  it('asks no status list for what is not proven', async () => {
    const tampered = read('revoked.json').replace(/"name":\s*"[^"]+"/, '"name":"Annat namn"');
    const { examinations, asked } = await attack(tampered, { 'https://status.test/1': 'statuslist_revoked5.json' });
    expect([verdictsOf(examinations), asked]).toEqual([['invalid'], []]);
  });

  it('stands a tree of a thousand levels and an endless token', async () => {
    const deep = `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"credentialSubject":${'{"a":'.repeat(1000)}1${'}'.repeat(1000)},"proof":{}}`;
    const results = await Promise.all([attack(deep), attack('eyJ'.repeat(333_334))]);
    expect(results.map(({ examinations }) => verdictsOf(examinations))).toEqual([['unverifiable'], ['not-a-credential']]);
  });

  it('leaves the objects of the program as they were (J18)', async () => {
    await examineFile(`${FOLDER}proto_keys.json`, { net: netOf({}), now: Date.parse(now), trustLists: [list] });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { verified?: unknown }).verified).toBeUndefined();
  });
});
