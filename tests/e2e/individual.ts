import { match } from 'node:assert/strict';
import { words } from '@/utils/explain/words';
import type { World } from '../harness/demo/world.ts';
import { focused, press, pressOn, tabBackTo, tabTo, typeInto } from './keyboard.ts';
import { DAYS_LEFT, ownCredential, PERSONNUMMER, TITLE } from './own-credential.ts';
import { servePage } from './pages.ts';
import { attributesIn, insert, paste, type Screen, saidIn, says, settles, storedIn, textsIn, type Way } from './screen.ts';

const PAGE = 'https://sida.test/cv';
const MENDED = 'https://sida.test/lagad';
const LINKED = 'https://sida.test/lank';
const FILE = 'https://sida.test/kurs.jsonld';

const bodyWith = (code: string): string => `<h1>Sara Lindqvist</h1><h2>Kurs</h2>${code}<p>Mer</p>`;
/** What a person pasted and an editor for web pages saved: every quote became an entity, which means nothing inside of a script. */
const rewritten = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br />\n');

/** The person's own page, which shows no credential that holds: gives what stands in its code. */
export async function brokenPage(way: Way, { server }: World): Promise<string> {
  const code = `<script type="application/vc">${rewritten(await ownCredential({ sensitive: false }))}</script>`;
  servePage(server, PAGE, bodyWith(code));
  const panel = await way.own('sidepanel', await way.visit(PAGE));
  const { screen } = words[way.language];
  await settles(async () => (await textsIn(panel, 'h1')).includes(screen.heading), true);
  await new Promise((resolve) => setTimeout(resolve, 1500)); // long enough for a verdict
  await settles(async () => (await attributesIn(panel, 'data-verdict')).filter((verdict) => verdict === 'verified'), []);
  await panel.close();
  return code;
}

/** A credential with the person's number in it: the person is warned, and the number is printed nowhere. */
export async function warned(way: Way): Promise<void> {
  const { preview, verdict } = words[way.language];
  const page = await given(way, await ownCredential({ sensitive: true }), [preview.announced(verdict.verified, ['personal-number'])]);
  await settles(() => says(page, preview.learn.warning(['personal-number'])), true);
  await settles(() => textsIn(page, '.button.primary'), []);
  await settles(() => says(page, PERSONNUMMER.slice(0, 8)), false);
  await page.close();
}

/** Pastes what stands on the page: sees it as a recruiter would once it is mended, what others learn, what is missing, when it ends; and the whole panel, and back. */
export async function look(way: Way, code: string): Promise<Screen> {
  const { preview, verdict, mended, detail } = words[way.language];
  const page = await given(way, code, [`${preview.announced(verdict.verified, [])} ${mended.said}`]);
  await settles(() => focused(page), { role: 'heading', name: preview.seen.heading });
  await settles(() => says(page, mended.note), true);
  await settles(() => attributesIn(page, 'data-level'), ['5']);
  await settles(() => textsIn(page, '[aria-labelledby=learn] b'), [preview.learn.name]);
  const [advice = ''] = await textsIn(page, '[aria-labelledby=advice]');
  match(advice, new RegExp(`${preview.advice.level.readable}.*${DAYS_LEFT} da.*${preview.advice.missing(detail.element.workload)}`));

  await pressOn(page, 'button', preview.seen.everything);
  await settles(async () => (await textsIn(page, 'h1')).length, 1);
  await tabBackTo(page, 'button', detail.back(1)); // it stands just before the heading, which has the focus
  await press(page, 'Enter');
  await settles(() => focused(page), { role: 'button', name: preview.seen.everything });
  return page;
}

/** Tries the mended code, copies it, and puts it on the page: there it is found, verified. */
export async function mend(way: Way, { server }: World, page: Screen): Promise<void> {
  const { preview, verdict } = words[way.language];
  await pressOn(page, 'button', preview.code.test);
  await settles(async () => (await saidIn(page)).includes(preview.code.tested(1, verdict.verified.toLowerCase())), true);
  await pressOn(page, 'button', preview.code.copy);
  await settles(async () => (await saidIn(page)).includes(preview.code.copied), true);
  const copied = await pasted(way);
  match(copied, /^<script type="application\/vc">\{[\x20-\x7E]*\}<\/script>$/);
  servePage(server, MENDED, bodyWith(copied));
  await verifiedOn(way, MENDED);
}

/** The same as a link to a file. */
export async function link(way: Way, { server }: World, page: Screen): Promise<void> {
  const { code } = words[way.language].preview;
  await page.bringToFront();
  await pressOn(page, 'button', code.link);
  await typeInto(page, code.fileAddress, FILE);
  await pressOn(page, 'button', code.copy);
  await settles(async () => (await saidIn(page)).includes(code.copied), true);
  const copied = await pasted(way);
  server.serve(FILE, { body: await ownCredential({ sensitive: false }), type: 'application/vc' });
  servePage(server, LINKED, bodyWith(copied));
  await verifiedOn(way, LINKED);
}

/** Of all that was shown nothing is kept when the page is closed. */
export async function nothingKept(way: Way, page: Screen): Promise<void> {
  await page.close();
  const collection = await way.own('collection');
  await settles(async () => /Mikromerit|19811228/.test(await storedIn(collection)), false);
}

/** The preview page, with this pasted into it; when it has said this. */
async function given(way: Way, text: string, said: string[]): Promise<Screen> {
  const { input } = words[way.language].preview;
  const page = await way.own('preview');
  await tabTo(page, 'textbox', input.paste);
  await insert(page, text);
  await pressOn(page, 'button', input.show);
  await settles(() => attributesIn(page, 'data-verdict'), ['verified']);
  await settles(() => saidIn(page), said);
  return page;
}

/** What was copied, as it comes out where it is pasted. */
async function pasted(way: Way): Promise<string> {
  const page = await way.own('preview');
  await tabTo(page, 'textbox', words[way.language].preview.input.paste);
  await paste(page);
  const text = (await page.evaluate("document.querySelector('textarea').value")) as string;
  await page.close();
  return text;
}

async function verifiedOn(way: Way, url: string): Promise<void> {
  const panel = await way.own('sidepanel', await way.visit(url));
  await settles(() => attributesIn(panel, 'data-verdict'), ['verified']);
  await settles(() => attributesIn(panel, 'data-title'), [TITLE]);
  await panel.close();
}
