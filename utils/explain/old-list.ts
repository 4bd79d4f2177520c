import type { Examination } from '../model/examination';

/** A status list that was good when it was fetched may have run out while the page stood open: what is out of date is not what the trust lists are asked about. */
export const hasOldList = ({ outcomes }: Examination): boolean => outcomes.status.code === 'status-list-expired';
