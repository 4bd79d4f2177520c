import { browser } from 'wxt/browser';
import { EXAMPLE_PAGE } from '../model/example-page';

/** The path of our example page, the only page of ours that is looked through as a web page is. */
export const EXAMPLE_PATH = 'example.html';

/** Is this the address of our example page, and nothing more than that? */
export const isExamplePage = (address: string): boolean => address === `${browser.runtime.getURL('')}${EXAMPLE_PATH}`;

/** The host at an address, as a page is known by it. */
export const hostAt = (address: string): string => (isExamplePage(address) ? EXAMPLE_PAGE : (URL.parse(address)?.hostname ?? ''));
