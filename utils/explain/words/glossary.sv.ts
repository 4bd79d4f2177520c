import type { GlossaryWords } from './glossary';
import { sources } from './glossary-sources';

/** The glossary in Swedish. */
export const glossarySv: GlossaryWords = {
  title: 'Ord och begrepp',
  lead: 'Vad orden betyder när Meritkollen använder dem. Ett ord som inte finns här har sin vanliga betydelse.',
  search: 'Sök bland orden',
  found: (count) => ['Inget ord hittades.', 'Ett ord hittades.'][count] ?? `${count} ord hittades.`,
  verdicts: 'Svaren på en kontroll',
  group: {
    credentials: 'Intyg och bevis',
    people: 'Vem som gör vad',
    checks: 'Hur det kontrolleras',
    levels: 'Nivå',
    learning: 'Lärande',
  },
  source: (name) => `Källa: ${name}`,
  term: {
    credential: {
      word: 'Digitalt bevis, intyg',
      means: 'Uppgifter om vad någon kan eller har gjort, undertecknade elektroniskt så att en ändring märks. Europass kallar det digital referens.',
    },
    'micro-credential': {
      word: 'Mikromerit',
      means:
        'Ett bevis på läranderesultat från en mindre mängd lärande, bedömt mot tydliga kriterier. Individen äger det, och det kan stå för sig självt eller byggas på.',
      source: sources.microCredentials,
    },
    'open-badge': {
      word: 'Digitalt märke (open badge)',
      means: 'Ett intyg i formatet Open Badges, ofta med en bild. Intyget kan ligga inuti bilden.',
    },
    qualification: {
      word: 'Kvalifikation',
      means: 'Ett dokumenterat resultat av lärande: kunskaper, färdigheter, ansvar och självständighet.',
      source: sources.seqf,
    },
    'part-qualification': {
      word: 'Delkvalifikation',
      means: 'En del av en kvalifikation, med egna läranderesultat. Den kan ha en egen nivå och höjer inte helheten.',
    },
    diploma: {
      word: 'Examensbevis',
      means: 'Beviset på en examen. Examina på gymnasiet, i yrkeshögskolan och i högskolan har nivå enligt förordning.',
    },
    'digital-wallet': { word: 'Digital plånbok', means: 'Ett program där någon förvarar sina egna bevis och väljer vad hen visar, för vem.' },
    issuer: { word: 'Utfärdare', means: 'Den som har undertecknat intyget: en skola, en branschorganisation, en arbetsgivare eller någon annan.' },
    holder: { word: 'Innehavare', means: 'Den som har intyget och bestämmer över det. Oftast är det den som intyget handlar om.' },
    'awarding-body': { word: 'Organisation som står bakom', means: 'Den som ansvarar för meriten. Det kan vara en annan än den som undertecknar.' },
    'trust-list': {
      word: 'Lista du litar på',
      means: 'En lista över utfärdare som du eller din organisation litar på. Att en utfärdare saknas där betyder inte att intyget är falskt.',
    },
    register: {
      word: 'Register över nivåplacerade kvalifikationer',
      means: 'MYH beslutar om nivå för kvalifikationer utanför det offentliga utbildningssystemet. Meritkollen slår inte upp där åt dig.',
    },
    signature: {
      word: 'Elektronisk underskrift',
      means: 'Visar att uppgifterna är oförändrade och vems nyckel som har undertecknat dem. Den säger inget om hur bra innehållet är.',
    },
    'electronic-seal': {
      word: 'Elektronisk stämpel',
      means: 'En organisations underskrift, med ett certifikat som säger vilken organisation det är.',
    },
    'status-list': {
      word: 'Statuslista',
      means: 'Utfärdarens lista över intyg som är återkallade eller spärrade. Den hämtas hel, så att utfärdaren inte ser vilket intyg som läses.',
    },
    validity: {
      word: 'Giltighetstid',
      means: 'De datum som utfärdaren har satt. När tiden har gått ut är intyget äkta ändå, och det som någon lärt sig försvinner inte.',
    },
    'self-asserted': {
      word: 'Egen uppgift',
      means: 'Något som står på sidan och som ingen har undertecknat. Det kan vara sant, men det går inte att kontrollera här.',
    },
    'evidence-file': {
      word: 'Kontrollunderlag',
      means: 'Allt som kontrollen byggde på: intyget, nycklar, listor och svar. Med det kan kontrollen göras om utan nät.',
    },
    seqf: {
      word: 'SeQF',
      means:
        'Sveriges referensram för kvalifikationer: åtta nivåer efter vad man kan, oavsett hur man lärt sig det. Nivå 1 till 8 motsvarar EQF 1 till 8.',
      source: sources.seqf,
    },
    eqf: {
      word: 'EQF',
      means: 'Den europeiska referensramen för kvalifikationer. Länderna knyter sina egna nivåer till den, så att de går att jämföra.',
      source: sources.eqf,
    },
    placed: {
      word: 'Nivåplacerad',
      means:
        'Regeringen (i förordning) eller MYH (i beslut) har placerat kvalifikationen på en nivå. Ingen annan kan göra det, inte heller Meritkollen.',
    },
    stated: { word: 'Anges av utfärdaren', means: 'Det står i det undertecknade intyget. Det är utfärdarens uppgift, inte ett beslut.' },
    derived: { word: 'Härledd', means: 'SeQF-nivån står inte själv i intyget, men följer av en nivå som gör det. Stegen visas alltid.' },
    'not-stated': { word: 'Anges inte', means: 'Utfärdaren har inte skrivit det. Det är vanligt och betyder inte att något är fel.' },
    'not-disclosed': {
      word: 'Visas inte av innehavaren',
      means: 'Intyget kan innehålla uppgiften, men innehavaren har valt att inte visa den här. Det är en rättighet.',
    },
    conflict: { word: 'Motstridiga uppgifter', means: 'Intyget säger olika saker på olika ställen. Då visas alla, och ingen väljs.' },
    'learning-outcomes': { word: 'Läranderesultat', means: 'Vad någon vet, förstår och kan göra efter att ha lärt sig det.' },
    competence: { word: 'Kompetens', means: 'Förmågan att använda kunskaper och färdigheter.' },
    workload: {
      word: 'Omfattning',
      means: 'Ungefär hur mycket arbete som behövs för att lära sig innehållet. Omfattning och nivå är två olika saker.',
    },
    hp: {
      word: 'Högskolepoäng (hp) och YH-poäng',
      means: 'En högskolepoäng motsvarar en ECTS-poäng. Fem YH-poäng motsvarar en vecka på heltid. Meritkollen räknar inte om mellan dem.',
    },
    assessment: { word: 'Bedömning', means: 'Hur någon har visat vad hen kan: prov, praktiskt arbete, samtal eller något annat.' },
    'quality-assurance': {
      word: 'Kvalitetssäkring',
      means: 'Vem som har granskat utbildningen eller bedömningen, och hur. När bara utfärdaren säger det är det utfärdarens egen uppgift.',
    },
    attached: {
      word: 'Underlag',
      means: 'Det utfärdaren har bifogat för att visa vad någon gjort, till exempel ett arbetsprov. Öppnas först när du väljer det.',
    },
    stackable: {
      word: 'Påbyggnadsbar',
      means: 'Kan räknas in i en större kvalifikation, enligt utfärdaren. Något som är fristående har ett värde ändå.',
    },
    validation: {
      word: 'Validering',
      means:
        'Kartläggning och bedömning av vad en person kan, oberoende av hur, var och när hen lärt sig det. Ordet används inte om att kontrollera en underskrift.',
      source: sources.validation,
    },
    'non-formal': {
      word: 'Formellt, icke-formellt och informellt lärande',
      means: 'I det offentliga utbildningssystemet; på kurser och i arbetsliv utanför det; i vardag och arbete utan plan. Alla visas på samma sätt.',
    },
    'foreign-assessment': {
      word: 'Bedömning av utländsk utbildning',
      means: 'UHR jämför utländska examina med svenska i ett utlåtande. En härledd SeQF-nivå ersätter det inte.',
      source: sources.uhr,
    },
  },
};
