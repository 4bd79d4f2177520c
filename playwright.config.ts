import { defineConfig } from '@playwright/test';

/** The built extension in a real Chromium. One browser at a time: each test has its own profile and starts its own. */
export default defineConfig({
  testDir: 'tests/e2e/chromium',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/chromium/build.ts',
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
  forbidOnly: process.env.CI === 'true',
});
