import { detectionFiguresOf, type Figure } from '../limits.ts';
import { measureSearch } from './search.ts';
import { openStage } from './stage.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 7);

/** What looking at pages costs, in a real Chromium with the product in it: in one run on pages where it may be, and on the same ones where it may not. */
export async function benchDetection(): Promise<{ figures: Record<string, Figure>; seen: object }> {
  const stage = await openStage();
  try {
    const search = await measureSearch(stage, ROUNDS);
    return { figures: detectionFiguresOf({ search }), seen: { search, rounds: ROUNDS } };
  } finally {
    await stage.close();
  }
}
