import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OnOpen } from '@/components/overview/MapTable';
import { MapView, type PictureKind, type Toggled } from '@/components/overview/MapView';
import { pictureFile } from '@/components/overview/picture-file';
import { saveFile } from '@/utils/browser/save-file';
import type { Meanings } from '@/utils/explain/arranged';
import { competencesOf } from '@/utils/explain/competences';
import { type MapGrouping, type MapOrder, mapOf } from '@/utils/explain/map-of';
import { mapTableText } from '@/utils/explain/map-table-text';
import type { Row } from '@/utils/explain/rows';
import { timeLine } from '@/utils/explain/time-line';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { asPng, lightInk } from './for-paper';

/** How the reader looks at the map. */
export type MapChoice = { grouping: MapGrouping; order: MapOrder; view: 'picture' | 'table' };
export const firstMapChoice: MapChoice = { grouping: 'field', order: 'level', view: 'picture' };

type MapScreenProps = {
  host: string;
  rows: readonly Row[];
  meanings: Meanings;
  language: Language;
  hidePeople: boolean;
  hideIsSet: boolean;
  choice: MapChoice;
  onChoice: (choice: MapChoice) => void;
  onHide: (hide: boolean) => void;
  toggled: { current: Toggled };
  cameFrom: string | null;
  onOpen: OnOpen;
  onBack: () => void;
};

/** The competence map of a tab: what is chosen about it, and the files that are made of it. */
export function MapScreen({
  host,
  rows,
  meanings,
  language,
  hidePeople,
  hideIsSet,
  choice,
  toggled,
  cameFrom,
  onChoice,
  onHide,
  onOpen,
  onBack,
}: MapScreenProps) {
  const [said, setSaid] = useState('');
  const now = Date.now();
  const { map, overview } = words[language];
  const page = rows.flatMap((row) => (row.phase === 'done' ? [{ summary: row.summary, meaning: meanings[row.summary.id] ?? null }] : []));
  const known = page.map(({ summary, meaning }) => `${summary.id} ${summary.examinedAt} ${summary.verdict} ${meaning !== null}`).join('\n');
  const competences = useMemo(() => competencesOf(page, language), [known, language, hidePeople]);
  const groups = mapOf(competences, choice.grouping, choice.order, language);
  const line = timeLine(page, now);
  useEffect(() => setSaid(''), [known]);

  const save = async (kind: PictureKind): Promise<void> => {
    const svg = pictureFile({ groups, line, language, now, ink: lightInk() });
    saveFile(kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await asPng(svg), `${map.fileName}.${kind}`);
    setSaid(map.saved);
  };
  const choose = (change: Partial<MapChoice>, sentence: string): void => {
    onChoice({ ...choice, ...change });
    setSaid(sentence);
  };

  return (
    <MapView
      host={host}
      rows={competences}
      line={line}
      count={rows.length}
      checking={rows.some(({ phase }) => phase === 'checking')}
      language={language}
      now={now}
      {...choice}
      hidePeople={hidePeople}
      hideIsSet={hideIsSet}
      said={said}
      toggled={toggled}
      cameFrom={cameFrom}
      actions={{
        onBack,
        onOpen,
        onGrouping: (grouping) => choose({ grouping }, map.grouped[grouping]),
        onOrder: (order) => choose({ order }, map.ordered[order]),
        onView: (view) => choose({ view }, map.shown[view]),
        onHide: (hide) => {
          onHide(hide);
          setSaid(hide ? overview.hidden : overview.notHidden);
        },
        onSave: (kind) => void save(kind).catch(console.error),
        onCopy: () => void navigator.clipboard.writeText(mapTableText(groups, language)).then(() => setSaid(map.copied), console.error),
      }}
    />
  );
}
