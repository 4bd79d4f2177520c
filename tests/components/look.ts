import axe from 'axe-core';
import { render, type VNode } from 'preact';
import '@/components/base.css';
import { expect } from 'vitest';
import type { Language } from '@/utils/model/settings';

export type Scheme = 'light' | 'dark';

/** Puts a component into an otherwise empty page in a language and a scheme, and gives the place where it stands. */
export function show(node: VNode, language: Language = 'sv', scheme: Scheme = 'light'): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = scheme;
  document.title = 'Meritkollen';
  render(node, place);
  return place;
}

/** No fault that axe knows of, contrast included. `region`: a part of a page has no landmarks of its own. */
export async function expectAccessible(place: HTMLElement): Promise<void> {
  const { violations } = await axe.run(place, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
}

/** Every language in every scheme. */
export const circumstances = (['sv', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((scheme) => ({ language, scheme })));
