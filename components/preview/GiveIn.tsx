import { useId, useState } from 'preact/hooks';
import type { PreviewWords } from '@/utils/explain/words/preview';

export type GiveInProps = {
  words: PreviewWords['input'];
  /** Held by the page: a pasted address is put here. */
  address: string;
  onAddress: (address: string) => void;
  onFile: (file: File) => void;
  onText: (text: string) => void;
  onFetch: (address: string) => void;
  /** What is wrong with the address, in plain words. */
  addressFault?: string | undefined;
};

/** Three ways in: a file, a text, an address. What can be dropped can also be chosen. */
export function GiveIn({ words, address, onAddress, onFile, onText, onFetch, addressFault }: GiveInProps) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <section class="paper" aria-label={words.label}>
      <div class="ways-in">
        <label class="drop">
          <b>{words.drop}</b>
          <span class="button file">
            {words.choose}
            <input
              type="file"
              class="hidden-text"
              accept=".json,.jsonld,.jwt,.txt,.png,.svg,.pdf,.jpg,.jpeg,.webp,application/json,application/pdf,image/*"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = ''; // the same file may be chosen again
                if (file !== undefined) onFile(file);
              }}
            />
          </span>
          <span class="hint">{words.kinds}</span>
        </label>
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            onText(text);
          }}
        >
          <label for={`${id}-text`}>{words.paste}</label>
          <textarea
            id={`${id}-text`}
            rows={3}
            value={text}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              const file = event.clipboardData?.files[0];
              if (file === undefined) return;
              event.preventDefault();
              onFile(file);
            }}
          />
          <div>
            <button type="submit" class="button">
              {words.show}
            </button>
          </div>
        </form>
        <form
          class="field"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onFetch(address);
          }}
        >
          <label for={`${id}-address`}>{words.address}</label>
          <input
            id={`${id}-address`}
            type="url"
            value={address}
            placeholder="https://"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={addressFault === undefined ? `${id}-hint` : `${id}-fault ${id}-hint`}
            onInput={(event) => onAddress(event.currentTarget.value)}
            {...(addressFault !== undefined && { 'aria-invalid': true })}
          />
          {addressFault !== undefined && (
            <span class="fault" id={`${id}-fault`}>
              {addressFault}
            </span>
          )}
          <span class="hint" id={`${id}-hint`}>
            {words.addressHint}
          </span>
          <div>
            <button type="submit" class="button">
              {words.fetch}
            </button>
          </div>
        </form>
      </div>
    </section>
  );
}
