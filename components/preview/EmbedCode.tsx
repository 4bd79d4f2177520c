import { useEffect, useState } from 'preact/hooks';
import { inlineCode, linkCode } from '@/utils/explain/embed-code';
import { neededFor } from '@/utils/explain/permission';
import { titleShown } from '@/utils/explain/shown';
import { isSensitive } from '@/utils/explain/what-others-learn';
import { words as dictionary } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import type { Seen } from './preview-state';

export type EmbedCodeProps = {
  seen: Seen;
  language: Language;
  /** What was said last of copying and trying; `""` for nothing. */
  said: string;
  onCopy: (code: string) => void;
  onSave: (raw: string) => void;
  onTry: (code: string) => void;
};

/** The code that puts a credential on a page of one's own. What is in it is said before the buttons. */
export function EmbedCode({ seen, language, said, onCopy, onSave, onTry }: EmbedCodeProps) {
  const { code } = dictionary[language].preview;
  const { raw, summary, learned } = seen;
  const inline = inlineCode(raw);
  const [form, setForm] = useState<'inline' | 'link'>('inline');
  const [address, setAddress] = useState(seen.address ?? '');
  useEffect(() => setAddress(seen.address ?? ''), [seen.address]);
  const shown = inline === null ? 'link' : form;
  const file = linkCode(address, raw, titleShown(summary, language));
  const linked = file === null ? null : `${file.head}\n\n${file.link}`;
  const text = shown === 'inline' ? inline : linked;
  const sensitive = learned.filter(isSensitive).map(({ kind }) => kind);
  const isUrged = sensitive.length === 0 && neededFor(summary.outcomes).length === 0; // else another button is
  const printed = shown === 'inline' && sensitive.length > 0 ? withoutContent(text ?? '', code.leftOut) : text;

  if (summary.verdict === 'invalid' || raw === '' || (inline === null && seen.address === null)) {
    return (
      <section class="paper" aria-labelledby="code">
        <h2 id="code">{code.heading}</h2>
        <p>{code.none}</p>
      </section>
    );
  }
  return (
    <section class="paper embed" aria-labelledby="code">
      <h2 id="code">{code.heading}</h2>
      <p>{code.lead}</p>
      {inline !== null && (
        <fieldset class="forms">
          <legend class="hidden-text">{code.form}</legend>
          {(['inline', 'link'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === shown} onClick={() => setForm(one)}>
              {code[one]}
            </button>
          ))}
        </fieldset>
      )}
      {shown === 'link' && (
        <div class="field file-address">
          <label for="file-address">{code.fileAddress}</label>
          <input
            id="file-address"
            type="url"
            value={address}
            placeholder="https://"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="file-hint"
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <span class="hint" id="file-hint">
            {code.fileHint}
          </span>
        </div>
      )}
      {text !== null && (
        <pre tabIndex={0} role="region" aria-label={code.html} dir="ltr">
          {printed}
        </pre>
      )}
      <p class="code-warning">
        <strong class="ink">{code.whole[shown]}</strong>
        {code.holdsAll(sensitive)}
      </p>
      <div class="buttons">
        {text !== null && (
          <button type="button" class={isUrged ? 'button primary' : 'button'} onClick={() => onCopy(text)}>
            {code.copy}
          </button>
        )}
        {text !== null && (
          <button type="button" class="button" onClick={() => onTry(text)}>
            {code.test}
          </button>
        )}
        {shown === 'link' && raw !== '' && (
          <button type="button" class="button" onClick={() => onSave(raw)}>
            {code.save}
          </button>
        )}
      </div>
      <p class="answer" role="status">
        {said}
      </p>
    </section>
  );
}

/** The code without what is in it: a personnummer is not printed here either. What is copied is whole. */
function withoutContent(code: string, leftOut: (characters: number) => string): string {
  const [from, to] = [code.indexOf('>') + 1, code.lastIndexOf('</script>')];
  return `${code.slice(0, from)}\n${leftOut(to - from)}\n${code.slice(to)}`;
}
