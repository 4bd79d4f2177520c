import { useState } from 'preact/hooks';
import { words } from '@/utils/explain/words';
import { type Explained, type GlossaryWords, glossaryGroups, glossaryWords } from '@/utils/explain/words/glossary';
import { optionsWords } from '@/utils/explain/words.options';
import { markGroups } from '@/utils/explain/words.welcome';
import type { Language } from '@/utils/model/settings';
import type { ShownVerdict } from '@/utils/model/verdict';
import { Glyph } from '../Glyph';
import { PageFrame } from '../options/PageFrame';
import './glossary.css';

/** Every word that the product uses in a meaning of its own, and a field to find one in. Each can be linked to by its name in the code. */
export function GlossaryPage({ language }: { language: Language }) {
  const [wanted, setWanted] = useState('');
  const glossary = glossaryWords[language];
  const { title, lead, search, found } = glossary;
  const groups = groupsOf(language).map(({ entries, ...group }) => ({ ...group, entries: entries.filter((entry) => isWanted(entry, wanted)) }));
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <PageFrame language={language} words={optionsWords[language].pages} current="glossary" title={title} lead={lead}>
      <div class="field short">
        <label for="wanted">{search}</label>
        <input id="wanted" type="text" value={wanted} autocomplete="off" onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
        <p class="hint" role="status">
          {wanted.trim() === '' ? '' : found(count)}
        </p>
      </div>
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ id, heading, entries }) => (
          <section class="paper glossary" key={id} aria-labelledby={id}>
            <h2 id={id}>{heading}</h2>
            <dl>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} glossary={glossary} />
              ))}
            </dl>
          </section>
        ))}
    </PageFrame>
  );
}

type GlossaryEntry = Explained & { id: string; verdict?: ShownVerdict };

function Entry({ entry: { id, word, means, source, verdict }, glossary }: { entry: GlossaryEntry; glossary: GlossaryWords }) {
  return (
    <div id={id} tabIndex={-1}>
      <dt>
        {verdict !== undefined && <Glyph name={verdict} size={20} />}
        {word}
      </dt>
      <dd>
        {means}{' '}
        {source !== undefined && (
          <a class="small" href={source.url} target="_blank" rel="noreferrer">
            {glossary.source(source.name)}
          </a>
        )}
      </dd>
    </div>
  );
}

function groupsOf(language: Language): { id: string; heading: string; entries: GlossaryEntry[] }[] {
  const { verdicts, group, term } = glossaryWords[language];
  const { verdict: word, verdictSentence } = words[language];
  const answers = Object.values(markGroups)
    .flat()
    .map((verdict) => ({ id: verdict, verdict, word: word[verdict], means: verdictSentence[verdict] }));
  const others = (Object.keys(glossaryGroups) as (keyof typeof glossaryGroups)[]).map((id) => ({
    id,
    heading: group[id],
    entries: glossaryGroups[id].map((name) => ({ id: name, ...term[name] })),
  }));
  return [{ id: 'answers', heading: verdicts, entries: answers }, ...others];
}

/** Every word that was asked for stands in it, in any order. */
function isWanted({ word, means }: Explained, wanted: string): boolean {
  const text = `${word} ${means}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}
