import { type Detected, detectionFiguresOf, type Figure } from '../limits.ts';
import { measureBadges } from './badges.ts';
import { measureBusy } from './busy.ts';
import { measureLiving } from './living.ts';
import { measureSearch } from './search.ts';
import { openStage, type Stage } from './stage.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
/** Some pages take long to open. */
const FEWER_ROUNDS = Math.ceil(ROUNDS / 2);
/** What is added at once is soon gone through: one round says little. */
const MORE_ROUNDS = ROUNDS * 2 - 1;

const parts: { [Part in keyof Detected]: (stage: Stage) => Promise<Detected[Part]> } = {
  search: (stage) => measureSearch(stage, ROUNDS),
  busy: (stage) => measureBusy(stage, FEWER_ROUNDS),
  living: (stage) => measureLiving(stage, MORE_ROUNDS),
  badges: (stage) => measureBadges(stage, FEWER_ROUNDS),
};

/** The names of what can be measured alone. */
export const detectionParts = Object.keys(parts);

/** What looking at pages costs, in a real Chromium with the product in it: in one run on pages where it may be, and on the same ones where it may not. */
export async function benchDetection(asked: readonly string[]): Promise<{ figures: Record<string, Figure>; seen: object }> {
  const seen: Partial<Record<string, unknown>> = {};
  const stage = await openStage();
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (!asked.some((one) => one in parts) || asked.includes(name)) seen[name] = await measure(stage);
    }
  } finally {
    await stage.close();
  }
  return { figures: detectionFiguresOf(seen as Partial<Detected>), seen: { ...seen, rounds: ROUNDS } };
}
