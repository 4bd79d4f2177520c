import type { Page } from '@playwright/test';
import { type Chromium, openOwnPage, type Shown, tabOf, waitForShown } from '../../harness/chromium.ts';
import { credentialOf, itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const URL_OF_PAGE = 'https://sida.test/';
const A_WHILE = 1500; // milliseconds: longer than a search and a drawing take

/** On these pages only our badges have a name with a hyphen. */
const badges = (tab: Page) => tab.locator('xpath=//body//*[contains(local-name(), "-")]');

async function panelOf(chromium: Chromium, tab: Page): Promise<Page> {
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await tab.bringToFront();
  return panel;
}
const titles = (shown: Shown[]) => shown.map(({ title, verdict }) => `${title}: ${verdict}`).toSorted();

/** Runs in the page: makes every badge's name the name of an element of its own, then shows the second credential. */
function define(): void {
  const opened: (string | null)[] = [];
  for (const { localName } of document.querySelectorAll('article + *, article *')) {
    if (!localName.includes('-') || customElements.get(localName) !== undefined) continue;
    customElements.define(
      localName,
      class extends HTMLElement {
        constructor() {
          super();
          opened.push(this.attachInternals().shadowRoot?.textContent ?? null);
          setTimeout(() => opened.push('later'), 0);
        }
      },
    );
  }
  Object.assign(window, { opened });
  document.body.append(document.querySelector('template')?.content ?? '');
}

test('a page that defines an element with a badge’s name is not given the closed root of the next one', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, `${await itemOf('Ett')}<template>${await itemOf('Två')}</template>`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  await expect(badges(tab)).toHaveCount(1);

  await tab.evaluate(define);
  await expect(badges(tab)).toHaveCount(2);
  await tab.waitForTimeout(A_WHILE);
  // One badge was made before: it becomes an element of the page's, with nothing to see. The next one is no such element at all.
  expect(await tab.evaluate(() => (window as unknown as { opened: unknown }).opened)).toEqual([null, 'later']);
});

test('a badge that the page moves to another title in the middle of a storm of changes is not there for long', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, `${await itemOf('Intyg')}<p id="other"><b>Professor</b></p><div id="storm"></div>`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  await expect(badges(tab)).toHaveCount(1);
  await tab.evaluate(() => {
    const storm = document.querySelector('#storm') as Element;
    setInterval(() => storm.replaceChildren(...Array.from({ length: 1500 }, () => document.createElement('i'))), 100);
  });
  await tab.waitForTimeout(A_WHILE);
  await tab.evaluate(() => {
    const badge = [...document.querySelectorAll('article *')].find(({ localName }) => localName.includes('-'));
    document.querySelector('#other')?.append(badge ?? '');
  });
  await tab.waitForTimeout(200);
  expect(await tab.locator('#other').evaluate(({ innerHTML }) => innerHTML)).toBe('<b>Professor</b>');
});

test('another view under another address takes the first view’s credentials out of the panel', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, `<main>${await itemOf('Annas intyg')}</main><template>${await itemOf('Bengts intyg')}</template>`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await panelOf(chromium, tab);
  expect(titles(await waitForShown(panel, 1))).toEqual(['Annas intyg: verified']);
  await tab.evaluate(() => {
    history.pushState(null, '', '/bengt');
    document.querySelector('main')?.replaceChildren(document.querySelector('template')?.content ?? '');
  });
  await expect.poll(async () => titles(await waitForShown(panel, 1, 0))).toEqual(['Bengts intyg: verified']);
  await expect(badges(tab)).toHaveCount(1);
});

test('a page that writes itself anew is read anew', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, await itemOf('Gammalt'));
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await panelOf(chromium, tab);
  await waitForShown(panel, 1);
  await tab.evaluate(
    (html) => {
      document.open();
      document.write(`<title>Ny</title><main>${html}</main>`);
      document.close();
    },
    await itemOf('Nytt'),
  );
  await expect.poll(async () => titles(await waitForShown(panel, 1, 0))).toContain('Nytt: verified');
  await expect(badges(tab)).toHaveCount(1);
});

test('a page that replaces the browser’s own functions and names is read as any other', async ({ world, chromium }) => {
  const clobbering =
    '<form id="body" name="body"><input name="querySelectorAll"><input name="links"></form><img name="currentScript"><a id="browser"></a><a id="chrome"></a>';
  const breaking = `<script>
    window.stolen = [];
    for (const name of ['attachShadow', 'querySelectorAll', 'closest', 'append', 'after', 'setAttribute', 'getAttribute'])
      Element.prototype[name] = function (...given) { stolen.push(name); throw new Error(new Error().stack); };
    document.createElement = document.createTreeWalker = () => { stolen.push('create'); throw 1; };
    JSON.parse = JSON.stringify = Array.prototype.map = Array.prototype.filter = () => { stolen.push('json'); throw 1; };
    window.MutationObserver = window.IntersectionObserver = window.URL = undefined;
    addEventListener('error', (event) => stolen.push(event.message));
    document.addEventListener('securitypolicyviolation', () => stolen.push('policy'));
  </script>`;
  servePage(world.server, URL_OF_PAGE, `${await itemOf('Intyg')}${clobbering}${breaking}`, {
    'content-security-policy':
      "default-src 'none'; img-src data:; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
  });
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await panelOf(chromium, tab);
  expect(titles(await waitForShown(panel, 1))).toEqual(['Intyg: verified']);
  await tab.waitForTimeout(A_WHILE);
  const drawn = 'document.evaluate(\'count(//body//*[contains(local-name(), "-")])\', document).numberValue';
  expect([await tab.evaluate('window.stolen'), await tab.evaluate(drawn)]).toEqual([[], 1]);
});

test('credentials in frames are shown with the page’s, each frame by itself, and the page cannot reach into another’s', async ({
  world,
  chromium,
}) => {
  servePage(world.server, 'https://ram.test/', await itemOf('I en främmande ram'));
  servePage(
    world.server,
    URL_OF_PAGE,
    `${await itemOf('På sidan')}<iframe src="https://ram.test/"></iframe><iframe sandbox src="https://sida.test/inre"></iframe>`,
  );
  servePage(world.server, 'https://sida.test/inre', await itemOf('I en inhägnad'));
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await panelOf(chromium, tab);
  expect(titles(await waitForShown(panel, 3))).toEqual(['I en främmande ram: verified', 'I en inhägnad: verified', 'På sidan: verified']);
});

test('a page with more than the memory holds does not keep another page’s verdicts from being shown', async ({ world, chromium }) => {
  const padding = 'x'.repeat(500_000);
  const many = await Promise.all(
    Array.from(
      { length: 45 },
      async (_, index) => `<script type="application/vc">${(await credentialOf(`${index}`)).replace('{', `{"p${index}":"${padding}",`)}</script>`,
    ),
  );
  servePage(world.server, 'https://stor.test/', many.join('\n'));
  servePage(world.server, URL_OF_PAGE, await itemOf('Det lilla'));
  const big = await chromium.context.newPage();
  await big.goto('https://stor.test/');
  const bigPanel = await panelOf(chromium, big);
  const all = await waitForShown(bigPanel, 45, 25_000);
  expect(new Set(all.map(({ verdict }) => verdict)).size).toBe(1);
  expect(all.length).toBe(45);

  const small = await chromium.context.newPage();
  await small.goto(URL_OF_PAGE);
  expect(titles(await waitForShown(await panelOf(chromium, small), 1))).toEqual(['Det lilla: verified']);
  await expect(badges(small)).toHaveCount(1);
});
