import type { CardLine } from '@/utils/model/messages';
import './checks.css';
import { Glyph } from './Glyph';

/** One check's answer, and in small below where it was read. */
export type CheckLine = CardLine & { source?: string };
export type ChecksProps = { lines: readonly CheckLine[] };

/** The checks' answers, one a line. */
export function Checks({ lines }: ChecksProps) {
  return (
    <ul class="checks">
      {lines.map(({ glyph, lead, text, source }) => (
        <li key={`${lead}${text}`}>
          <Glyph name={glyph} />
          <div>
            <strong>{lead}</strong> <span dir="ltr">{text}</span>
            {source !== undefined && source !== '' && <span class="check-source">{source}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
