/** The address of a case's page, beside our other pages. */
export const caseLink = (id: string): string => `collection.html?case=${encodeURIComponent(id)}`;
