import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@/utils/model/json';
import { makeCertificate } from '../harness/certificate';
import { startVcApi } from '../harness/vc-api';

/** What the verifier answers: the status, and the problems in the order in which they were found. */
export type Verified = { status: number; problems: string[] };

/** A running VC-API verifier on loopback https. */
export type Verifier = {
  credential(verifiableCredential: JsonObject | string, options?: JsonObject): Promise<Verified>;
  presentation(verifiablePresentation: JsonObject | string, options?: JsonObject): Promise<Verified>;
  post(path: string, body: string): Promise<Verified>;
  end(): void;
};

/** Starts it. `served` is its whole network, by address. */
export async function startVerifier(served: Record<string, JsonObject> = {}): Promise<Verifier> {
  const { cert, key } = makeCertificate(['127.0.0.1']);
  const { port, close } = await startVcApi({ port: 0, cert, key, web: webOf(served) });
  const post = (path: string, body: string): Promise<Verified> => posted(`https://127.0.0.1:${port}${path}`, cert, body);
  return {
    post,
    credential: (verifiableCredential, options = {}) => post('/credentials/verify', JSON.stringify({ verifiableCredential, options })),
    presentation: (verifiablePresentation, options = {}) => post('/presentations/verify', JSON.stringify({ verifiablePresentation, options })),
    end: close,
  };
}

function webOf(served: Record<string, JsonObject>): string {
  const folder = mkdtempSync(join(tmpdir(), 'vc-api-'));
  const map = Object.fromEntries(Object.keys(served).map((url, index) => [url, `${index}.json`]));
  for (const [index, body] of Object.values(served).entries()) writeFileSync(join(folder, `${index}.json`), JSON.stringify(body));
  writeFileSync(join(folder, 'web.json'), JSON.stringify(map));
  return join(folder, 'web.json');
}

const posted = (url: string, ca: string, body: string): Promise<Verified> =>
  new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method: 'POST', ca, checkServerIdentity: () => undefined, headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          const { problems = [] } = JSON.parse(text) as { problems?: string[] };
          resolve({ status: response.statusCode ?? 0, problems });
        });
      },
    );
    asked.on('error', reject).end(body);
  });
