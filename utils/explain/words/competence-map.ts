import type { Standing } from '../competences';
import type { MapGrouping, MapOrder } from '../map-of';

/** What the competence map and the time line say. */
export type MapWords = {
  heading: string;
  /** The way to it, from the list. */
  open: string;
  back: string;
  none: { title: string; text: string };
  competences: (count: number) => string;
  tally: (tally: { verified: number; confirmed: number; claimed: number }) => string;
  stillChecking: string;
  groupBy: string;
  grouping: Record<MapGrouping, string>;
  grouped: Record<MapGrouping, string>;
  order: string;
  orders: Record<MapOrder, string>;
  ordered: Record<MapOrder, string>;
  viewAs: string;
  picture: string;
  table: string;
  shown: Record<'picture' | 'table', string>;
  saveAs: string;
  saved: string;
  fileName: string;
  copyTable: string;
  copied: string;
  caption: string;
  tableCaption: string;
  levelAxis: string;
  competence: string;
  seqf: string;
  supportedBy: string;
  noField: string;
  /** What stands where no level is drawn. */
  instead: Record<Standing, string>;
  /** A level as it is heard beside its verdict. */
  levelHeard: (level: number, verdict: string) => string;
  noLevel: string;
  key: Record<'holds' | 'not-now' | 'claim', string>;
  timeLine: string;
  byCredentials: string;
  timeCaption: string;
  credential: string;
  from: string;
  until: string;
  noEnd: string;
  notShown: string;
  noDate: string;
  datesNotShown: string;
  datesNotStated: string;
  /** "2023–", "2021–2024". */
  years: (from: string | null, until: string | null) => string;
  todayIs: (date: string) => string;
  arrow: string;
  about: string;
};
