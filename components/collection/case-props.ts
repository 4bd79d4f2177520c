import type { Held } from '@/utils/explain/collection/matched';
import type { Source, Target } from '@/utils/model/collection';

/** A gathered credential as it is judged now. `isKept`: what it was judged by is there, so that it could be judged again. */
export type HeldShown = Held & { source: Source; added: number; isKept: boolean };

/** A case, opened. `held` is null while its credentials are judged again. */
export type OpenedCase = { id: string; name: string; target: Target | null; held: HeldShown[] | null };

/** A case in the list of all. */
export type ListedCase = { id: string; name: string; created: number; credentials: number; sources: number };

/** An open tab that something can be gathered from. */
export type TabOffered = { tabId: number; host: string; credentials: number };

/** Whether names are hidden, whether the organisation has set that, and how it is chosen. */
export type HidingPeople = { hidden: boolean; isSet: boolean; onHide: (hide: boolean) => void };

/** What the counsellor can do in a case. */
export type CaseActions = {
  onRename: (name: string) => void;
  onRemove: (host: string, ids: string[]) => void;
  /** Takes a single credential out. */
  onRemoveOne: (id: string) => void;
  onTabs: () => Promise<TabOffered[]>;
  onGather: (tabId: number) => void;
  onTarget: (target: Target | null) => void;
  /** Copies a text, and says `sentence` when it is done. */
  onCopy: (text: string, sentence: string) => void;
  onErase: () => void;
};
