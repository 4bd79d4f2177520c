import type { Order } from '../arranged';

/** What the panel says around the list of credentials: how it is ordered, and whom it hides. */
export type OverviewWords = {
  order: string;
  orders: Record<Order, string>;
  /** Said once when another order has been chosen. */
  ordered: Record<Order, string>;
  levelIsClaim: string;
  group: {
    level: (seqf: number) => string;
    noLevel: string;
    issuerNotProven: string;
    noWhole: string;
    partOf: (whole: string) => string;
    notFinished: string;
    count: (count: number) => string;
  };
  hide: string;
  hideSet: string;
  hidden: string;
  notHidden: string;
  /** What stands where a name would. */
  hiddenName: string;
  /** Instead of data that may name somebody. */
  hiddenData: string;
};
