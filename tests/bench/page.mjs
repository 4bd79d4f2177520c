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
  /** So that the code is loaded and has run, as in a browser that has seen credentials before: other issuers' ones, without a status list. */
  warm: async () => {
    const product = await import('./product.js');
    for (const raw of material.raws['eddsa-rdfc-2022']) await product.examined(raw);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  },
  page: async () => {
    const product = await import('./product.js');
    return product.examinedPage(material.page.raws, material.page.web);
  },
};
