import { type KeyboardWords, usualKeys } from '@/utils/explain/words/keyboard';
import type { OptionsWords } from '@/utils/explain/words.options';
import { commands, type Shortcuts } from '@/utils/model/command';
import { Section } from './Section';

export type KeyboardSectionProps = {
  heading: OptionsWords['section']['keyboard'];
  words: KeyboardWords;
  /** The keys that are really set; null until that is known. */
  shortcuts: Shortcuts | null;
  /** Opens the browser's page where they are changed. */
  onChangeShortcuts: () => void;
};

/** The keys that are set and where they are changed, and those that work anyway. */
export function KeyboardSection({ heading, words, shortcuts, onChangeShortcuts }: KeyboardSectionProps) {
  const isNone = shortcuts !== null && commands.every((command) => shortcuts[command] === null);
  return (
    <Section id="keyboard" heading={heading} lead={words.lead}>
      {isNone && <p class="more">{words.noneAtAll}</p>}
      <KeyTable
        caption={words.caption}
        words={words}
        rows={commands.map((command) => ({ does: words.command[command], keys: shortcuts === null ? '' : shortcuts[command] }))}
      />
      <div class="buttons more">
        <button type="button" class="button" onClick={onChangeShortcuts}>
          {words.change}
        </button>
      </div>
      <h3>{words.usual.heading}</h3>
      <KeyTable caption={words.usual.caption} words={words} rows={usualKeys.map((key) => words.usual.key[key])} />
    </Section>
  );
}

type KeyTableProps = { caption: string; words: KeyboardWords; rows: readonly { does: string; keys: string | null }[] };

/** What happens, and by which keys: null where none are set, empty until it is known. */
const KeyTable = ({ caption, words, rows }: KeyTableProps) => (
  <table class="tbl cardish keys">
    <caption class="hidden-text">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{words.does}</th>
        <th scope="col">{words.keys}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ does, keys }) => (
        <tr key={does}>
          <th scope="row">{does}</th>
          <td data-label={words.keys}>{keys === null ? <span class="muted">{words.none}</span> : keys !== '' && <kbd>{keys}</kbd>}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
