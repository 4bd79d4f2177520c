import type { WelcomeWords } from './words.welcome';

/** The welcome page in English. */
export const en: WelcomeWords = {
  title: 'Welcome to Meritkollen',
  lead: 'Meritkollen finds digital credentials on the page you read and checks them in your browser. Nothing is sent to us.',
  read: {
    heading: 'Read the page as usual',
    text: 'A mark beside a qualification says what we found. The level next to it is the one the issuer states.',
    more: 'Point at the mark, or go there with Tab, to read more.',
    example: 'Example with invented names',
    course: 'Higher vocational degree, operations engineer',
    school: 'Norrviken Vocational College, 2021–2023',
    degree: 'University diploma, energy systems',
    college: 'Mälarbygden University College, 2024',
    job: 'Head of operations',
    employer: 'Strandkvarteren, 2021 until now. No digital credential, and that is common.',
  },
  marks: {
    heading: 'How to read the marks',
    text: [
      'Each answer has its own word, its own shape and its own colour.',
      'A mark is about the credential. It says nothing about how good the person is.',
    ],
    more: '“We do not know” is never the same as “does not check out”.',
    group: { holds: 'Holds', 'not-all-known': 'We do not know everything', 'not-now': 'Not in force now', wrong: 'Does not check out' },
    means: {
      verified: 'Signature, issuer, dates and status have been checked.',
      'confirmed-at-source': 'The issuer’s server confirms it now.',
      'issuer-unknown': 'Unaltered, but no list you trust knows the issuer.',
      'status-unknown': 'We could not see whether it is revoked.',
      unverifiable: 'We lack something that an answer needs.',
      unsigned: 'Anybody may have written it.',
      expired: 'Its period of validity is over.',
      'not-yet-valid': 'Its period of validity has not begun.',
      suspended: 'The issuer has put it on hold for now.',
      revoked: 'The issuer has withdrawn it.',
      invalid: 'It has been changed, or is proved wrong in another way.',
    },
  },
  panel: {
    heading: 'Trust the panel',
    text: 'A page can imitate the mark but not the panel. The panel belongs to the browser, and the page cannot reach it.',
    open: {
      chromium: (shortcut) =>
        shortcut === null
          ? 'Open the panel with the button in the toolbar before you decide.'
          : `Open the panel with the button in the toolbar, or ${shortcut}, before you decide.`,
      firefox: (shortcut) =>
        shortcut === null
          ? 'Open the sidebar with the button in the toolbar before you decide. In Firefox a click on the mark cannot open it.'
          : `Open the sidebar with the button in the toolbar, or ${shortcut}, before you decide. In Firefox a click on the mark cannot open it.`,
    },
    title: 'Electrical safety for operating staff',
    issuer: 'Elteknik Syd',
    when: 'Elteknik Syd, 2020',
    expired: 'Expired 31 March 2024',
    onPage: 'On the page. The page has drawn this mark itself.',
    inPanel: 'In the panel. This is what counts.',
  },
  where: {
    heading: 'Where shall we check?',
    text: 'You can change this at any time under Settings.',
    choice: {
      'on-click': { name: 'When I click', means: 'Nothing is read until you click Meritkollen in the toolbar.' },
      chosen: { name: 'Automatically on websites I choose', means: 'For example your recruitment system. You add them one at a time.' },
      everywhere: {
        name: 'Automatically on all websites',
        means: 'We read every page you open to find credentials, and ask the issuers’ servers when that is needed.',
      },
    },
    save: 'Save and start',
    tryExample: 'Try it on the example page',
    toOptions: 'Open Settings',
    saved: {
      'on-click': 'Saved. Click Meritkollen in the toolbar on a page that you want to check.',
      chosen: 'Saved. Add your websites under Settings.',
      everywhere: 'Saved. All websites are now checked automatically.',
    },
    set: {
      text: 'Your organisation has decided this.',
      holds: {
        automatic: 'All websites are checked automatically, once you have allowed it in the browser.',
        'on-click': 'A page is checked when you click Meritkollen in the toolbar.',
        'panel-only': 'Nothing is shown on the pages. Everything stands in the side panel.',
        never: 'Nothing is read, except on websites that your organisation has chosen.',
      },
      allow: 'Allow it in the browser',
      toOptions: 'See all rules under Settings',
    },
    refused: {
      'on-click': 'The browser gave no permission, so we check when you click.',
      chosen: 'The browser gave no permission, so we check on the websites you have chosen.',
    },
  },
};
