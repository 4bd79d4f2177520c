import type { ComponentChildren } from 'preact';
import type { WelcomeWords } from '@/utils/explain/words.welcome';
import type { Language } from '@/utils/model/settings';
import { ExampleBadge } from './ExampleBadge';

export type ExampleProps = { language: Language; read: WelcomeWords['read'] };

/** A piece of somebody's page, with invented names and our own marks on it. */
export function Example({ language, read }: ExampleProps) {
  return (
    <figure class="example">
      <div class="scene">
        <Merit title={read.course} where={read.school}>
          <ExampleBadge language={language} verdict="verified" level={5} />
        </Merit>
        <Merit title={read.degree} where={read.college}>
          <ExampleBadge language={language} verdict="issuer-unknown" level={6} />
        </Merit>
        <Merit title={read.job} where={read.employer} />
      </div>
      <figcaption>{read.example}</figcaption>
    </figure>
  );
}

export type MeritProps = { title: string; where: string; children?: ComponentChildren };

/** One merit on the example page: its title, perhaps a mark, and the line below. */
export function Merit({ title, where, children }: MeritProps) {
  return (
    <div class="merit">
      <div class="merit-line">
        <strong>{title}</strong> {children}
      </div>
      <p class="under-merit">{where}</p>
    </div>
  );
}
