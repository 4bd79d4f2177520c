/** What is said of a credential that was shown as it was meant, and not as an editor had rewritten it; and of an address that gave nothing. */
export type MendedWords = {
  note: string;
  /** After the verdict, for those who hear the page. */
  said: string;
  notFetched: string;
};
