import { useId } from 'preact/hooks';
import type { ReportChoices, ReportRow } from '@/utils/explain/report-of';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';

export type ToolsProps = {
  language: Language;
  choices: ReportChoices;
  rows: readonly ReportRow[];
  /** The organisation has decided whether names are hidden. */
  namesSet?: boolean;
  onPrint: () => void;
  onSave: () => void;
  onChoose: (choices: ReportChoices) => void;
};

const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** What the reader chooses before the report is printed or saved. None of it is printed. */
export function Tools({ language, choices, rows, namesSet = false, onPrint, onSave, onChoose }: ToolsProps) {
  const id = useId();
  const { report, overview } = words[language];
  const { detailed, hideNames } = choices;
  const all = rows.map(({ key }) => key);
  const isAll = all.length > 0 && all.every((key) => detailed.includes(key));
  const toggled = (key: string): string[] => (detailed.includes(key) ? detailed.filter((one) => one !== key) : [...detailed, key]);
  return (
    <section class="report-tools" aria-labelledby={`${id}-heading`}>
      <p class="tools-name" id={`${id}-heading`}>
        {report.controls}
      </p>
      <div class="field">
        <label for={id}>{report.language}</label>
        <select
          id={id}
          value={choices.language}
          onChange={({ currentTarget }) => onChoose({ ...choices, language: LANGUAGES[currentTarget.selectedIndex] ?? 'sv' })}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {report.languages[one]}
            </option>
          ))}
        </select>
      </div>
      <label class="line">
        <input
          type="checkbox"
          checked={hideNames}
          disabled={namesSet}
          aria-describedby={namesSet ? `${id}-set` : undefined}
          onChange={() => onChoose({ ...choices, hideNames: !hideNames })}
        />
        {report.hideNames}
      </label>
      {namesSet && (
        <p class="muted small" id={`${id}-set`}>
          {overview.hideSet}
        </p>
      )}
      {rows.length > 0 && (
        <fieldset>
          <legend>{report.inDetail}</legend>
          {rows.length > 1 && (
            <label class="line">
              <input type="checkbox" checked={isAll} onChange={() => onChoose({ ...choices, detailed: isAll ? [] : all })} />
              {report.all}
            </label>
          )}
          {rows.map(({ key, number, title, titleLanguage }) => (
            <label class="line" key={key}>
              <input type="checkbox" checked={detailed.includes(key)} onChange={() => onChoose({ ...choices, detailed: toggled(key) })} />
              <span>
                {number}. <bdi lang={titleLanguage ?? undefined}>{title}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <button type="button" class="button primary wide" onClick={onPrint}>
        {report.print}
      </button>
      <p class="muted small">{report.printHint}</p>
      <button type="button" class="button wide" onClick={onSave}>
        {report.saveJson}
      </button>
      <p class="muted small">
        {report.jsonHint} {hideNames && report.jsonHasNames}
      </p>
    </section>
  );
}
