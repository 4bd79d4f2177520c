import type { Language } from '../../model/settings';
import type { ShownVerdict } from '../../model/verdict';
import type { BrowserKind } from '../words.welcome';
import { en } from './example-page.en';
import { sv } from './example-page.sv';

/** The credentials on the example page: unaltered, without a signature, with a word changed after signing, past its end. */
export const examples = ['whole', 'unsigned', 'altered', 'expired'] as const;
export type Example = (typeof examples)[number];

/** What stands below a merit, and why it has the answer that it has. The words of the verdicts are given, so that they are those of the marks. */
type Merit = { where: string; why: (verdict: Record<ShownVerdict, string>) => string };

/** Every sentence of the example page. `name` is what the page is called where others are called by their host. */
export type ExampleWords = {
  name: string;
  title: string;
  lead: string;
  steps: {
    read: { heading: string; text: string };
    marks: { heading: string; text: string };
    panel: { heading: string; text: string; open: Record<BrowserKind, (shortcut: string | null) => string> };
  };
  invented: string;
  person: string;
  profession: string;
  merits: Record<Example, Merit>;
  job: { title: string; where: string; why: string };
};

/** The example page's sentences in both languages. */
export const exampleWords: Record<Language, ExampleWords> = { sv, en };
