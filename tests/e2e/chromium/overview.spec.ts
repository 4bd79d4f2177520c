import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { openBadge, seqfLevel } from '../../harness/achievement.ts';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { school } from '../../harness/demo/people.ts';
import { pressOn, tabBackTo, tabTo, typeInto } from '../keyboard.ts';
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

/** A credential with a level and a skill, signed, or not signed at all. */
async function item(title: string, level: number, skills: string[], signed = true): Promise<string> {
  const alignment = [seqfLevel(level), ...skills.map((name) => skill(name))];
  const badge = openBadge({ id: `urn:uuid:${crypto.randomUUID()}`, issuer: { id: school.did, name: school.name }, title, alignment });
  return `<article><h3>${title}</h3><script type="application/vc">${JSON.stringify(signed ? await school.signDataIntegrity(badge) : badge)}</script></article>`;
}

/** Presses Enter on a button, and gives the file that comes of it. */
async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), pressOn(page, 'button', name)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the list is ordered, the map drawn, read as a table and saved, and names are hidden, by keyboard alone', async ({ world, chromium }) => {
  const items = [
    await item('Svetsarprövning', 4, ['Svetsning', 'Lödning']),
    await item('Driftingenjör', 5, ['Värmesystem']),
    await item('Kylteknik', 8, ['Kyla'], false),
  ];
  servePage(world.server, URL_OF_PAGE, `<h1>Sara Lindqvist</h1>${items.join('')}`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await panel.bringToFront();
  await waitForShown(panel, 3);
  const said = (text: string) => expect(panel.locator('[role=status]').filter({ hasText: text })).toHaveCount(1);

  await tabTo(panel, 'combobox', overview.order);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  await said(overview.ordered.level);
  await expect(panel.locator('.row-group h3')).toHaveText(['SeQF 5', 'SeQF 4', overview.group.noLevel]);

  await pressOn(panel, 'button', map.open);
  await expect(panel.getByRole('heading', { level: 1 })).toBeFocused();
  const rows = panel.locator('.map tbody tr:not(.map-group)');
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: 'Värmesystem' }).locator('td .hidden-text')).toHaveText('SeQF 5, verifierad');
  await expect(rows.filter({ hasText: 'Kyla' }).locator('td .hidden-text')).toHaveText(map.instead.claim);

  const svg = await saved(panel, 'SVG');
  expect(svg.name).toBe('kompetenskarta.svg');
  expect(svg.bytes.toString()).toContain('Värmesystem');
  expect(svg.bytes.toString()).not.toMatch(/Sara|Lindqvist|sida\.test|href/);
  expect(svg.bytes.toString()).toMatch(/fill="rgb\(\d+, \d+, \d+\)"/);
  await said(map.saved);
  const png = await saved(panel, 'PNG');
  expect(png.name).toBe('kompetenskarta.png');
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  expect(png.bytes.readUInt32BE(16)).toBe(1440);

  await pressOn(panel, 'button', map.table);
  await said(map.shown.table);
  await pressOn(panel, 'button', 'Driftingenjör');
  await expect(panel.getByRole('heading', { level: 1, name: 'Driftingenjör' })).toBeFocused();
  await typeInto(panel, words.sv.person.nameLabel, 'lindqvist sara');
  await panel.keyboard.press('Enter');
  await said(words.sv.person.grade.same);

  await tabBackTo(panel, 'button', map.back);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: map.table, exact: true })).toHaveAttribute('aria-pressed', 'true');
  await pressOn(panel, 'switch', overview.hide, 'Space');
  await said(overview.hidden);
  await tabBackTo(panel, 'button', words.sv.detail.back(3));
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: map.open })).toBeFocused();
  await expect(panel.getByRole('switch')).toBeChecked();
  await pressOn(panel, 'button', /Driftingenjör/);
  await pressOn(panel, 'button', words.sv.screen.everything);
  await expect(panel.getByRole('heading', { level: 1, name: 'Driftingenjör' })).toBeVisible();
  expect(await panel.locator('body').innerHTML()).not.toMatch(/Sara|Lindqvist/i);
  const kept = await chromium.worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get('settings'), await chrome.storage.session.get('listOrder')]),
  );
  expect(kept).toContain('"hidePeople":true');
  expect(kept).toContain('"listOrder":"level"');
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
