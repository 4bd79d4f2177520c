import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { browser } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { openBadge, seqfLevel } from '../../harness/achievement.ts';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { school } from '../../harness/demo/people.ts';
import { pressOn, tabTo } from '../keyboard.ts';
import { servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const { overview, map } = words.sv;
const URL_OF_PAGE = 'https://sida.test/';
const skill = (name: string) => ({
  type: ['Alignment'],
  targetName: name,
  targetUrl: `http://data.europa.eu/esco/skill/${encodeURIComponent(name)}`,
  targetType: 'ceasn:Competency',
});

/** A signed credential with a level and skills. */
async function item(title: string, level: number, skills: string[]): Promise<string> {
  const alignment = [seqfLevel(level), ...skills.map((name) => skill(name))];
  const badge = openBadge({ id: `urn:uuid:${crypto.randomUUID()}`, issuer: { id: school.did, name: school.name }, title, alignment });
  return `<article><h3>${title}</h3><script type="application/vc">${JSON.stringify(await school.signDataIntegrity(badge))}</script></article>`;
}

test('the map is saved as a picture of dots, and the order and hidden names are kept', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, `<h1>Sara Lindqvist</h1>${await item('Driftingenjör', 5, ['Värmesystem'])}`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await panel.bringToFront();
  await waitForShown(panel, 1);
  await tabTo(panel, 'combobox', overview.order);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  await pressOn(panel, 'switch', overview.hide, 'Space');
  await pressOn(panel, 'button', map.open);

  const [file] = await Promise.all([panel.waitForEvent('download'), pressOn(panel, 'button', 'PNG')]);
  expect(file.suggestedFilename()).toBe('kompetenskarta.png');
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  expect(bytes.readUInt32BE(16)).toBe(1440);

  const kept = () =>
    chromium.worker.evaluate(async () => JSON.stringify([await chrome.storage.local.get('settings'), await chrome.storage.session.get('listOrder')]));
  await expect.poll(kept).toContain('"hidePeople":true');
  await expect.poll(kept).toContain('"listOrder":"level"');
});

test('an address is compared with the hash in a credential here, and nobody is asked', async ({ world, chromium }) => {
  const email = 'sara@example.test';
  const identityHash = `sha256$${createHash('sha256').update(`${email}havet`).digest('hex')}`;
  const badge = openBadge({ id: `urn:uuid:${crypto.randomUUID()}`, issuer: { id: school.did, name: school.name }, title: 'Truckkort' });
  const subject = {
    ...(badge.credentialSubject as object),
    identifier: [{ type: 'IdentityObject', hashed: true, salt: 'havet', identityHash, identityType: 'emailAddress' }],
  };
  const signed = await school.signDataIntegrity({ ...badge, credentialSubject: subject });
  servePage(world.server, URL_OF_PAGE, `<h1>Truckkort</h1><script type="application/vc">${JSON.stringify(signed)}</script>`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await panel.bringToFront();
  await waitForShown(panel, 1);
  await pressOn(panel, 'button', words.sv.screen.everything);
  const { person } = words.sv;
  const before = world.server.log.length;
  for (const [typed, answer] of [
    ['nils@example.test', person.email.differs],
    [email.toUpperCase(), person.email.matches],
  ] as const) {
    await panel.getByLabel(person.emailLabel).fill(typed);
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('status').filter({ hasText: answer })).toHaveCount(1);
  }
  expect(world.server.log).toHaveLength(before);
  const kept = await chromium.worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
  expect(kept.toLowerCase()).not.toContain(email);
});
