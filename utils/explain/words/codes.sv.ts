import type { CodeWords, Facts } from './codes';

const server = ({ host }: Facts): string => host ?? 'Servern';
const service = ({ provider, host }: Facts): string => provider ?? host ?? 'tjänsten';

const about = (recipient: string | null): string => (recipient === null ? '' : `Intyget gäller ${recipient}. `);

/** How each answer is said in Swedish. */
export const codesSv: CodeWords = {
  check: {
    proof: 'Underskrift',
    binding: 'Utfärdarens nyckel',
    issuer: 'Utfärdare',
    status: 'Status hos utfärdaren',
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
    'address-is-issuers': ({ domain }) => ({
      lead: 'Utfärdarens adress.',
      text: domain === null ? 'Adressen hör till utfärdaren.' : `Adressen hör till utfärdaren på ${domain}.`,
    }),
    'address-is-own': () => ({ lead: 'Intygets adress.', text: 'Svaret kommer från den server som intyget självt anger.' }),
    'seal-anchored': ({ sealedBy }) => ({
      lead: 'Stämplat.',
      text: `Enligt certifikatet är det ${sealedBy ?? 'utfärdaren'} som har stämplat. Om certifikatet har spärrats är inte kontrollerat.`,
    }),
    'issuer-listed': ({ issuer, list, lists, sealedBy }) =>
      sealedBy === null
        ? { lead: 'Känd utfärdare.', text: `${issuer ?? 'Utfärdaren'} finns i ${lists > 1 ? 'listorna' : 'listan'} ${list ?? 'du litar på'}.` }
        : { lead: 'Känd stämpel.', text: `Certifikatet går att följa till ${lists > 1 ? 'listorna' : 'listan'} ${list ?? 'du litar på'}.` },
    'in-force': ({ time }) => ({ lead: 'Inte återkallat.', text: `Kontrollerat ${time}.` }),
    'no-status-entry': () => ({ lead: 'Ingen statuslista.', text: 'Intyget anger ingen plats där det kan återkallas.' }),
    'in-period': ({ from, until, standing }) => ({ lead: standing ? 'Gäller.' : 'Inom giltighetstiden.', text: period(from, until) }),
    'no-schema': () => ({ lead: 'Ingen mall.', text: 'Intyget anger ingen mall för hur det ska vara uppbyggt.' }),
    'schema-holds': () => ({ lead: 'Följer sin mall.', text: 'Intyget är uppbyggt som den mall säger som det anger.' }),
    'name-matches': () => ({ lead: 'Samma namn.', text: 'Namnet i intyget är lika. Ett namn räcker inte för att veta vem någon är.' }),
    'email-matches': () => ({ lead: 'Samma e-postadress.', text: 'Adressen stämmer med intygets kontrollvärde.' }),
    'no-proof': () => ({ lead: 'Ingen underskrift.', text: 'Inget visar vem som har skrivit det.' }),
    'hosted-at-issuer': ({ time }) => ({
      lead: 'Ingen underskrift.',
      text: `Servern som intyget hänvisar till svarar för det. Det som visas här hämtades därifrån ${time}.`,
    }),
    'issuer-not-listed': (facts) => ({ lead: 'Utfärdaren.', text: unlisted(facts) }),
    'issuer-name-alike': (facts) => ({
      lead: 'Namnet kan förväxlas.',
      text: `${unlisted(facts)} Namnet har ${script[facts.text ?? ''] ?? 'främmande'} bokstäver som ser ut som latinska.`,
    }),
    'sealer-differs': ({ sealedBy }) => ({
      lead: 'Ett annat nummer.',
      text: `Intyget är stämplat av ${sealedBy ?? 'en organisation'}, men anger ett annat organisationsnummer för utfärdaren.`,
    }),
    'other-proof-not-supported': () => ({
      lead: 'En underskrift till.',
      text: 'Intyget har också en underskrift av ett slag som vi inte kan kontrollera.',
    }),
    'date-without-zone': () => ({ lead: 'Tidszon saknas.', text: 'Ett datum i intyget saknar tidszon. Det kan skilja på några timmar.' }),
    'clock-may-be-wrong': ({ host, date }) => ({
      lead: 'Datorns klocka kan gå fel.',
      text:
        host === null
          ? `Servrarna uppger ${date ?? 'ett annat datum'}, mer än ett dygn från datorns tid. Datumen jämfördes med datorns.`
          : `${host} uppger ${date ?? 'ett annat datum'}, mer än ett dygn från datorns tid. En av klockorna går fel. Datumen jämfördes med datorns.`,
    }),
    'schema-not-checked': () => ({ lead: 'Mallen.', text: 'Intyget pekar på en mall som vi inte har jämfört med.' }),
    'schema-broken': ({ text }) => ({
      lead: 'Följer inte sin mall.',
      text: `Intyget är uppbyggt på ett annat sätt än den mall säger som det anger${text === null ? '' : ` (${text})`}. Det säger inget om underskriften.`,
    }),
    'not-as-specified': ({ text }) => ({
      lead: 'Avvikelser i formen.',
      text: `Intyget följer inte standarden i allt${text === null ? '' : ` (${text})`}. Det säger inget om underskriften.`,
    }),
    'related-not-checked': () => ({ lead: 'Bifogat material.', text: 'Intyget hänvisar till filer på andra adresser. Dem har vi inte hämtat.' }),
    'presented-by-subject': () => ({
      lead: 'Framlagt av den det gäller.',
      text: 'Den som intyget gäller har skrivit under när det lades fram. Underskriften kan ha kopierats hit.',
    }),
    'presented-by-other': () => ({ lead: 'Framlagt med ett annat id.', text: 'Den som lade fram intyget har ett annat id än den som det gäller.' }),
    'presentation-altered': () => ({
      lead: 'Framläggandet stämmer inte.',
      text: 'Underskriften av den som lade fram intyget stämmer inte. Det säger inget om intyget självt.',
    }),
    'presentation-not-checked': () => ({
      lead: 'Framläggandet.',
      text: 'Underskriften av den som lade fram intyget kunde inte kontrolleras. Det säger inget om intyget självt.',
    }),
    'name-close': () => ({ lead: 'Nästan samma namn.', text: 'Namnen liknar varandra. Ett namn räcker inte för att veta vem någon är.' }),
    'name-differs': () => ({ lead: 'Ett annat namn.', text: 'Namnet i intyget är ett annat än det du jämförde med.' }),
    'no-name': () => ({ lead: 'Inget namn.', text: 'Intyget nämner inte vem det gäller.' }),
    'holder-not-proven': ({ recipient }) => ({
      lead: 'Innehavaren.',
      text: `${about(recipient)}Det är knutet till en nyckel som bara innehavaren har. På en webbsida går det inte att se om den som visar det har nyckeln.`,
    }),
    'holder-proof-elsewhere': ({ recipient }) => ({
      lead: 'Innehavaren.',
      text: `${about(recipient)}Innehavarens egen underskrift gjordes för ett annat urval av innehållet. Den säger inget om vem som visar intyget här.`,
    }),
    'status-message': ({ text }) => ({
      lead: 'Utfärdaren meddelar.',
      text: text === null ? 'Utfärdaren har lämnat ett meddelande om intyget.' : `”${text}”`,
    }),
    'status-may-be-withheld': () => ({
      lead: 'Ingen statuslista visas.',
      text: 'Intyget anger ingen plats där det kan återkallas, men innehavaren visar kanske inte allt.',
    }),
    'status-refresh': () => ({ lead: 'Nyare version finns.', text: 'Intyget är inte återkallat, men utfärdaren har en nyare version av det.' }),
    altered: () => ({ lead: 'Ändrat.', text: 'Innehållet är inte det som skrevs under.' }),
    malformed: () => ({ lead: 'Fel form.', text: 'Underskriften, eller det som skrevs under, är felaktigt uppbyggt.' }),
    'algorithm-not-allowed': () => ({ lead: 'Ingen riktig underskrift.', text: 'Metoden skyddar inte innehållet mot ändringar.' }),
    'key-mismatch': () => ({ lead: 'Fel nyckel.', text: 'Underskriften hör inte ihop med den nyckel som intyget pekar ut.' }),
    'key-weak': () => ({ lead: 'För svag nyckel.', text: 'Nyckeln skyddar inte mot förfalskning.' }),
    'key-not-issuers': () => ({ lead: 'Någon annans nyckel.', text: 'Intyget är underskrivet av någon annan än den som sägs ha utfärdat det.' }),
    'address-not-issuers': ({ domain }) => ({
      lead: 'Någon annans adress.',
      text: `${domain ?? 'Utfärdaren'} uppger var dess intyg finns, och det här finns någon annanstans.`,
    }),
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
    'status-entry-set': ({ kind, time, text }) =>
      kind === 'suspended'
        ? { lead: 'Tillfälligt spärrat.', text: `Utfärdaren har spärrat intyget tills vidare. Kontrollerat ${time}.` }
        : { lead: 'Återkallat.', text: revoked(time, text) },
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
  aboutLink: {
    'provider-not-asked': 'Tjänsten.',
    'provider-off': 'Tjänsten.',
    'check-at-provider': 'Kontrollen.',
    'check-with-code': 'Kontrollen.',
    'short-link': 'Länken.',
    'wallet-offer': 'Länken.',
    'look-alike': 'Länken.',
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
  restLead: 'Allt annat.',
  unknown: {
    'needs-permission': ({ host }) => (host === null ? 'Vi får inte fråga servern än.' : `Vi får inte fråga ${host} än.`),
    redirected: (facts) => `${server(facts)} hänvisar till en annan adress. Dit följer vi inte med.`,
    'private-address': () => 'Adressen ligger i ett privat nät. Dit frågar vi aldrig.',
    'refused-by-us': () => 'Adressen är inte en säker webbadress.',
    'timed-out': (facts) => `${server(facts)} svarade inte i tid.`,
    'too-large': () => 'Det som skulle läsas är för stort.',
    'not-found': (facts) => `${server(facts)} har inget på den adressen.`,
    gone: (facts) => `${server(facts)} säger att det som fanns på adressen är borttaget.`,
    'server-error': (facts) => `${server(facts)} svarade med ett fel.`,
    'too-many-requests': (facts) => `${server(facts)} har fått många frågor och ber oss vänta.`,
    unreachable: (facts) => `${server(facts)} gick inte att nå.`,
    'wrong-content': (facts) => `${server(facts)} svarade med något annat än det vi frågade efter.`,
    'not-asked': () => 'Kontrollerades inte, eftersom ingen underskrift kunde bekräftas.',
    'proof-not-supported': () => 'Underskriften är av ett slag som vi inte kan kontrollera.',
    'hash-not-supported': () => 'Intyget är uppbyggt med en metod som vi inte kan räkna med.',
    'proof-for-holder': () => 'Det här är innehavarens eget original, som andra inte kan kontrollera. Innehavaren gör en kopia att visa av det.',
    'context-unknown': () => 'Intyget använder en ordlista som vi inte känner till.',
    'not-covered': () => 'En del av innehållet täcks inte av underskriften.',
    ambiguous: () => 'Intyget kan läsas på mer än ett sätt.',
    'too-complex': () => 'Intyget är för invecklat för att läsas på ett säkert sätt.',
    'not-readable': () => 'Intyget går inte att läsa.',
    'evidence-missing': () => 'Rapporten saknar det kontrollunderlag som behövs för att göra om kontrollen.',
    'evidence-altered': () => 'Kontrollunderlaget i rapporten har ändrats sedan den skrevs. Därför bedöms inget utifrån det.',
    'key-not-given': () => 'Intyget säger inte vilken nyckel det är underskrivet med.',
    'key-not-usable': () => 'Nyckeln är av ett slag som vi inte kan använda.',
    'key-retired': () => 'Nyckeln var utfärdarens förut, men har bytts ut. Vi kan inte se om intyget skrevs under innan dess.',
    'did-malformed': () => 'Utfärdarens id är felskrivet.',
    'did-not-supported': () => 'Utfärdarens id är av ett slag som vi inte kan slå upp.',
    'did-mismatch': ({ host }) => (host === null ? 'Uppgifterna om nyckeln gäller någon annan.' : `Uppgifterna hos ${host} gäller någon annan.`),
    'did-deactivated': () => 'Utfärdaren har avslutat det id som intyget anger.',
    'did-history-broken': () => 'Historiken för utfärdarens id går inte ihop, så vi vet inte vilken nyckel som gäller.',
    'did-document-malformed': ({ host }) =>
      host === null ? 'Utfärdarens uppgifter om sina nycklar går inte att läsa.' : `Uppgifterna om nycklar hos ${host} går inte att läsa.`,
    'foreign-key': () => 'Nyckeln finns inte hos utfärdaren, så vi kan inte se att den hör dit.',
    'foreign-address': ({ host }) =>
      host === null ? 'Vi kan inte se att adressen hör till utfärdaren.' : `Vi kan inte se att ${host} hör till utfärdaren.`,
    'id-differs': (facts) => `${server(facts)} svarade med något som hör till en annan adress.`,
    'issuer-not-stated': () => 'Intyget säger inte vem som har utfärdat det.',
    'key-in-fragment': () => 'Nyckeln följer bara med i länken. Det räcker inte för att veta vems den är.',
    'critical-header': () => 'Intyget kräver något som vi inte kan göra.',
    'certificate-malformed': () => 'Certifikatet som följer med kan inte läsas.',
    'certificate-not-anchored': () =>
      'Ingen lista du litar på går i god för certifikatet. Vem som helst kan göra ett certifikat med vilket namn som helst.',
    'certificate-not-for-this': () => 'Certifikatet är inte till för att stämpla intyg.',
    'certificate-expired': () =>
      'Certifikatets tid har gått ut. Om stämpeln sattes dit innan dess kan vi inte avgöra: tidsstämplar kontrolleras inte.',
    'certificate-not-yet-valid': () => 'Certifikatets tid har inte börjat.',
    'content-elsewhere': () => 'Stämpeln gäller ett innehåll på en annan adress, som inte kunde hämtas.',
    'seals-presentation': () => 'Stämpeln gäller en samling intyg, inte ett intyg.',
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
    'status-list-key-refused': () => 'Nyckeln som statuslistan är underskriven med får inte användas för det.',
    'status-list-other': () => 'På adressen finns en annan statuslista än den som intyget pekar på.',
    'schema-not-usable': () => 'Mallen som intyget anger går inte att använda.',
    'schema-altered': () => 'Mallen är en annan än den som intyget skrevs efter.',
    'schema-not-believed': () => 'Mallens egen underskrift kunde inte bekräftas.',
    'trust-list-unreadable': () => 'En av listorna över utfärdare gick inte att läsa.',
    'provider-not-asked': (facts) =>
      `Vi har inte frågat ${service(facts)} än. Om vi gör det får tjänsten veta att någon tittar på just det här intyget.`,
    'provider-off': (facts) => `Du har valt att inte fråga ${service(facts)}. Det går att ändra i inställningarna.`,
    'check-at-provider': (facts) => `Det går bara att kontrollera på sidan hos ${service(facts)}.`,
    'check-with-code': (facts) => `Det kontrolleras hos ${service(facts)} med kontrollkod och personnummer. Dem rör vi inte.`,
    'short-link': () => 'Adressen är förkortad. Vart den leder vet bara tjänsten som förkortade den.',
    'wallet-offer': () => 'Adressen är till för en digital plånbok, som kan hämta eller visa intyg. Den visar inte att någon har ett.',
    'look-alike': ({ host, provider }) =>
      `Adressen påminner om ${provider ?? 'en känd tjänst'}, men ${host ?? 'den'} hör inte till den tjänsten. Vi har inte frågat dit.`,
    'nothing-here': () => 'Vi hittade inget intyg där.',
    'web-page': ({ host }) =>
      host === null ? 'Det är en webbsida. Öppna den, så kan vi leta där.' : `Det är en webbsida hos ${host}. Öppna den, så kan vi leta där.`,
    'no-code': () => 'Bilden har inget inbakat intyg, och ingen QR-kod som vi kan läsa.',
    'other-code': ({ host }) =>
      host === null ? 'Inget intyg i den här koden.' : `Inget intyg i den här koden. Den leder till ${host}, som vi inte har frågat.`,
    'pdf-without': () => 'PDF-filen har inget bifogat intyg. Det som står på sidorna läser vi inte.',
    'form-not-supported': () => 'Intyget är skrivet i en form som vi inte kan läsa än.',
    'pdf-sealed': () =>
      'PDF-filen är förseglad: elektroniskt stämplad eller underskriven. Det kontrollerar vi inte. Kontrollera hos utfärdaren, eller i en PDF-läsare.',
    'pdf-locked': () => 'PDF-filen är krypterad. Därför kan vi inte se vad som är bifogat.',
    'pdf-unreadable': () => 'PDF-filen går inte att läsa.',
    'email-not-matched': () => 'Adressen stämmer inte med intygets kontrollvärde. Personen kan ha fler adresser.',
  },
};

function revoked(time: string, reason: string | null): string {
  const withdrawn = `Utfärdaren har dragit tillbaka intyget. Kontrollerat ${time}.`;
  return reason === null ? withdrawn : `${withdrawn} Skäl: ”${reason}”`;
}

function period(from: string | null, until: string | null): string {
  if (from === null && until === null) return 'Inget slutdatum.';
  if (until === null) return `Från ${from}, utan slutdatum.`;
  return from === null ? `Till ${until}.` : `Från ${from} till ${until}.`;
}

const script: Record<string, string> = {
  Cyrillic: 'kyrilliska',
  Greek: 'grekiska',
  Armenian: 'armeniska',
  Cherokee: 'cherokesiska',
  Coptic: 'koptiska',
};

function unlisted({ claimedName, domain, id }: Facts): string {
  const fact = domain ?? id;
  if (fact === null) return claimedName === null ? 'Intyget säger inte vem som har utfärdat det.' : `Kallar sig ${claimedName}. Något id anges inte.`;
  const said = domain === null ? `Dess id är ${fact}.` : `Domänen är ${fact}.`;
  return claimedName === null ? said : `Kallar sig ${claimedName}. ${said}`;
}
