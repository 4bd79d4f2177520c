import { countInSwedish } from './words/counts';
import { listCountSv, trustListsSv } from './words/trust-lists.sv';
import type { OptionsWords } from './words.options';

const sites = (count: number): string => countInSwedish(count, 'inga webbplatser', '1 webbplats', 'webbplatser');

const answers = (count: number): string[] => (count === 0 ? [] : [`svar om ${count === 1 ? '1 tjänst' : `${count} tjänster`}`]);
const cases = (count: number): string[] => (count === 0 ? [] : [count === 1 ? '1 ärende' : `${count} ärenden`]);
const inSwedish = new Intl.ListFormat('sv');

/** The options page in Swedish. */
export const sv: OptionsWords = {
  title: 'Inställningar',
  lead: 'Ändringar gäller direkt.',
  policy: {
    faulty: 'Något i din organisations inställningar går inte att läsa. Resten gäller. Visa det här för den som sköter dem:',
    part: (name) => `${name}: värdet går inte att använda.`,
    entry: (part, name) => `${part}: ”${name}” hoppades över.`,
    more: (count) => `och ${count} till`,
  },
  pages: {
    label: 'Meritkollens sidor',
    preview: 'Förhandsvisning',
    collection: 'Samling',
    options: 'Inställningar',
    welcome: 'Kom igång',
    glossary: 'Ord och begrepp',
  },
  onThisPage: 'På sidan',
  goTo: 'Gå till',
  undo: 'Ångra',
  undone: 'Ändringen är ångrad.',
  cancel: 'Avbryt',
  failed: 'Något gick fel hos oss. Inget är ändrat.',
  section: {
    language: 'Språk',
    sites: 'Var vi kontrollerar',
    services: 'Tjänster som visar intyg',
    lists: 'Listor du litar på',
    keyboard: 'Tangentbord',
    privacy: 'Integritet',
  },
  language: {
    label: 'Meritkollens språk',
    auto: { sv: 'Som webbläsaren (svenska)', en: 'Som webbläsaren (engelska)' },
    own: { sv: 'Svenska', en: 'English' },
    hint: 'Utfärdarens egna ord översätts inte.',
    saved: 'Sparat. Meritkollen visas på svenska.',
  },
  sites: {
    lead: 'Inget läses på en sida förrän du har sagt ja, med ett klick eller här.',
    caption: 'Webbplatser',
    site: 'Webbplats',
    check: 'Kontroll',
    change: 'Ändra',
    all: 'Alla andra webbplatser',
    allRule: 'Kontroll på alla andra webbplatser',
    allMeans: {
      automatic: 'Varje sida du öppnar läses för att hitta bevis.',
      'on-click': 'Läses när du klickar på Meritkollen i verktygsfältet.',
      'panel-only': 'Inget visas på sidorna. Allt finns i sidopanelen.',
      never: 'Inget läses, inte heller när du klickar.',
    },
    ruleFor: (host) => `Kontroll på ${host}`,
    without: { asked: 'Frågas bara när ett intyg eller en lista behöver det', wide: 'Automatiskt' },
    alsoAsked: 'Får frågas när ett intyg eller en lista behöver det.',
    search: 'Sök bland webbplatserna',
    shown: (found, all) => `${found} av ${all} visas.`,
    remove: 'Ta bort',
    removeSite: (host) => `Ta bort ${host}`,
    add: {
      label: 'Lägg till webbplats',
      example: 'exempel.se',
      mode: 'Kontroll',
      button: 'Lägg till',
      hint: 'Om du väljer Automatiskt ber webbläsaren dig att bekräfta. Regeln gäller adressen med och utan www. Andra adresser under samma domän har egna regler.',
    },
    problem: {
      empty: 'Skriv webbplatsens adress, till exempel exempel.se.',
      'not-an-address': 'Det där går inte att läsa som en adress. Skriv till exempel exempel.se.',
      'not-https': 'Bara webbplatser med https kan kontrolleras.',
    },
    said: {
      elsewhere: {
        automatic: 'Alla andra webbplatser kontrolleras automatiskt.',
        'on-click': 'Alla andra webbplatser läses när du klickar.',
        'panel-only': 'På alla andra webbplatser visas allt i sidopanelen.',
        never: 'Inga andra webbplatser läses.',
      },
      rule: {
        automatic: (host) => `${host} kontrolleras automatiskt.`,
        'on-click': (host) => `${host} läses när du klickar.`,
        'panel-only': (host) => `På ${host} visas allt i sidopanelen.`,
        never: (host) => `${host} läses aldrig.`,
      },
      removed: (host) => `${host} är borttagen.`,
      refused: 'Webbläsaren gav ingen tillåtelse. Allt är som förut.',
    },
  },
  services: {
    lead: 'Många intyg ligger hos en tjänst, och sidan länkar dit. Vi frågar ingen tjänst om ett intyg förrän du har sagt ja.',
    group: {
      signed: {
        heading: 'Underskriften kontrolleras här',
        means: 'Tjänsten lämnar ut ett underskrivet intyg. Svaret kan bli Verifierad.',
      },
      'at-source': {
        heading: 'Tjänstens server bekräftar',
        means: 'Intyget är inte underskrivet. Som bäst blir svaret Bekräftad hos utfärdaren.',
      },
      elsewhere: {
        heading: 'Visas bara på tjänstens egen sida',
        means: 'De här tjänsterna frågar vi aldrig. Vid intyget får du en länk, så att du kan titta själv.',
      },
    },
    count: (count) => countInSwedish(count, 'ingen tjänst', '1 tjänst', 'tjänster'),
    areOn: (names) => `Får frågas: ${inSwedish.format(names)}.`,
    areOff: (names) => `Frågas inte: ${inSwedish.format(names)}.`,
    service: 'Tjänst',
    mayAsk: 'Får den frågas?',
    mayAskNamed: (name) => `Får ${name} frågas?`,
    choice: { ask: 'Fråga mig först', on: 'Ja', off: 'Nej, aldrig' },
    picturesOnly: 'Bara bilden hämtas, för att se om ett märke är inbakat.',
    visit: (name) => `${name}, tjänstens egen sida`,
    never:
      'En tjänst som frågas får veta att någon tittar på just det intyget, när det sker och från vilken IP-adress. Den får inte veta vilken sida du läser.',
    said: {
      ask: (name) => `Vi frågar dig innan vi frågar ${name}.`,
      on: (name) => `${name} får frågas.`,
      off: (name) => `${name} frågas inte.`,
      refused: 'Webbläsaren gav ingen tillåtelse. Allt är som förut.',
    },
  },
  lists: trustListsSv,
  privacy: {
    lead: 'Kontrollen sker i din webbläsare. Vi har ingen server och samlar inte in något.',
    leaves: 'Det här lämnar webbläsaren',
    leavesLead:
      'Bara på sidor där du har sagt ja, eller när du själv pekar på något, och bara när ett bevis behöver det. För listor, se sista raden.',
    who: 'Vem vi frågar',
    when: 'När',
    learns: 'Får veta',
    asked: {
      issuer: {
        who: 'Utfärdarens server',
        when: 'Utfärdarens nyckel ska hämtas',
        learns: 'Din IP-adress och att någon kontrollerar ett av utfärdarens bevis',
      },
      status: {
        who: 'Servern med statuslistan',
        when: 'Vi ska se om beviset är återkallat eller spärrat',
        learns: 'Din IP-adress och vilken statuslista det gäller. En lista rymmer ofta många bevis',
      },
      service: {
        who: 'En tjänst som visar intyg',
        when: 'Sidan länkar till ett intyg hos tjänsten, och du har sagt att den får frågas',
        learns: 'Din IP-adress, vilket intyg det gäller och när',
      },
      link: {
        who: 'Servern som sidan länkar till eller visar en bild från',
        when: 'Beviset ligger där och inte på sidan, eller kan vara inbakat i bilden',
        learns: 'Din IP-adress och vilket bevis eller vilken bild det gäller',
      },
      pointed: {
        who: 'Servern med det du pekar på: en länk, en bild eller en PDF-fil',
        when: 'Du väljer Kontrollera det här i menyn, eller klickar på Meritkollen när fliken visar en PDF-fil',
        learns: 'Din IP-adress och vad som hämtas där',
      },
      other: {
        who: 'Andra servrar som beviset eller utfärdaren pekar på',
        when: 'Ett schema, en domän, en Open Badge, det som är stämplat eller nycklarna för den som visar upp beviset ska hämtas',
        learns: 'Din IP-adress och vad som hämtas där, ibland ett enskilt bevis',
      },
      list: {
        who: 'Servern med en lista eller ett register',
        when: 'Du hämtar listan; sedan högst en gång om dygnet, vid en slumpvis tid medan webbläsaren är öppen, om servern får frågas',
        learns: 'Din IP-adress och att någon använder listan, aldrig vilken utfärdare det gäller',
      },
    },
    never: 'Ingen av dem får veta vilken sida du läser. Vi skickar inga kakor.',
    session:
      'Resultat försvinner när du stänger fliken, och det vi har hämtat när du stänger webbläsaren. En statuslista kan ligga kvar på datorn i högst ett dygn, så att den inte behöver hämtas igen.',
    stored: (listCount, siteCount, serviceCount, caseCount = 0) =>
      `Det här finns sparat på datorn: ${inSwedish.format([listCountSv(listCount), sites(siteCount), ...answers(serviceCount), ...cases(caseCount)])}.`,
    copy: { save: 'Spara en kopia', fileName: 'meritkollen-kopia', saved: 'Kopian är sparad.' },
    erase: 'Radera allt',
    dialog: {
      heading: 'Radera allt?',
      text: 'Dina ärenden, dina listor, dina regler för webbplatser, dina svar om tjänster och ditt språkval raderas, och webbläsaren tar tillbaka de tillåtelser du har gett. Det går inte att ångra.',
      erase: 'Radera allt',
    },
    erased: 'Allt är raderat.',
  },
};
