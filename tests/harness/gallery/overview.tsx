import type { JSX } from 'preact';
import { Person } from '@/components/detail/Person';
import { MapView } from '@/components/overview/MapView';
import { pictureFile } from '@/components/overview/picture-file';
import { PanelView } from '@/components/PanelView';
import { lightInk } from '@/entrypoints/sidepanel/save-file';
import type { Order } from '@/utils/explain/arranged';
import { competencesOf, type Meant, mapOf } from '@/utils/explain/map-of';
import { timeLine } from '@/utils/explain/time-line';
import { withoutPeople } from '@/utils/explain/without-people';
import type { Language } from '@/utils/model/settings';
import { mapPage } from '../../components/map-page';
import { done, NOW, recordWith, sevenFound, summaryWith } from '../../components/summaries';

type Screen = (language: Language) => JSX.Element;
const nothing = (): void => undefined;
const actions = { onToggle: nothing, onOpen: nothing, onAllow: nothing, onRetry: nothing, onLook: nothing, onAllowSite: nothing, onResume: nothing };
const mapActions = {
  onBack: nothing,
  onOpen: nothing,
  onGrouping: nothing,
  onOrder: nothing,
  onView: nothing,
  onHide: nothing,
  onSave: nothing,
  onCopy: nothing,
};

const side = (width: number, screens: JSX.Element[]): JSX.Element => (
  <div style={{ display: 'flex', flexWrap: 'wrap', gap: '24px', alignItems: 'start' }}>
    {screens.map((screen, index) => (
      <div key={index} style={{ width: `${width}px` }}>
        {screen}
      </div>
    ))}
  </div>
);

const map = (page: readonly Meant[], view: 'picture' | 'table', language: Language, checking = false): JSX.Element => (
  <MapView
    host="saralindqvist.example"
    rows={competencesOf(page, language)}
    line={timeLine(page, NOW)}
    count={9}
    checking={checking}
    language={language}
    now={NOW}
    grouping="field"
    order="level"
    view={view}
    hidePeople={false}
    said=""
    actions={mapActions}
  />
);

const many = recordWith(
  Array.from({ length: 31 }, (_, index) => {
    const summary = summaryWith(index % 3 === 0 ? 'expired' : 'verified', { id: `c${index}#`, title: `Kurs ${index + 1}` });
    return done({ ...summary, finding: { ...summary.finding, id: `c${index}` } });
  }),
);

function list(order: Order, language: Language, { hidePeople = false, record = recordWith(sevenFound) } = {}): JSX.Element {
  return (
    <PanelView
      record={hidePeople ? withoutPeople(record, language) : record}
      language={language}
      now={NOW}
      open={['verified#']}
      offline={false}
      overview={{ order, hidePeople, meanings: {}, said: '', opened: {}, onOrder: nothing, onHide: nothing, onGroup: nothing, onMap: nothing }}
      actions={actions}
    />
  );
}

/** Presses the button of a field in which somebody has written. */
function written(place: HTMLElement | null): void {
  const field = place?.querySelector('input');
  if (!field) return;
  field.value = 'Lindqvist, Sara M.';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  setTimeout(() => field.form?.requestSubmit(), 50);
}

/** The list in its orders, the map with its time line, and comparing the person. */
export const overviewScreens: Record<string, Screen> = {
  map: (language) => side(400, [map(mapPage, 'picture', language), map(mapPage, 'table', language)]),
  'map-states': (language) =>
    side(400, [
      map([], 'picture', language, true),
      map(mapPage.slice(5, 6), 'picture', language),
      map(mapPage.slice(0, 1), 'picture', language),
      map(mapPage.slice(7), 'table', language),
    ]),
  'map-file': (language) => (
    <img
      alt=""
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureFile({ groups: mapOf(competencesOf(mapPage, language), 'field', 'level', language), line: timeLine(mapPage, NOW), language, now: NOW, ink: lightInk() }))}`}
    />
  ),
  'map-narrow': (language) => side(320, [map(mapPage, 'picture', language), map(mapPage, 'table', language)]),
  lists: (language) =>
    side(400, [
      list('page', language),
      list('attention', language),
      list('level', language),
      list('issuer', language, { hidePeople: true }),
      list('attention', language, { record: many }),
    ]),
  'lists-narrow': (language) => side(320, [list('level', language), list('attention', language, { record: many })]),
  'detail-person': (language) => (
    <main class="panel" ref={written}>
      <Person
        summary={{ ...summaryWith('verified'), addressHashed: true }}
        evidence={null}
        language={language}
        now={NOW}
        onCompareEmail={async () => 'matches'}
      />
    </main>
  ),
};
