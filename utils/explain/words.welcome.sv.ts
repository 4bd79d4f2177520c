import type { WelcomeWords } from './words.welcome';

/** The welcome page in Swedish. */
export const sv: WelcomeWords = {
  title: 'Välkommen till Meritkollen',
  lead: 'Meritkollen hittar digitala bevis på sidan du läser och kontrollerar dem i din webbläsare. Inget skickas till oss.',
  read: {
    heading: 'Läs sidan som vanligt',
    text: 'Ett märke vid meriten säger vad vi kom fram till. Nivån bredvid är den som utfärdaren anger.',
    more: 'Peka på märket eller gå dit med Tabb för att läsa mer.',
    example: 'Exempel med påhittade namn',
    course: 'Yrkeshögskoleexamen, driftingenjör',
    school: 'Norrvikens yrkeshögskola, 2021–2023',
    degree: 'Högskoleexamen, energisystem',
    college: 'Mälarbygdens högskola, 2024',
    job: 'Driftansvarig',
    employer: 'Strandkvarteren, 2021 till nu. Inget digitalt bevis, och det är vanligt.',
  },
  marks: {
    heading: 'Så läser du märkena',
    text: ['Varje svar har eget ord, egen form och egen färg.', 'Ett märke handlar om intyget. Det säger inget om hur bra personen är.'],
    more: '”Vi vet inte” är aldrig samma sak som ”stämmer inte”.',
    group: { holds: 'Håller', 'not-all-known': 'Vi vet inte allt', 'not-now': 'Gäller inte nu', wrong: 'Stämmer inte' },
    means: {
      verified: 'Underskrift, utfärdare, datum och status är kontrollerade.',
      'confirmed-at-source': 'Utfärdarens server bekräftar den nu.',
      'issuer-unknown': 'Oförändrad, men ingen lista du litar på känner utfärdaren.',
      'status-unknown': 'Vi kunde inte se om den är återkallad.',
      unverifiable: 'Vi saknar något för att kunna svara.',
      unsigned: 'Vem som helst kan ha skrivit den.',
      expired: 'Giltighetstiden är slut.',
      'not-yet-valid': 'Giltighetstiden har inte börjat.',
      suspended: 'Utfärdaren har spärrat den tills vidare.',
      revoked: 'Utfärdaren har dragit tillbaka den.',
      invalid: 'Den är ändrad, eller på annat sätt bevisat felaktig.',
    },
  },
  panel: {
    heading: 'Lita på panelen',
    text: 'En sida kan härma märket men inte panelen. Panelen hör till webbläsaren, och sidan kommer inte åt den.',
    open: {
      chromium: (shortcut) =>
        shortcut === null
          ? 'Öppna panelen med knappen i verktygsfältet innan du fattar ett beslut.'
          : `Öppna panelen med knappen i verktygsfältet eller ${shortcut} innan du fattar ett beslut.`,
      firefox: (shortcut) =>
        shortcut === null
          ? 'Öppna sidofältet med knappen i verktygsfältet innan du fattar ett beslut. I Firefox kan ett klick på märket inte öppna det.'
          : `Öppna sidofältet med knappen i verktygsfältet eller ${shortcut} innan du fattar ett beslut. I Firefox kan ett klick på märket inte öppna det.`,
    },
    title: 'Elsäkerhet för driftpersonal',
    issuer: 'Elteknik Syd',
    when: 'Elteknik Syd, 2020',
    expired: 'Utgången 31 mars 2024',
    onPage: 'På sidan. Det här märket har sidan ritat själv.',
    inPanel: 'I panelen. Här står det som gäller.',
  },
  where: {
    heading: 'Var ska vi kontrollera?',
    text: 'Du kan ändra det när du vill under Inställningar.',
    choice: {
      'on-click': { name: 'När jag klickar', means: 'Inget läses förrän du klickar på Meritkollen i verktygsfältet.' },
      chosen: { name: 'Automatiskt på webbplatser jag väljer', means: 'Till exempel ditt rekryteringssystem. Du lägger till dem en i taget.' },
      everywhere: {
        name: 'Automatiskt på alla webbplatser',
        means: 'Vi läser varje sida du öppnar för att hitta bevis, och frågar utfärdarnas servrar när det behövs.',
      },
    },
    save: 'Spara och börja',
    tryExample: 'Prova på exempelsidan',
    toOptions: 'Öppna Inställningar',
    saved: {
      'on-click': 'Sparat. Klicka på Meritkollen i verktygsfältet på en sida där du vill kontrollera.',
      chosen: 'Sparat. Lägg till dina webbplatser under Inställningar.',
      everywhere: 'Sparat. Nu kontrolleras alla webbplatser automatiskt.',
    },
    set: {
      text: 'Din organisation har bestämt det.',
      holds: {
        automatic: 'Alla webbplatser kontrolleras automatiskt, när du har tillåtit det i webbläsaren.',
        'on-click': 'En sida kontrolleras när du klickar på Meritkollen i verktygsfältet.',
        'panel-only': 'Inget visas på sidorna. Allt finns i sidopanelen.',
        never: 'Inget läses, utom på webbplatser som din organisation har valt.',
      },
      allow: 'Tillåt i webbläsaren',
      toOptions: 'Se alla regler i Inställningar',
    },
    refused: {
      'on-click': 'Webbläsaren gav ingen tillåtelse, så vi kontrollerar när du klickar.',
      chosen: 'Webbläsaren gav ingen tillåtelse, så vi kontrollerar på webbplatserna du har valt.',
    },
  },
};
