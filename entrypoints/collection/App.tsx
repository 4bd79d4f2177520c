import { useEffect, useState } from 'preact/hooks';
import { CollectionPage } from '@/components/collection/CollectionPage';
import { useSaid } from '@/entrypoints/options/use-said';
import { addCase, type ReadCollections, watchCollections } from '@/utils/browser/collections';
import { useClosed } from '@/utils/browser/use-closed';
import { useHidePeople } from '@/utils/browser/use-hide-people';
import { useLanguage } from '@/utils/browser/use-tab';
import { heldWithoutPeople } from '@/utils/explain/collection/held-without-people';
import { pageName } from '@/utils/explain/host-name';
import { titleShown } from '@/utils/explain/shown';
import { words as dictionary } from '@/utils/explain/words';
import type { Case } from '@/utils/model/collection';
import { caseActions } from './case-actions';
import { caseLink } from './case-link';
import { useJudged } from './use-judged';

/** The counsellor's page: the cases, or the one in the page's address (`?case=ID`). */
export function App() {
  const language = useLanguage();
  const [read, setRead] = useState<ReadCollections | null>(null);
  const [caseId, setCaseId] = useState(caseInAddress);
  useEffect(() => watchCollections(setRead), []);
  useEffect(() => {
    const follow = (): void => setCaseId(caseInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const words = dictionary[language ?? 'sv'].collection;
  const saying = useSaid(words.failed);
  const own = read?.cases.find(({ id }) => id === caseId) ?? null;
  const { hidePeople, isSet, choose } = useHidePeople();
  const closed = useClosed();
  const judged = useJudged(own, language);
  useEffect(() => {
    document.title = `${own?.name ?? words.page} – Meritkollen`;
  }, [own?.name, words]);
  if (language === null || read === null || hidePeople === null) return null;
  const held = hidePeople && judged !== null ? heldWithoutPeople(judged, language) : judged;
  const { noNames, overview, oneAway } = dictionary[language];
  const removedSaid = (id: string): string =>
    oneAway.removed(held?.flatMap((one) => (one.id === id ? [titleShown(one.summary, language)] : []))[0] ?? '');
  const hide = (hidden: boolean): void => {
    choose(hidden);
    saying.say(hidden ? overview.hidden : overview.notHidden);
  };

  const open = (id: string | null): void => {
    history.pushState(null, '', id === null ? 'collection.html' : caseLink(id));
    setCaseId(id);
  };
  const erased = (text: string): void => {
    open(null);
    saying.say(text);
    requestAnimationFrame(() => document.getElementById('cases')?.focus());
  };
  const make = (name: string): void =>
    void addCase(name, Date.now()).then((made) => {
      if (made.ok) location.assign(caseLink(made.value.id));
      else saying.say(words.trouble[made.problem]);
    });
  return (
    <CollectionPage
      language={language}
      now={Date.now()}
      opened={own === null ? null : { id: own.id, name: own.name, target: own.target, held }}
      missing={caseId !== null && own === null && !read.unreadable && saying.said === null}
      cases={read.cases.map(listed)}
      unreadable={read.unreadable}
      linkOf={caseLink}
      onMake={make}
      {...caseActions(
        {
          id: own?.id ?? '',
          target: own?.target ?? null,
          held: held ?? [],
          nameOf: hidePeople ? () => noNames.aPage : (host) => pageName(host, language),
          removedSaid,
        },
        words,
        saying,
        erased,
      )}
      people={{ hidden: hidePeople, isSet, onHide: hide }}
      closed={closed}
      said={saying.said}
      onUndo={saying.undo}
    />
  );
}

const caseInAddress = (): string | null => new URLSearchParams(location.search).get('case');

const listed = ({ id, name, created, items }: Case) => ({
  id,
  name,
  created,
  credentials: items.length,
  sources: new Set(items.map(({ source }) => source.host)).size,
});
