import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
  return programIn(folder, 'chromium', `mount --bind '${folder}' ${CHROMIUM} && exec '${chromium}' "$@"`);
}

/** The folder under which Firefox on Linux looks for `firefox/policies/policies.json`, and what is laid over it where nobody else looks. */
const overEtc = (folder: string): string => `mount -t overlay overlay -o 'lowerdir=/etc,upperdir=${folder}/over,workdir=${folder}/work' /etc`;

/** Can a Firefox be given a `policies.json` here without a change to the machine? As with Chromium; and the kernel must be able to lay a folder over another. */
export function canHavePoliciesJson(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'meritkollen-policies-'));
  for (const name of ['over', 'work']) mkdirSync(path.join(folder, name));
  const { status } = spawnSync('unshare', ['--mount', 'sh', '-c', overEtc(folder)]);
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

/**
 * A program that starts Firefox with these policies, which nobody else sees: in it alone, `/etc` has a `policies.json` more.
 *
 * Shape: `folder` is made, and holds the program and the policies. `policies` is what stands under that name in the file.
 */
export function withPoliciesJson(firefox: string, folder: string, policies: object): string {
  mkdirSync(path.join(folder, 'over/firefox/policies'), { recursive: true });
  mkdirSync(path.join(folder, 'work'));
  writeFileSync(path.join(folder, 'over/firefox/policies/policies.json'), JSON.stringify({ policies }));
  return programIn(folder, 'firefox', `${overEtc(folder)} && exec '${firefox}' "$@"`);
}

/** A program that does this in a view of the folders of its own. */
function programIn(folder: string, name: string, inside: string): string {
  const program = path.join(folder, name);
  writeFileSync(program, `#!/bin/sh\nexec unshare --mount sh -c '${inside.replaceAll("'", `'\\''`)}' ${name} "$@"\n`, { mode: 0o755 });
  return program;
}

/** Chromium names an extension that is loaded from a folder by the folder's path: its SHA-256, in the letters a to p. */
const idOf = (extension: string): string =>
  createHash('sha256')
    .update(extension)
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
