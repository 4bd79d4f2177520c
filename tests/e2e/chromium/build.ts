import { build } from '../../harness/build.ts';

/** Playwright's setup: both builds that the tests open. */
export default function buildAll(): void {
  build('chrome', 'e2e');
  build('chrome', 'product');
}
