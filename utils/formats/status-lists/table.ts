import type { StatusEntry } from '../../model/credential';
import { bitstringStatusList } from './bitstring-status-list';
import { statusList2021 } from './status-list-2021';
import type { StatusType } from './status-type';

/** Every kind of status that we can check. */
export const statusTypes: readonly StatusType[] = [bitstringStatusList, statusList2021];

export const statusTypeOf = (entry: StatusEntry): StatusType | undefined => statusTypes.find(({ id }) => id === entry.type);
