import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What `npm run examine` prints for a saved report, with no network and no list: `Driftingenjör: verified`, and after it what differs from what the report says. */
export const examined = (file: string): Promise<{ verdicts: string[]; errors: string }> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['tests/harness/run.mjs', 'examine', file], { cwd: ROOT }, (error, stdout, stderr) => {
      if (error !== null) return reject(error);
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { title: string; verdict: string; report: { differs: string[] } });
      resolve({ verdicts: lines.map(({ title, verdict, report }) => [title, verdict, ...report.differs].join(': ')), errors: stderr });
    });
  });
