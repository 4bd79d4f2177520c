/**
 * Runs a TypeScript file of this folder in Node, with the same aliases as the product: `node tests/harness/run.mjs NAME ARGUMENT...`.
 * The file's `main(arguments)` gives the exit code.
 */
import { fileURLToPath } from 'node:url';
import '../../build/jsonld-in-node.ts';
import { createServer } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [name, ...rest] = process.argv.slice(2);

const vite = await createServer({
  configFile: false,
  root: here('../..'),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  define: { __E2E__: 'false' },
  resolve: { alias: { '@': here('../..'), 'cross-fetch': here('../../utils/resolve/cross-fetch.ts') } },
  ssr: { noExternal: ['web-did-resolver'] },
});

try {
  const { main } = await vite.ssrLoadModule(here(`./${name}.ts`));
  process.exitCode = await main(rest);
} finally {
  await vite.close();
}
