import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { jsonldPatch } from '../../build/jsonld-patch.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The folder where everything that is built for the bench lies: below the peers' own modules, and never committed. */
export const OUTPUT = here('./node_modules/.bench/');

/** The product's code with what its build does to it: the change to jsonld, and the aliases. */
const product = (out: string): InlineConfig => ({
  configFile: false,
  root: here('../..'),
  logLevel: 'error',
  define: { __E2E__: 'false' },
  plugins: [jsonldPatch()],
  resolve: {
    alias: {
      '@': here('../..'),
      setimmediate: here('../../utils/browser/setimmediate.ts'),
    },
  },
  build: { outDir: OUTPUT + out, emptyOutDir: true, copyPublicDir: false, sourcemap: false },
});

/** Builds the product for Node, with what signs for the bench beside it: `product.js` and `material.js`. */
export async function buildForNode(): Promise<void> {
  const config = product('node');
  await build({
    ...config,
    ssr: { noExternal: true },
    build: { ...config.build, ssr: true, rolldownOptions: { input: { product: here('./product.ts'), material: here('./material.ts') } } },
  });
}

/** Builds the product, and apart from it the peers as they come, for a page: `product.js`, `peers.js` and `page.js`. */
export async function buildForChromium(): Promise<void> {
  const config = product('web');
  const output = { entryFileNames: '[name].js', format: 'es' } as const;
  const asLibrary = (input: Record<string, string>) => ({ input, output, preserveEntrySignatures: 'strict' }) as const;
  await build({ ...config, build: { ...config.build, rolldownOptions: asLibrary({ product: here('./product.ts') }) } });
  await build({
    configFile: false,
    root: here('.'),
    logLevel: 'error',
    resolve: { alias: { setimmediate: here('../../utils/browser/setimmediate.ts') } },
    build: {
      ...config.build,
      emptyOutDir: false,
      rolldownOptions: { ...asLibrary({ peers: here('./peers.mjs'), page: here('./page.mjs') }), external: ['./product.js', './peers.js'] },
    },
  });
}
