import { countInEnglish } from './words/counts';
import { listCountEn, trustListsEn } from './words/trust-lists.en';
import type { OptionsWords } from './words.options';

const sites = (count: number): string => countInEnglish(count, 'website', 'websites');

const answers = (count: number): string[] => (count === 0 ? [] : [`answers about ${count === 1 ? '1 service' : `${count} services`}`]);
const cases = (count: number): string[] => (count === 0 ? [] : [count === 1 ? '1 case' : `${count} cases`]);
const inEnglish = new Intl.ListFormat('en');

/** The options page in English. */
export const en: OptionsWords = {
  title: 'Settings',
  lead: 'Changes apply at once.',
  policy: {
    faulty: 'Something in your organisation’s settings cannot be read. The rest applies. Show this to whoever looks after them:',
    part: (name) => `${name}: the value cannot be used.`,
    entry: (part, name) => `${part}: “${name}” was skipped.`,
    more: (count) => `and ${count} more`,
  },
  pages: {
    label: 'Pages of Meritkollen',
    preview: 'Preview',
    collection: 'Collection',
    options: 'Settings',
    welcome: 'Get started',
    glossary: 'Words and concepts',
  },
  onThisPage: 'On this page',
  goTo: 'Go to',
  undo: 'Undo',
  undone: 'The change is undone.',
  cancel: 'Cancel',
  failed: 'Something went wrong on our side. Nothing has changed.',
  section: {
    language: 'Language',
    sites: 'Where we check',
    services: 'Services that show credentials',
    lists: 'Lists you trust',
    keyboard: 'Keyboard',
    privacy: 'Privacy',
  },
  language: {
    label: 'Language of Meritkollen',
    auto: { sv: 'As the browser (Swedish)', en: 'As the browser (English)' },
    own: { sv: 'Svenska', en: 'English' },
    hint: 'The issuer’s own words are not translated.',
    saved: 'Saved. Meritkollen is shown in English.',
  },
  sites: {
    lead: 'Nothing on a page is read until you have said yes, with a click or here.',
    caption: 'Websites',
    site: 'Website',
    check: 'Check',
    change: 'Change',
    all: 'All other websites',
    allRule: 'Check on all other websites',
    allMeans: {
      automatic: 'Every page you open is read to find credentials.',
      'on-click': 'Read when you click Meritkollen in the toolbar.',
      'panel-only': 'Nothing is shown on the pages. Everything is in the side panel.',
      never: 'Nothing is read, not even when you click.',
    },
    ruleFor: (host) => `Check on ${host}`,
    without: { asked: 'Asked only when a credential or a list needs it', wide: 'Automatic' },
    alsoAsked: 'May be asked when a credential or a list needs it.',
    search: 'Search the websites',
    shown: (found, all) => `${found} of ${all} shown.`,
    remove: 'Remove',
    removeSite: (host) => `Remove ${host}`,
    add: {
      label: 'Add a website',
      example: 'example.com',
      mode: 'Check',
      button: 'Add',
      hint: 'If you choose Automatic, the browser asks you to confirm. The rule holds for the address with and without www. Other addresses under the same domain have rules of their own.',
    },
    problem: {
      empty: 'Type the website’s address, for example example.com.',
      'not-an-address': 'That cannot be read as an address. Type for example example.com.',
      'not-https': 'Only websites with https can be checked.',
    },
    said: {
      elsewhere: {
        automatic: 'All other websites are checked automatically.',
        'on-click': 'All other websites are read when you click.',
        'panel-only': 'On all other websites everything is shown in the side panel.',
        never: 'No other websites are read.',
      },
      rule: {
        automatic: (host) => `${host} is checked automatically.`,
        'on-click': (host) => `${host} is read when you click.`,
        'panel-only': (host) => `On ${host} everything is shown in the side panel.`,
        never: (host) => `${host} is never read.`,
      },
      removed: (host) => `${host} is removed.`,
      refused: 'The browser gave no permission. Everything is as before.',
    },
  },
  services: {
    lead: 'Many credentials are kept by a service, and the page links there. We ask no service about a credential before you have said yes.',
    group: {
      signed: {
        heading: 'The signature is checked here',
        means: 'The service hands out a signed credential. The answer can be Verified.',
      },
      'at-source': {
        heading: 'The service’s server confirms',
        means: 'The credential is not signed. At best the answer is Confirmed by the issuer.',
      },
      elsewhere: {
        heading: 'Shown only on the service’s own page',
        means: 'We never ask these services. Beside the credential you get a link, so that you can look for yourself.',
      },
    },
    count: (count) => countInEnglish(count, 'service', 'services'),
    areOn: (names) => `May be asked: ${inEnglish.format(names)}.`,
    areOff: (names) => `Not asked: ${inEnglish.format(names)}.`,
    service: 'Service',
    mayAsk: 'May it be asked?',
    mayAskNamed: (name) => `May ${name} be asked?`,
    choice: { ask: 'Ask me first', on: 'Yes', off: 'No, never' },
    picturesOnly: 'Only the picture is fetched, to see whether a badge is baked into it.',
    visit: (name) => `${name}, the service’s own page`,
    never:
      'A service that is asked learns that somebody is looking at that very credential, when, and from which IP address. It does not learn which page you are reading.',
    said: {
      ask: (name) => `We ask you before we ask ${name}.`,
      on: (name) => `${name} may be asked.`,
      off: (name) => `${name} is not asked.`,
      refused: 'The browser gave no permission. Everything is as before.',
    },
  },
  lists: trustListsEn,
  privacy: {
    lead: 'The check is made in your browser. We have no server and collect nothing.',
    leaves: 'What leaves the browser',
    leavesLead:
      'Only on pages where you have said yes, or when you point at something yourself, and only when a credential needs it. For lists, see the last row.',
    who: 'Whom we ask',
    when: 'When',
    learns: 'Learns',
    asked: {
      issuer: {
        who: 'The issuer’s server',
        when: 'The issuer’s key has to be fetched',
        learns: 'Your IP address and that somebody checks one of its credentials',
      },
      status: {
        who: 'The server with the status list',
        when: 'We look whether the credential is revoked or suspended',
        learns: 'Your IP address and which status list it is. One list often holds many credentials',
      },
      service: {
        who: 'A service that shows credentials',
        when: 'The page links to a credential there, and you have said that the service may be asked',
        learns: 'Your IP address, which credential it is, and when',
      },
      link: {
        who: 'The server that the page links to or shows a picture from',
        when: 'The credential lies there and not on the page, or may be baked into the picture',
        learns: 'Your IP address and which credential or picture it is',
      },
      pointed: {
        who: 'The server with what you point at: a link, a picture or a PDF file',
        when: 'You choose Check this in the menu, or click Meritkollen while the tab shows a PDF file',
        learns: 'Your IP address and what is fetched there',
      },
      other: {
        who: 'Other servers that the credential or its issuer points to',
        when: 'A schema, a domain, an Open Badge, the content of a seal or the keys of whoever presents the credential has to be fetched',
        learns: 'Your IP address and what is fetched there, sometimes a single credential',
      },
      list: {
        who: 'The server with a list or a register',
        when: 'You fetch the list; then at most once a day, at a time left to chance while the browser is open, if the server may be asked',
        learns: 'Your IP address and that somebody uses the list, never which issuer it is about',
      },
    },
    never: 'None of them learns which page you read. We send no cookies.',
    session:
      'Results are gone when you close the tab, and what we fetched when you close the browser. A status list may stay on this computer for at most a day, so that it need not be fetched again.',
    stored: (listCount, siteCount, serviceCount, caseCount = 0) =>
      `Stored on this computer: ${inEnglish.format([listCountEn(listCount), sites(siteCount), ...answers(serviceCount), ...cases(caseCount)])}.`,
    copy: { save: 'Save a copy', fileName: 'meritkollen-copy', saved: 'The copy is saved.' },
    erase: 'Erase everything',
    dialog: {
      heading: 'Erase everything?',
      text: 'Your cases, your lists, your rules for websites, your answers about services and your choice of language are erased, and the browser takes back the permissions you gave. This cannot be undone.',
      erase: 'Erase everything',
    },
    erased: 'Everything is erased.',
  },
};
