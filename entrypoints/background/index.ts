import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { inE2E } from '@/utils/browser/e2e';
import { offscreenVerifier } from '@/utils/browser/offscreen';
import { openOwnPage } from '@/utils/browser/own-page';
import { readPolicy } from '@/utils/browser/policy';
import type { Sender } from '@/utils/browser/sender';
import { settingsChanges } from '@/utils/browser/settings';
import { managedListsChanges, newListsMark, ownListsChanges } from '@/utils/browser/trust-lists';
import type { Verifier } from '@/utils/browser/verifier';
import { checkThis } from './asked';
import { resume, retry, reweighAll } from './examinations';
import { copiesFrom, listAlarmRang, RENEW_LISTS, setListAlarm } from './list-alarm';
import { CHECK_THIS, setMenu } from './menu';
import { ownAnswers } from './own-answers';
import { pageAnswers } from './page-answers';
import { pressed } from './pressed';
import { forget } from './records';
import { route, type Tables } from './router';
import { registerSites } from './sites';
import { rulesChanged, tabUpdated } from './tabs';
import { tellAllBadges } from './tell-badges';
import { verifierHere } from './verifier-here';

const GRANT_SETTLES = 500; // milliseconds

/** The background only routes: every event goes to one function. All listeners are set at once, so that an event can wake it. */
export default defineBackground({
  type: 'module',
  main() {
    const verifier: Verifier = import.meta.env.FIREFOX ? verifierHere() : offscreenVerifier();
    const backOnline = () => retry(verifier, ['unreachable', 'timed-out']);
    const tables: Tables = { page: pageAnswers(verifier), own: ownAnswers(verifier), backOnline };

    browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => route(tables, message, sender));
    browser.runtime.onInstalled.addListener(logged(installed));
    browser.runtime.onStartup.addListener(logged(registerSites));
    browser.permissions.onAdded.addListener(
      logged(async () => {
        await registerSites();
        await setListAlarm();
        await retry(verifier, ['needs-permission']);
        // What the grant is for may still be on its way to the settings: until it stands there, no open page is read because of it.
        await new Promise((resolve) => setTimeout(resolve, GRANT_SETTLES));
        await rulesChanged();
      }),
    );
    browser.permissions.onRemoved.addListener(
      logged(async () => {
        await registerSites();
        await rulesChanged();
      }),
    );
    browser.contextMenus.onClicked.addListener(
      logged(async (clicked, tab) => {
        if (clicked.menuItemId === CHECK_THIS) await checkThis(verifier, clicked, tab ?? {});
      }),
    );
    browser.commands?.onCommand.addListener(logged((command, tab) => pressed(verifier, command, tab)));
    browser.tabs.onUpdated.addListener(logged(tabUpdated));
    browser.tabs.onRemoved.addListener(logged(forget));
    const listsChanged = logged(async () => {
      await newListsMark();
      await reweighAll(verifier);
    });
    ownListsChanges(listsChanged);
    ownListsChanges(logged(() => setListAlarm()));
    managedListsChanges(listsChanged);
    const settingsChanged = logged(async () => {
      await registerSites();
      await setMenu();
      await rulesChanged();
      await tellAllBadges();
      await retry(verifier, ['provider-not-asked', 'provider-off']);
    });
    settingsChanges(settingsChanged);
    if (import.meta.env.FIREFOX) globalThis.addEventListener('online', logged(backOnline));

    browser.alarms.onAlarm.addListener(
      logged(async ({ name, scheduledTime }) => {
        if (name === RENEW_LISTS) await listAlarmRang(scheduledTime, copiesFrom(verifier));
      }),
    );

    void readPolicy(); // at once: a browser may take its time, and what is asked later need not wait for it then
    logged(onlyForUs)();
    logged(() => setListAlarm())();
    logged(resume)(verifier);
  },
});

async function installed({ reason }: { reason: string }): Promise<void> {
  // First: nobody who has just installed us waits for the browser to read its policies.
  if (reason === 'install' && !inE2E) await openOwnPage('welcome');
  await setMenu();
  await registerSites();
}

/** Chrome lets content scripts read `storage.local` unless told not to. Firefox has no such call. */
async function onlyForUs(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  await browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What must not happen in an event is logged whole, once, here. */
const logged =
  <Values extends unknown[]>(work: (...values: Values) => Promise<void>) =>
  (...values: Values): void =>
    void work(...values).catch((thrown: unknown) => console.error('The background failed', thrown));
