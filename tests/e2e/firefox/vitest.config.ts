import { defineConfig } from 'vitest/config';

/** The built extension in a real Firefox, driven over WebDriver BiDi: one at a time. */
export default defineConfig({
  resolve: { alias: { '@': new URL('../../../', import.meta.url).pathname.replace(/\/$/, '') } },
  test: {
    root: new URL('../../../', import.meta.url).pathname,
    include: ['tests/e2e/firefox/**/*.test.ts'],
    globalSetup: ['tests/e2e/firefox/build.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
