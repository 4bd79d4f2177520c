import type { CodeWords, Facts } from './codes';

const server = ({ host }: Facts): string => host ?? 'Servern';

/** How each answer is said in Swedish. */
export const codesSv: CodeWords = {
  check: {
    proof: 'Underskrift',
    binding: 'Utfärdarens nyckel',
    issuer: 'Utfärdare',
    status: 'Återkallelse',
    period: 'Giltighetstid',
    schema: 'Uppbyggnad',
    person: 'Person',
  },
  outcomeKind: {
    passed: 'stämmer',
    noted: 'att känna till',
    failed: 'stämmer inte',
    revoked: 'återkallat',
    suspended: 'tillfälligt spärrat',
    expired: 'utgånget',
    'not-yet-valid': 'gäller inte än',
    unknown: 'inte kontrollerat',
    outside: 'kan vi inte avgöra',
  },
  nothingToCheck: 'inget att kontrollera',
  code: {
    'proof-holds': () => ({ lead: 'Oförändrat.', text: 'Innehållet är som när det skrevs under.' }),
    'key-is-issuers': ({ domain }) => ({
      lead: 'Utfärdarens nyckel.',
      text: `Nyckeln hör till ${domain ?? 'utfärdaren'} och får användas för intyg.`,
    }),
    'issuer-listed': ({ issuer, list }) => ({ lead: 'Känd utfärdare.', text: `${issuer ?? 'Utfärdaren'} finns i listan ${list ?? 'du litar på'}.` }),
    'in-force': ({ time }) => ({ lead: 'Inte återkallat.', text: `Kontrollerat ${time}.` }),
    'no-status-entry': () => ({ lead: 'Ingen statuslista.', text: 'Intyget anger ingen plats där det kan återkallas.' }),
    'in-period': ({ from, until, standing }) => ({ lead: standing ? 'Gäller.' : 'Inom giltighetstiden.', text: period(from, until) }),
    'no-schema': () => ({ lead: 'Inget schema.', text: 'Intyget anger ingen mall för hur det ska vara uppbyggt.' }),
    'name-matches': () => ({ lead: 'Samma namn.', text: 'Namnet i intyget är lika. Ett namn räcker inte för att veta vem någon är.' }),
    'email-matches': () => ({ lead: 'Samma e-postadress.', text: 'Adressen stämmer med intygets kontrollvärde.' }),
    'no-proof': () => ({ lead: 'Ingen underskrift.', text: 'Inget visar vem som har skrivit det.' }),
    'issuer-not-listed': (facts) => ({ lead: 'Utfärdaren.', text: unlisted(facts) }),
    'other-proof-not-supported': () => ({
      lead: 'En underskrift till.',
      text: 'Intyget har också en underskrift av ett slag som vi inte kan kontrollera.',
    }),
    'date-without-zone': () => ({ lead: 'Tidszon saknas.', text: 'Ett datum i intyget saknar tidszon. Det kan skilja på några timmar.' }),
    'schema-not-checked': () => ({ lead: 'Schemat.', text: 'Intyget pekar på en mall som vi inte har jämfört med.' }),
    'name-close': () => ({ lead: 'Nästan samma namn.', text: 'Namnen liknar varandra. Ett namn räcker inte för att veta vem någon är.' }),
    'name-differs': () => ({ lead: 'Ett annat namn.', text: 'Namnet i intyget är ett annat än det du jämförde med.' }),
    'no-name': () => ({ lead: 'Inget namn.', text: 'Intyget nämner inte vem det gäller.' }),
    'status-message': ({ text }) => ({
      lead: 'Utfärdaren meddelar.',
      text: text === null ? 'Utfärdaren har lämnat ett meddelande om intyget.' : `”${text}”`,
    }),
    altered: () => ({ lead: 'Ändrat.', text: 'Innehållet är inte det som skrevs under.' }),
    malformed: () => ({ lead: 'Fel form.', text: 'Underskriften, eller det som skrevs under, är felaktigt uppbyggt.' }),
    'algorithm-not-allowed': () => ({ lead: 'Ingen riktig underskrift.', text: 'Metoden skyddar inte innehållet mot ändringar.' }),
    'key-mismatch': () => ({ lead: 'Fel nyckel.', text: 'Underskriften hör inte ihop med den nyckel som intyget pekar ut.' }),
    'key-weak': () => ({ lead: 'För svag nyckel.', text: 'Nyckeln skyddar inte mot förfalskning.' }),
    'key-not-issuers': () => ({ lead: 'Någon annans nyckel.', text: 'Intyget är underskrivet av någon annan än den som sägs ha utfärdat det.' }),
    'key-not-listed': ({ domain }) => ({
      lead: 'Okänd nyckel.',
      text: `Nyckeln finns inte bland dem som ${domain ?? 'utfärdaren'} säger sig använda.`,
    }),
    'key-not-authorised': () => ({ lead: 'Nyckeln gäller inte här.', text: 'Utfärdaren har nyckeln, men inte för att skriva under intyg.' }),
    'key-revoked': () => ({ lead: 'Spärrad nyckel.', text: 'Utfärdaren har dragit tillbaka nyckeln.' }),
    'key-expired': () => ({ lead: 'Gammal nyckel.', text: 'Nyckelns tid har gått ut.' }),
    'purpose-not-assertion': () => ({ lead: 'Fel ändamål.', text: 'Underskriften gjordes för något annat än att utfärda ett intyg.' }),
    'issuer-disagrees': () => ({ lead: 'Två utfärdare.', text: 'Intyget nämner en utfärdare inuti och en annan utanpå.' }),
    'claims-disagree': () => ({ lead: 'Motstridiga uppgifter.', text: 'Intyget säger en sak inuti och en annan utanpå.' }),
    'date-malformed': () => ({ lead: 'Oläsligt datum.', text: 'Ett av intygets datum går inte att läsa.' }),
    'end-before-start': () => ({ lead: 'Omöjliga datum.', text: 'Intyget slutar gälla innan det börjar gälla.' }),
    'status-entry-set': ({ kind, time }) =>
      kind === 'suspended'
        ? { lead: 'Tillfälligt spärrat.', text: `Utfärdaren har spärrat intyget tills vidare. Kontrollerat ${time}.` }
        : { lead: 'Återkallat.', text: `Utfärdaren har dragit tillbaka intyget. Kontrollerat ${time}.` },
    'past-its-end': ({ date }) => ({ lead: 'Utgånget.', text: date === null ? 'Giltighetstiden är slut.' : `Giltighetstiden gick ut ${date}.` }),
    'proof-expired': ({ date }) => ({
      lead: 'Utgången underskrift.',
      text: date === null ? 'Underskriftens tid är slut.' : `Underskriften gällde till ${date}.`,
    }),
    'before-its-start': ({ date }) => ({
      lead: 'Gäller inte än.',
      text: date === null ? 'Giltighetstiden har inte börjat.' : `Börjar gälla ${date}.`,
    }),
    'person-not-checked': ({ recipient }) => ({
      lead: 'Personen.',
      text:
        recipient === null
          ? 'Intyget nämner inget namn. Vi kan inte se vem det gäller.'
          : `Intyget gäller ${recipient}. Vi kan inte se om det är samma person som på sidan.`,
    }),
  },
  about: {
    proof: 'Underskriften.',
    binding: 'Nyckeln.',
    issuer: 'Utfärdaren.',
    status: 'Statusen.',
    period: 'Giltighetstiden.',
    schema: 'Uppbyggnaden.',
    person: 'Personen.',
  },
  unknownLead: {
    proof: 'Om det är oförändrat.',
    binding: 'Om nyckeln är utfärdarens.',
    issuer: 'Om utfärdaren är känd.',
    status: 'Om det är återkallat.',
    period: 'Om det gäller nu.',
    schema: 'Om det är rätt uppbyggt.',
    person: 'Om det är samma person.',
  },
  restLead: 'Resten.',
  unknown: {
    'needs-permission': ({ host }) => (host === null ? 'Vi får inte fråga servern än.' : `Vi får inte fråga ${host} än.`),
    redirected: (facts) => `${server(facts)} hänvisar till en annan adress. Dit följer vi inte med.`,
    'private-address': () => 'Adressen ligger i ett privat nät. Dit frågar vi aldrig.',
    'refused-by-us': () => 'Adressen är inte en säker webbadress.',
    'timed-out': (facts) => `${server(facts)} svarade inte i tid.`,
    'too-large': () => 'Det som skulle läsas är för stort.',
    'not-found': (facts) => `${server(facts)} har inget på den adressen.`,
    'server-error': (facts) => `${server(facts)} svarade med ett fel.`,
    'too-many-requests': (facts) => `${server(facts)} har fått många frågor och ber oss vänta.`,
    unreachable: (facts) => `${server(facts)} gick inte att nå.`,
    'wrong-content': (facts) => `${server(facts)} svarade med något annat än det vi frågade efter.`,
    'not-asked': () => 'Det kontrollerades inte, eftersom ingen underskrift kunde bekräftas.',
    'proof-not-supported': () => 'Underskriften är av ett slag som vi inte kan kontrollera.',
    'proof-refused': () => 'Underskriften går inte att pröva på ett säkert sätt.',
    'context-unknown': () => 'Intyget använder en ordlista som vi inte känner till.',
    'not-covered': () => 'En del av innehållet täcks inte av underskriften.',
    ambiguous: () => 'Intyget kan läsas på mer än ett sätt.',
    'too-complex': () => 'Intyget är för invecklat för att läsas på ett säkert sätt.',
    'not-readable': () => 'Intyget går inte att läsa.',
    'key-not-given': () => 'Intyget säger inte vilken nyckel det är underskrivet med.',
    'key-not-usable': () => 'Nyckeln är av ett slag som vi inte kan använda.',
    'did-malformed': () => 'Utfärdarens id är felskrivet.',
    'did-not-supported': () => 'Utfärdarens id är av ett slag som vi inte kan slå upp.',
    'did-mismatch': ({ host }) => (host === null ? 'Uppgifterna om nyckeln gäller någon annan.' : `Uppgifterna hos ${host} gäller någon annan.`),
    'did-document-malformed': ({ host }) =>
      host === null ? 'Utfärdarens uppgifter om sina nycklar går inte att läsa.' : `Uppgifterna om nycklar hos ${host} går inte att läsa.`,
    'foreign-key': () => 'Nyckeln finns inte hos utfärdaren, så vi kan inte se att den hör dit.',
    'issuer-not-stated': () => 'Intyget säger inte vem som har utfärdat det.',
    'key-in-fragment': () => 'Nyckeln följer bara med i länken. Det räcker inte för att veta vems den är.',
    'critical-header': () => 'Intyget kräver något som vi inte kan göra.',
    'status-not-supported': () => 'Uppgiften om status är av ett slag som vi inte kan läsa.',
    'status-entry-malformed': () => 'Intygets uppgift om status är felskriven.',
    'status-index-outside': () => 'Intygets plats finns inte i statuslistan.',
    'status-purpose-differs': () => 'Statuslistan gäller något annat än det som intyget anger.',
    'status-list-malformed': () => 'Statuslistan går inte att läsa.',
    'status-list-too-short': () => 'Statuslistan är kortare än den får vara.',
    'status-list-unsigned': () => 'Statuslistan är inte underskriven.',
    'status-list-altered': () => 'Statuslistans underskrift stämmer inte.',
    'status-list-not-issuers': () => 'Statuslistan kommer från någon annan än utfärdaren.',
    'status-list-expired': () => 'Statuslistan har gått ut.',
    'status-list-not-yet-valid': () => 'Statuslistan gäller inte än.',
    'status-list-key-unknown': () => 'Statuslistans underskrift kunde inte kontrolleras.',
    'trust-list-unreadable': () => 'En av listorna över utfärdare gick inte att läsa.',
    'email-not-matched': () => 'Adressen stämmer inte med intygets kontrollvärde. Personen kan ha fler adresser.',
  },
};

function period(from: string | null, until: string | null): string {
  if (from === null && until === null) return 'Inget slutdatum.';
  if (until === null) return `Från ${from}, utan slutdatum.`;
  return from === null ? `Till ${until}.` : `Från ${from} till ${until}.`;
}

function unlisted({ claimedName, domain, id }: Facts): string {
  const fact = domain ?? id;
  if (fact === null) return claimedName === null ? 'Intyget säger inte vem som har utfärdat det.' : `Kallar sig ${claimedName}. Något id anges inte.`;
  const said = domain === null ? `Dess id är ${fact}.` : `Domänen är ${fact}.`;
  return claimedName === null ? said : `Kallar sig ${claimedName}. ${said}`;
}
