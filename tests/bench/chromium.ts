import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../harness/browsers.ts';

/**
 * What is measured in Chromium. Times of tasks are microseconds; `cpu` is what the page's process used, milliseconds; `coldCpu` the same in a
 * page that has examined nothing before.
 */
export type InChromium = {
  tasks: Record<string, { min: number; median: number }>;
  page: { verdicts: string[]; fetched: Record<string, number>; cpu: number; coldCpu: number };
};

/** Set by `page.mjs`. */
declare const bench: {
  tasks(rounds: number): Promise<InChromium['tasks']>;
  warm(): Promise<void>;
  page(): Promise<Omit<InChromium['page'], 'cpu' | 'coldCpu'>>;
};

/** The extension's own policy: no code from strings, nothing from elsewhere. */
const POLICY = "script-src 'self'; object-src 'self';";
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/** Runs the bench in a real Chromium, out of a folder with what was built for it. Fails: throws where there is no Chromium. */
export async function measureInChromium(folder: string, rounds: number): Promise<InChromium> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium here: run `npm run browsers`.');
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    const isThere = name === 'index.html' || existsSync(folder + name);
    const body = name === 'index.html' || !isThere ? '<!doctype html><script type="module" src="/page.js"></script>' : readFileSync(folder + name);
    response
      .writeHead(isThere ? 200 : 404, { 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? '', 'content-security-policy': POLICY })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const opened = async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'bench' in globalThis);
    return page;
  };
  try {
    const devtools = await browser.newBrowserCDPSession();
    /** Seconds that all processes which show pages have used. */
    const used = async () => {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    const measuredPage = async (isWarm: boolean) => {
      const page = await opened();
      if (isWarm) await page.evaluate(() => bench.warm());
      const before = await used();
      const seen = await page.evaluate(() => bench.page());
      const cpu = ((await used()) - before) * 1000;
      await page.close();
      return { ...seen, cpu };
    };
    const { cpu: coldCpu } = await measuredPage(false);
    const page = await measuredPage(true);
    const tasks = await (await opened()).evaluate((count) => bench.tasks(count), rounds);
    return { tasks, page: { ...page, coldCpu } };
  } finally {
    await browser.close();
    server.close();
  }
}
