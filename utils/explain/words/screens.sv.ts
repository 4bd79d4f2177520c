import { listed } from './listed';
import type { ScreenWords } from './screens';

/** Popup and side panel in Swedish. */
export const screensSv: ScreenWords = {
  heading: 'Intyg på sidan',
  browserPage: 'Webbläsarens egen sida',
  foundOnPage: (count) => (count === 1 ? '1 intyg hittat.' : `${count} intyg hittade.`),
  summary: ({ verified, confirmed, closer, waiting, checking }) =>
    listed(
      [
        [verified, verified === 1 ? '1 är verifierat' : `${verified} är verifierade`],
        [confirmed, confirmed === 1 ? '1 är bekräftat hos utfärdaren' : `${confirmed} är bekräftade hos utfärdaren`],
        [closer, `${closer} behöver du titta närmare på`],
        [waiting, `${waiting} väntar på din tillåtelse`],
        [checking, `${checking} kontrolleras`],
      ],
      'och',
    ),
  progress: (done, total) => `${done} av ${total} är kontrollerade.`,
  progressName: 'Kontrollerade intyg',
  credentials: 'Intyg',
  pageSays: (label) => `På sidan står det: ”${label}”`,
  everything: 'Allt om intyget',
  endorsements: (count, unconfirmed) => {
    const all = count === 1 ? '1 rekommendation av någon annan' : `${count} rekommendationer av andra`;
    return unconfirmed === 0 ? `${all}.` : `${all}, varav ${unconfirmed} inte kunde bekräftas.`;
  },
  anEndorsement: 'En rekommendation',
  checkedHere: 'Kontrollen sker i din webbläsare.',
  settings: 'Inställningar',
  lookAgain: 'Leta igen',
  checkOwn: 'Kontrollera ett bevis du har',
  limits: {
    'too-many': 'Sidan är så stor att vi inte läste allt på den. Det kan finnas fler intyg än de som visas.',
    restless: 'Sidan ändras hela tiden, så Meritkollen följer den inte längre. Välj Leta igen för att läsa den som den är nu.',
  },
  checkThis: 'Kontrollera det här',
  askedFor: 'Det du bad oss kontrollera',
  checkAlways: (host) => `Kontrollera alltid på ${host}`,
  allowSite: (host) => `Tillåt ${host}`,
  resume: 'Läs webbplatsen igen',
  tryAgain: 'Försök igen',
  showAll: 'Visa alla',
  looking: { title: 'Letar efter intyg', text: 'Det brukar ta mindre än en sekund.' },
  empty: {
    title: 'Inga digitala bevis hittades på sidan',
    text: 'Det säger inget om personens kunnande. De flesta meriter har inget digitalt bevis.',
    more: 'Vi letade i text, länkar, bilder och inbäddad data.',
  },
  notAllowed: { title: 'Den här sidan får inte läsas', text: 'Webbläsaren släpper inte in tillägg på sina egna sidor.' },
  onClick: {
    title: 'Du väljer när vi kontrollerar',
    text: 'Inget har lästs och inget har hämtats. Klicka på Meritkollen i verktygsfältet för att kontrollera sidan en gång.',
    more: 'Du kan också tillåta webbplatsen. Då kontrollerar vi bevisen där nu och när du kommer tillbaka. Webbläsaren frågar dig en gång till.',
  },
  never: { title: 'Den här webbplatsen läses inte', text: 'Du har valt Aldrig. Vi läser inget här och visar inga märken.' },
  offline: { title: 'Du är inte uppkopplad.', text: 'Underskrifter och datum kontrolleras ändå. Resten väntar tills du är uppkopplad.' },
  error: { title: 'Kontrollen blev inte klar', text: 'Felet ligger hos Meritkollen. Det säger inget om intyget.', code: (code) => `Felkod ${code}` },
  ask: {
    status: (host) => `Statuslistan ligger hos ${host}. Vi får inte fråga dit än.`,
    other: (host) => `Det som behövs för kontrollen ligger hos ${host}. Vi får inte fråga dit än.`,
    allow: (host) => `Tillåt ${host}`,
    learns: 'Servern får veta din IP-adress och att någon hämtar uppgiften. Den får inte veta vilken sida du läser.',
  },
  askProvider: {
    shownAt: (name) => `Intyget visas av ${name}. Vi har inte frågat tjänsten än.`,
    ask: (name) => `Fråga ${name}`,
    askAbout: (name, count) => `Fråga ${name} om ${count} intyg`,
    inPanel: (name) => `Fråga ${name} i sidopanelen`,
    learns: (name) =>
      `${name} får då veta att någon tittar på de intyg därifrån som visas här, när det sker och från vilken IP-adress. Inte vilken sida du läser.`,
    eachLearns:
      'Den tjänst du frågar får veta att någon tittar på de intyg därifrån som visas här, när det sker och från vilken IP-adress. Inte vilken sida du läser.',
    more: 'Fler tjänster som kan frågas står i sidopanelen.',
    lasts: (name) => `Du svarar en gång, för alla intyg hos ${name}. Svaret går att ändra i inställningarna. Webbläsaren kan be dig bekräfta.`,
  },
  wayOn: {
    'check-at-provider': (name) => `Kontrollera hos ${name}`,
    'check-with-code': (name) => `Kontrollera hos ${name}`,
    'short-link': () => 'Öppna länken och se vart den leder',
  },
};
