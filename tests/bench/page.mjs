/*
 * The bench in a page of Chromium: its functions are called from outside, one after the other.
 */
import { measureTasks } from './measure.mjs';

const material = await (await fetch('./material.json')).json();

globalThis.bench = {
  tasks: async (rounds) => {
    const [product, peers] = await Promise.all([import('./product.js'), import('./peers.js')]);
    return measureTasks({ product, peers, material }, rounds);
  },
  page: async () => {
    const product = await import('./product.js');
    return product.examinedPage(material.page.raws, material.page.web);
  },
};
