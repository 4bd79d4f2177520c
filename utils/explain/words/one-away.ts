/** What is said about taking a single credential out of a case. */
export type OneAwayWords = {
  open: string;
  /** What is heard of the button: which page's credentials it is about. */
  openOf: (page: string) => string;
  remove: string;
  removeOf: (title: string) => string;
  removed: (title: string) => string;
};
