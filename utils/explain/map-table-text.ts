import type { Language } from '../model/settings';
import type { MapGroup } from './map-of';
import { markOf, supportInWords } from './map-words';
import { words } from './words';

/**
 * The map as text for a spreadsheet: a line for each credential behind each competence, cells parted by tabs.
 *
 * Source: https://owasp.org/www-community/attacks/CSV_Injection for cells that would be read as formulas: they begin with an apostrophe.
 */
export function mapTableText(groups: readonly MapGroup[], language: Language): string {
  const { map } = words[language];
  const head = [map.groupBy, map.competence, map.seqf, map.supportedBy, map.credential];
  const body = groups.flatMap(({ heading, rows }) =>
    rows.flatMap((row) => {
      const mark = markOf(row, language);
      const level = mark.kind === 'bar' ? String(mark.level) : map.noLevel;
      return row.supports.map((support) => {
        const { word, title } = supportInWords(support, language);
        return [heading.text, row.text, level, word, title];
      });
    }),
  );
  return [head, ...body].map((cells) => cells.map(cell).join('\t')).join('\n');
}

const cell = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);
