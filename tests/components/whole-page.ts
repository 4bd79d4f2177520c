import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';

/** Where a page of ours is drawn: new for each test. */
export let root: HTMLElement;
beforeEach(async () => {
  await page.viewport(1280, 900);
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.style.colorScheme = '';
});

/** What axe finds wrong. */
export const faults = async () => (await axe.run(root)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
