/**
 * Stands for the host of our own example page wherever a page is known by its host, and reads as words where nothing puts it into the reader's language. It can be
 * no host of anybody's: a host has neither a space nor a capital letter.
 */
export const EXAMPLE_PAGE = 'Meritkollens exempelsida';
