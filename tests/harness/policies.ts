import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where Chromium on Linux looks for what an organisation sets. */
const CHROMIUM = '/etc/chromium';

/**
 * Can a browser be given policies here without a change to the machine? It needs Linux, root, and a kernel that lets a process have its own view of the
 * folders.
 */
export const canHavePolicies = (): boolean =>
  process.getuid?.() === 0 && existsSync(CHROMIUM) && spawnSync('unshare', ['--mount', 'mount', '--bind', '/tmp', CHROMIUM]).status === 0;

/**
 * A program that starts Chromium with this policy for the extension, which nobody else sees: in it alone, the folder of Chromium's policies is another one.
 *
 * Shape: `folder` is made, and holds the program and the policy. `extension` is the folder that is loaded.
 */
export function withPolicies(chromium: string, folder: string, extension: string, policy: object): string {
  mkdirSync(path.join(folder, 'policies/managed'), { recursive: true });
  const policies = { '3rdparty': { extensions: { [idOf(extension)]: policy } } };
  writeFileSync(path.join(folder, 'policies/managed/meritkollen.json'), JSON.stringify(policies));
  const program = path.join(folder, 'chromium');
  const inside = `mount --bind '${folder}' ${CHROMIUM} && exec '${chromium}' "$@"`;
  writeFileSync(program, `#!/bin/sh\nexec unshare --mount sh -c '${inside.replaceAll("'", `'\\''`)}' chromium "$@"\n`, { mode: 0o755 });
  return program;
}

/** Chromium names an extension that is loaded from a folder by the folder's path: its SHA-256, in the letters a to p. */
const idOf = (extension: string): string =>
  createHash('sha256')
    .update(extension)
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
