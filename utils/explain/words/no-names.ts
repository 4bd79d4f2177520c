/** What the counsellor's page says where names are hidden. */
export type NoNamesWords = {
  /** Beside the switch, while it is on. */
  note: string;
  /** Instead of the address of a page, which may hold a name: by its number in the case. */
  page: (number: number) => string;
  /** The same in a sentence: "3 intyg tillagda från en sida." */
  aPage: string;
  /** One of the open tabs, by its number among those that are offered. */
  tab: (number: number) => string;
};
