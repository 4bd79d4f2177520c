import { listed } from './listed';
import type { ScreenWords } from './screens';

/** Popup and side panel in English. */
export const screensEn: ScreenWords = {
  heading: 'Credentials on the page',
  browserPage: 'The browser’s own page',
  foundOnPage: (count) => (count === 1 ? '1 credential found.' : `${count} credentials found.`),
  summary: ({ verified, confirmed, closer, waiting, checking }) =>
    listed(
      [
        [verified, verified === 1 ? '1 is verified' : `${verified} are verified`],
        [confirmed, confirmed === 1 ? '1 is confirmed by the issuer' : `${confirmed} are confirmed by their issuers`],
        [closer, closer === 1 ? '1 needs a closer look' : `${closer} need a closer look`],
        [waiting, waiting === 1 ? '1 waits for your permission' : `${waiting} wait for your permission`],
        [checking, checking === 1 ? '1 is being checked' : `${checking} are being checked`],
      ],
      'and',
    ),
  progress: (done, total) => `${done} of ${total} have been checked.`,
  progressName: 'Checked credentials',
  credentials: 'Credentials',
  pageSays: (label) => `The page says: “${label}”`,
  everything: 'All about the credential',
  endorsements: (count, unconfirmed) => {
    const all = count === 1 ? '1 endorsement by somebody else' : `${count} endorsements by others`;
    return unconfirmed === 0 ? `${all}.` : `${all}, of which ${unconfirmed} could not be confirmed.`;
  },
  anEndorsement: 'An endorsement',
  checkedHere: 'Checked in your own browser.',
  settings: 'Settings',
  lookAgain: 'Look again',
  checkOwn: 'Check a credential you have',
  limits: {
    'too-many': 'The page is so large that not all of it was read. There may be more credentials than those shown.',
    restless: 'The page keeps changing, so Meritkollen no longer follows it. Choose Look again to read it as it is now.',
  },
  checkThis: 'Check this',
  askedFor: 'What you asked us to check',
  checkAlways: (host) => `Always check on ${host}`,
  allowSite: (host) => `Allow ${host}`,
  resume: 'Read the website again',
  tryAgain: 'Try again',
  showAll: 'Show all',
  looking: { title: 'Looking for credentials', text: 'It usually takes less than a second.' },
  empty: {
    title: 'No digital credentials found on the page',
    text: 'That says nothing about what the person knows. Most qualifications have no digital credential.',
    more: 'We looked in text, links, pictures and embedded data.',
  },
  notAllowed: { title: 'This page may not be read', text: 'The browser lets no extension into its own pages.' },
  onClick: {
    title: 'You choose when we check',
    text: 'Nothing has been read and nothing has been fetched. Click Meritkollen in the toolbar to check the page once.',
    more: 'You can also allow the website. Then we check its credentials now and when you come back. The browser will ask you once more.',
  },
  never: { title: 'This website is not read', text: 'You chose Never. We read nothing here and show no marks.' },
  offline: { title: 'You are offline.', text: 'Signatures and dates are checked all the same. The rest waits until you are online.' },
  error: {
    title: 'The check was not finished',
    text: 'The fault lies with Meritkollen. It says nothing about the credential.',
    code: (code) => `Error code ${code}`,
  },
  ask: {
    status: (host) => `The status list is kept at ${host}. We may not ask there yet.`,
    other: (host) => `What we need for the check is kept at ${host}. We may not ask there yet.`,
    allow: (host) => `Allow ${host}`,
    learns: 'The server learns your IP address and that somebody fetches the information. It does not learn which page you are reading.',
  },
  askProvider: {
    shownAt: (name) => `The credential is shown by ${name}. We have not asked the service yet.`,
    ask: (name) => `Ask ${name}`,
    askAbout: (name, count) => `Ask ${name} about ${count === 1 ? '1 credential' : `${count} credentials`}`,
    inPanel: (name) => `Ask ${name} in the side panel`,
    learns: (name) =>
      `${name} then learns that somebody is looking at its credentials that are shown here, when, and from which IP address. Not which page you are reading.`,
    eachLearns:
      'The service that you ask learns that somebody is looking at its credentials that are shown here, when, and from which IP address. Not which page you are reading.',
    more: 'More services that can be asked are in the side panel.',
    lasts: (name) =>
      `You answer once, for all credentials at ${name}. You can change your answer in the settings. The browser may ask you to confirm.`,
  },
  wayOn: {
    'check-at-provider': (name) => `Check at ${name}`,
    'check-with-code': (name) => `Check at ${name}`,
    'short-link': () => 'Open the link and see where it leads',
  },
};
