import type { DetailInReport } from '@/utils/explain/report-detail';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Checks, type ChecksProps } from '../Checks';
import { Glyph } from '../Glyph';

export type DetailsProps = { details: readonly DetailInReport[]; language: Language };

/** The credentials that the reader chose, each with what is known, what is not, and what the issuer says. */
export function Details({ details, language }: DetailsProps) {
  if (details.length === 0) return null;
  const { report } = words[language];
  return (
    <section>
      <h2>{report.details(details.length)}</h2>
      <p>{report.chosen}</p>
      {details.map((detail) => (
        <One detail={detail} language={language} key={detail.key} />
      ))}
    </section>
  );
}

function One({ detail, language }: { detail: DetailInReport; language: Language }) {
  const { detail: heading } = words[language];
  const { number, title, titleLanguage, verdict, word, lead, unfinished, known, unknown, says } = detail;
  return (
    <section class="in-detail">
      <h3>
        <Glyph name={verdict} size={18} />
        <span>
          {number}. <bdi lang={titleLanguage ?? undefined}>{title}</bdi>
        </span>
      </h3>
      <p class="lead" dir="auto">
        <b>{word}.</b> {lead} {unfinished !== null && <b>{unfinished}</b>}
      </p>
      <div>
        <Answers heading={heading.weKnow} lines={known} />
        <Answers heading={heading.weDoNotKnow} lines={unknown} />
      </div>
      {says.length > 0 && (
        <div>
          <h4>{heading.issuerSays}</h4>
          <dl class="says">
            {says.map(({ name, values }) => (
              <div key={name}>
                <dt>{name}</dt>
                {values.map(({ text, language: tongue, note }) => (
                  <dd key={text} dir="auto" lang={tongue ?? undefined}>
                    {text}
                    {note !== null && <span class="note-line">{note}</span>}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}

function Answers({ heading, lines }: ChecksProps & { heading: string }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <Checks lines={lines} />
    </>
  );
}
