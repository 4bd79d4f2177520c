import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { chromiumPath } from './tests/harness/browsers.ts';

const executablePath = chromiumPath();

/** The JSON-LD library as it is in the product. */
const setupFiles = ['./build/jsonld-in-node.ts'];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Three projects: pure code in Node, the shell with WXT's fake browser, components in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { '@': here('.') } },
        define: { __E2E__: 'false' },
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/{model,formats,providers,resolve,verify,explain,encoding,harness,examine,structure,vc-api}/**/*.test.ts',
            'tests/*.test.ts',
          ],
          setupFiles,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'shell',
          environment: 'happy-dom',
          environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
          include: ['tests/{detect,browser,entrypoints}/**/*.test.{ts,tsx}'],
          setupFiles,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [preact()],
        resolve: { alias: { '@': here('.') } },
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
