/** Files of the corpus in which our verdict is none of the expected ones, each with the reason why ours stands. */
export const differences: Record<string, string> = {};
