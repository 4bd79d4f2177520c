import type { AdvertWords } from './advert';

/** A text for a job advert, in English. */
export const advertEn: AdvertWords = {
  heading: 'Text for an advert',
  lead: 'Describe what is asked for so that both people and computers understand it. Change it as you like.',
  open: 'Make a text',
  basis: 'Based on',
  byTarget: 'The target',
  level: (seqf, gloss) => `Level: SeQF ${seqf}, the same as EQF ${seqf}. ${gloss}. The level is about what you can do, however you learned it.`,
  levelLabel: 'SeQF level in the text',
  noLevel: 'No level',
  levelOption: (seqf, gloss) => `${seqf}: ${gloss}`,
  language: 'Language of the text',
  languages: { sv: 'Swedish', en: 'English' },
  text: 'The text',
  code: 'The code (JobPosting)',
  codeHint: 'The code is for the web page with the advert. Add employer, place and date yourself.',
  copyText: 'Copy the text',
  copyCode: 'Copy the code',
  copied: { text: 'The text has been copied.', code: 'The code has been copied.' },
  youCan: 'You need to be able to do this:',
  experience: (months) => (months === 1 ? 'Experience: 1 month.' : `Experience: ${months} months.`),
  show: 'Show what you can do with grades, certificates or digital credentials, wherever you learned it.',
};
