import type { ExampleWords } from './example-page';

/** The example page in Swedish. */
export const sv: ExampleWords = {
  name: 'Exempelsidan',
  title: 'Exempelsidan',
  lead: 'Ett påhittat CV. De digitala intygen i det kontrolleras på riktigt, här i din webbläsare, och ingen server frågas.',
  steps: {
    read: {
      heading: 'Läs som vanligt',
      text: 'Varje merit med ett digitalt intyg får ett märke. Peka på märket, eller gå dit med Tabb, för att läsa mer.',
    },
    marks: {
      heading: 'Se vad märkena säger',
      text: 'Märket handlar om intyget, inte om personen. Under varje merit står varför svaret blev som det blev.',
    },
    panel: {
      heading: 'Lita på panelen',
      text: 'Vid en av meriterna har sidan själv ritat ett märke. Panelen visar vad som gäller.',
      open: {
        chromium: (shortcut) =>
          shortcut === null
            ? 'Klicka på Meritkollen i verktygsfältet, eller på något av våra märken.'
            : `Klicka på Meritkollen i verktygsfältet, tryck ${shortcut}, eller klicka på något av våra märken.`,
        firefox: (shortcut) =>
          shortcut === null
            ? 'Klicka på Meritkollen i verktygsfältet. I Firefox kan ett klick på märket inte öppna panelen.'
            : `Klicka på Meritkollen i verktygsfältet, eller tryck ${shortcut}. I Firefox kan ett klick på märket inte öppna panelen.`,
      },
    },
  },
  invented: 'Påhittat exempel. Personen, skolorna och företagen finns inte.',
  person: 'Sara Lindqvist',
  profession: 'Driftingenjör',
  merits: {
    whole: {
      where: 'Norrvikens yrkeshögskola, 2021–2023',
      why: (verdict) =>
        `Oförändrat sedan skolan skrev under, men ingen lista du litar på känner skolan: ”${verdict['issuer-unknown']}”. Fanns skolan i en sådan lista skulle det stå ”${verdict.verified}”.`,
    },
    unsigned: {
      where: 'Mälarbygdens högskola, 2024',
      why: (verdict) => `Ingen har skrivit under intyget, så vem som helst kan ha skrivit det: ”${verdict.unsigned}”.`,
    },
    altered: {
      where: 'Branschrådet för fastighetsdrift, 2025',
      why: (verdict) =>
        `Efter underskriften byttes ordet ”Grundkurs” mot ”Fördjupningskurs”. Innehåll och underskrift hör inte ihop: ”${verdict.invalid}”.`,
    },
    expired: {
      where: 'Elteknik Syd, 2020',
      why: (verdict) =>
        `Intyget gick ut 31 mars 2024: ”${verdict.expired}”. Det andra märket, ”${verdict.verified}”, har sidan ritat själv. Det kan vilken sida som helst göra, men panelen kommer ingen sida åt.`,
    },
  },
  job: {
    title: 'Driftansvarig',
    where: 'Strandkvarteren, 2021 till nu',
    why: 'Inget digitalt intyg, och därför inget märke. Det är vanligt och säger inget om meriten.',
  },
};
