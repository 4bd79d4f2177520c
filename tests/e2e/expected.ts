import type { Shown } from '../harness/chromium.ts';
import type { DemoPage } from '../harness/demo/page.ts';

/** What the side panel must say of a demo page, by title. */
export const expectedOn = ({ holds }: DemoPage): Shown[] =>
  holds.map(({ title, verdict, level }) => ({ title, verdict, level })).toSorted((a, b) => a.title.localeCompare(b.title));
