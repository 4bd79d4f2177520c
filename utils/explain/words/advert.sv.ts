import type { AdvertWords } from './advert';

/** A text for a job advert, in Swedish. */
export const advertSv: AdvertWords = {
  heading: 'Text till en annons',
  lead: 'Beskriv det som efterfrågas så att både människor och datorer förstår det. Ändra fritt.',
  open: 'Skapa text',
  basis: 'Utgå från',
  byTarget: 'Målet',
  level: (seqf, gloss) => `Nivå: SeQF ${seqf}, samma som EQF ${seqf}. ${gloss}. Nivån gäller kunnandet, hur du än har lärt dig det.`,
  levelLabel: 'SeQF-nivå i texten',
  noLevel: 'Ingen nivå',
  levelOption: (seqf, gloss) => `${seqf}. ${gloss}`,
  language: 'Textens språk',
  languages: { sv: 'Svenska', en: 'Engelska' },
  text: 'Texten',
  code: 'Koden (JobPosting)',
  codeHint: 'Koden är till webbsidan med annonsen. Arbetsgivare, ort och datum lägger du till själv.',
  copyText: 'Kopiera texten',
  copyCode: 'Kopiera koden',
  copied: { text: 'Texten är kopierad.', code: 'Koden är kopierad.' },
  youCan: 'Det här behöver du kunna:',
  experience: (months) => (months === 1 ? 'Erfarenhet: 1 månad.' : `Erfarenhet: ${months} månader.`),
  show: 'Visa gärna vad du kan med betyg, intyg eller digitala bevis, oavsett var du har lärt dig det.',
};
