import type { StatusEntry } from '../../model/credential';
import { bitstringStatusList } from './bitstring-status-list';
import { statusList2021 } from './status-list-2021';
import type { StatusType } from './status-type';

/** Every kind of status that we can check. */
export const statusTypes: readonly StatusType[] = [bitstringStatusList, statusList2021];

/** A credential with more entries than this is not looked up at all: nothing honest has them, and each may be a list to fetch, to check and to inflate. */
export const MAX_ENTRIES = 8;

/** The row for an entry; undefined for a kind that we do not know. */
export const statusTypeOf = (entry: StatusEntry): StatusType | undefined => statusTypes.find(({ id }) => id === entry.type);
