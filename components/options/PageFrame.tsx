import type { ComponentChildren } from 'preact';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Language } from '@/utils/model/settings';
import { Mark } from '../Glyph';
import '../base.css';
import './page.css';

/** Our own full pages, in the order of the way between them. Each is `NAME.html`. */
export const ownPages = ['preview', 'collection', 'options', 'welcome', 'glossary'] as const;
export type OwnPage = (typeof ownPages)[number];

export type PageFrameProps = {
  language: Language;
  words: OptionsWords['pages'];
  /** Which of them this is; null for a page that the way between them does not lead to. */
  current: OwnPage | null;
  title: string;
  lead: string;
  /** What stands above the heading, and beside it. */
  above?: ComponentChildren;
  beside?: ComponentChildren;
  children: ComponentChildren;
};

/** A full page of ours: the name, the way to the others, one `h1`, and what it is about. */
export function PageFrame({ language, words, current, title, lead, above, beside, children }: PageFrameProps) {
  return (
    <div class="page" lang={language}>
      <header class="top">
        <span class="brand">
          <Mark size={24} />
          Meritkollen
        </span>
        <nav aria-label={words.label}>
          {ownPages.map((page) => (
            <a key={page} href={`${page}.html`} {...(page === current && { 'aria-current': 'page' as const })}>
              {words[page]}
            </a>
          ))}
        </nav>
      </header>
      <main class="wrap">
        <header>
          <div>
            {above}
            <h1 dir="auto">{title}</h1>
            <p class="muted">{lead}</p>
          </div>
          {beside}
        </header>
        {children}
      </main>
    </div>
  );
}
