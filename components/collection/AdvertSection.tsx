import { useId, useState } from 'preact/hooks';
import { type Asked, advertCode, advertText, askedByCredential, askedByTarget, isModel } from '@/utils/explain/collection/advert';
import rows from '@/utils/explain/data/seqf-levels.json';
import { titleShown } from '@/utils/explain/shown';
import { words as dictionary } from '@/utils/explain/words';
import type { Target } from '@/utils/model/collection';
import type { Language } from '@/utils/model/settings';
import './advert.css';
import type { CaseActions, HeldShown } from './case-props';

export type AdvertSectionProps = Pick<CaseActions, 'onCopy'> & { language: Language; held: readonly HeldShown[]; target: Target | null };

/** A text for a job advert after the target, or after a credential of the case: as text, and as data for a web page. Nothing where there is neither. */
export function AdvertSection({ language, held, target, onCopy }: AdvertSectionProps) {
  const { advert } = dictionary[language];
  const [open, setOpen] = useState(false);
  const models = held.filter(isModel);
  if (target === null && models.length === 0) return null;
  return (
    <section class="paper advert" aria-labelledby="advert">
      <h2 id="advert">{advert.heading}</h2>
      <p class="small">{advert.lead}</p>
      <p class="more">
        <button type="button" class="button wide" aria-expanded={open} onClick={() => setOpen(!open)}>
          {advert.open}
        </button>
      </p>
      {open && <Advert language={language} held={models} target={target} onCopy={onCopy} />}
    </section>
  );
}

/** What the text is made after, with what the counsellor chooses about it. */
function Advert({ language, held, target, onCopy }: AdvertSectionProps) {
  const { advert } = dictionary[language];
  const [basis, setBasis] = useState(target === null ? (held[0]?.id ?? TARGET) : TARGET);
  const [chosen, setChosen] = useState<number | null | undefined>(undefined);
  const [spoken, setSpoken] = useState(language);
  const model = held.find(({ id }) => id === basis);
  const asked = model === undefined ? target && askedByTarget(target) : askedByCredential(model, spoken);
  if (asked === null) return null;
  const shown: Asked = { ...asked, level: chosen === undefined ? asked.level : chosen };
  const [text, code] = [advertText(shown, spoken), advertCode(shown, spoken)];
  return (
    <>
      <Choice
        label={advert.basis}
        value={model?.id ?? TARGET}
        options={[...(target === null ? [] : [{ value: TARGET, text: advert.byTarget }]), ...held.map((one) => optionOf(one, language))]}
        onChange={(value) => {
          setBasis(value);
          setChosen(undefined);
        }}
      />
      <Choice
        label={advert.levelLabel}
        value={String(shown.level ?? '')}
        options={[
          { value: '', text: advert.noLevel },
          ...rows.map(({ level, ...row }) => ({
            value: String(level),
            text: advert.levelOption(level, language === 'sv' ? row.gloss_sv : row.gloss_en),
          })),
        ]}
        onChange={(value) => setChosen(value === '' ? null : Number(value))}
      />
      <Choice
        label={advert.language}
        value={spoken}
        options={(['sv', 'en'] as const).map((value) => ({ value, text: advert.languages[value] }))}
        onChange={(value) => setSpoken(value === 'en' ? 'en' : 'sv')}
      />
      <Copied label={advert.text} text={text} button={advert.copyText} lang={spoken} onCopy={() => onCopy(text, advert.copied.text)} />
      <Copied label={advert.code} text={code} button={advert.copyCode} hint={advert.codeHint} onCopy={() => onCopy(code, advert.copied.code)} />
    </>
  );
}

const TARGET = '';
const optionOf = ({ id, summary }: HeldShown, language: Language) => ({ value: id, text: titleShown(summary, language) });

type ChoiceProps = { label: string; value: string; options: readonly { value: string; text: string }[]; onChange: (value: string) => void };

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field more">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  );
}

type CopiedProps = { label: string; text: string; button: string; hint?: string; lang?: Language; onCopy: () => void };

/** What is copied, to be read before. */
function Copied({ label, text, button, hint, lang, onCopy }: CopiedProps) {
  return (
    <div class="more">
      <h3>{label}</h3>
      <pre tabIndex={0} role="region" aria-label={label} dir="auto" {...(lang !== undefined && { lang })}>
        {text}
      </pre>
      {hint !== undefined && <p class="small muted">{hint}</p>}
      <button type="button" class="button" onClick={onCopy}>
        {button}
      </button>
    </div>
  );
}
