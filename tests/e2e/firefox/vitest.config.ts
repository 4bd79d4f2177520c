import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The built extension in a real Firefox, driven over WebDriver BiDi: one at a time. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '') } },
  test: {
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    include: ['tests/e2e/firefox/**/*.test.ts'],
    globalSetup: ['tests/e2e/firefox/build.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
