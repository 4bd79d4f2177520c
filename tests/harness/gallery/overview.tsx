import type { JSX } from 'preact';
import { MapView } from '@/components/overview/MapView';
import { pictureFile } from '@/components/overview/picture-file';
import { PanelView } from '@/components/PanelView';
import { lightInk } from '@/entrypoints/sidepanel/for-paper';
import type { Order } from '@/utils/explain/arranged';
import { competencesOf, type Meant } from '@/utils/explain/competences';
import { mapOf } from '@/utils/explain/map-of';
import { timeLine } from '@/utils/explain/time-line';
import { withoutPeople } from '@/utils/explain/without-people';
import type { Language } from '@/utils/model/settings';
import { mapPage, unfinishedPage } from '../../components/map-page';
import { done, NOW, recordWith, sevenFound, summaryWith } from '../../components/summaries';
import { long, rightToLeft } from './invented';
import { nothing, type Screens } from './screen';

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

const manyMeant: Meant[] = Array.from({ length: 31 }, (_, index) => ({
  summary: summaryWith(index % 3 === 0 ? 'expired' : 'verified', { id: `${index}`, title: `Kurs ${index + 1}` }),
  meaning: null,
}));
const texts: Meant[] = [rightToLeft(), long()].map((summary) => ({ summary, meaning: null }));

const picture = (language: Language): string =>
  pictureFile({
    groups: mapOf(competencesOf(mapPage, language), 'field', 'level', language),
    line: timeLine(mapPage, NOW),
    language,
    now: NOW,
    ink: lightInk(),
  });

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

/** The list in its orders, the map with its time line, and what is saved of it. */
export const overviewScreens: Screens = {
  'map-picture': (language) => map(mapPage, 'picture', language),
  'map-table': (language) => map(mapPage, 'table', language),
  'map-none': (language) => map([], 'picture', language, true),
  'map-only-words': (language) => map(mapPage.slice(5, 6), 'picture', language),
  'map-one': (language) => map(mapPage.slice(0, 1), 'picture', language),
  'map-not-shown': (language) => map(mapPage.slice(7), 'table', language),
  'map-unfinished': (language) => map(unfinishedPage, 'picture', language),
  'map-unfinished-table': (language) => map(unfinishedPage, 'table', language),
  'map-many': (language) => map(manyMeant, 'picture', language),
  'map-texts': (language) => map(texts, 'picture', language),
  'map-texts-table': (language) => map(texts, 'table', language),
  'list-page': (language) => list('page', language),
  'list-attention': (language) => list('attention', language),
  'list-level': (language) => list('level', language),
  'list-no-names': (language) => list('issuer', language, { hidePeople: true }),
  'list-many': (language) => list('attention', language, { record: many }),
  'list-texts': (language) => list('issuer', language, { record: recordWith([done(rightToLeft()), done(long())]) }),
  'picture-map': (language) => (
    <main>
      <h1 class="hidden-text">.</h1>
      <img alt="" style={{ display: 'block', maxWidth: '100%' }} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture(language))}`} />
    </main>
  ),
};
