import { describe, expect, it } from 'vitest';
import { anchorOf } from '@/entrypoints/badges/anchor';
import type { Phase } from '@/entrypoints/page/hub';
import type { Finding } from '@/utils/model/finding';
import type { BadgeView } from '@/utils/model/messages';

const titled = (title: string) => ({ title }) as BadgeView;
const done = (...badges: BadgeView[]): Phase => ({ phase: 'done', badges, language: 'sv' });

/** The words of the place that a badge goes to, for something that the head of a page links to. */
function placeOn(html: string, state: Phase, place: Finding['place'] = 'alternate-link'): string | null {
  document.body.innerHTML = html;
  const anchor = document.querySelector('h1');
  if (anchor === null) throw new Error('no heading');
  const finding: Finding = { id: '1', place, carried: { kind: 'linked', url: 'https://cv.test/1' }, label: '' };
  return anchorOf({ located: { finding, source: anchor, written: '', anchor }, state }).textContent;
}

const page = '<h1>Elias Nyberg</h1><h3>Styr- och  reglerteknik</h3><p>Kurs</p>';

describe('a badge for what the head of a page links to', () => {
  it('goes to the heading with its title', () => {
    expect(placeOn(page, done(titled('Styr- och reglerteknik')))).toBe('Styr- och  reglerteknik');
  });

  it('goes to the innermost of the words that say it', () => {
    expect(placeOn('<h1>Elias</h1><h3><a href="/k">Kurs</a></h3>', done(titled('Kurs')))).toBe('Kurs');
    expect(document.querySelector('h3 > a')).not.toBeNull();
  });

  it.each([
    ['while it is checked', page, { phase: 'checking' } as Phase],
    ['where nothing says its title', page, done(titled('Annat'))],
    ['where two places say it', `${page}<b>Styr- och reglerteknik</b>`, done(titled('Styr- och reglerteknik'))],
    ['where it holds several credentials', page, done(titled('Styr- och reglerteknik'), titled('Annat'))],
  ])('stays with the page’s own heading %s', (_when, html, state) => {
    expect(placeOn(html, state)).toBe('Elias Nyberg');
  });

  it('is moved for nothing that stands on the page itself', () => {
    expect(placeOn(page, done(titled('Styr- och reglerteknik')), 'link')).toBe('Elias Nyberg');
  });
});
