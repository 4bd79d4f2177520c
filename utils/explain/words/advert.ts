/** What is said around a text for a job advert, and in it. */
export type AdvertWords = {
  heading: string;
  lead: string;
  open: string;
  basis: string;
  /** The target as what the advert is made after. */
  byTarget: string;
  level: (seqf: number, gloss: string) => string;
  levelLabel: string;
  noLevel: string;
  levelOption: (seqf: number, gloss: string) => string;
  language: string;
  languages: Record<'sv' | 'en', string>;
  text: string;
  code: string;
  codeHint: string;
  copyText: string;
  copyCode: string;
  copied: Record<'text' | 'code', string>;
  youCan: string;
  experience: (months: number) => string;
  show: string;
};
