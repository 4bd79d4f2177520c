import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './certificate';

/** Two new files in PEM: a certificate for loopback, and its key. Gives where they are. */
export function makeIdentity(): { cert: string; key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  const { cert, key } = makeCertificate(['127.0.0.1']);
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key);
  return files;
}
