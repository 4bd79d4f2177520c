/** Where words of the field are defined. */
export const sources = {
  microCredentials: { name: '2022/C 243/02', url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex:32022H0627(02)' },
  seqf: { name: 'SFS 2015:545', url: 'https://data.riksdagen.se/dokument/sfs-2015-545.html' },
  eqf: { name: '2017/C 189/03', url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex:32017H0615(01)' },
  validation: { name: 'SFS 2022:1549', url: 'https://data.riksdagen.se/dokument/sfs-2022-1549.html' },
  uhr: { name: 'UHR', url: 'https://www.uhr.se/bedomning-av-utlandsk-utbildning/' },
} as const;
