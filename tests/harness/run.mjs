/**
 * Runs a TypeScript file of this folder in Node, with the same alias as the product: `node tests/harness/run.mjs NAME ARGUMENT...`.
 * The file's `main(arguments)` gives the exit code.
 */
import { fileURLToPath } from 'node:url';
import '../../build/jsonld-in-node.ts';
import { createServer } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [name, ...rest] = process.argv.slice(2);

// Whoever reads the lines may stop when it has seen enough, as `head` does.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));

const vite = await createServer({
  configFile: false,
  root: here('../..'),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  define: { __E2E__: 'false' },
  resolve: { alias: { '@': here('../..') } },
});

try {
  const { main } = await vite.ssrLoadModule(here(`./${name}.ts`));
  process.exitCode = await main(rest);
} finally {
  await vite.close();
}
