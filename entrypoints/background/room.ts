import type { Finding } from '@/utils/model/finding';
import type { Entry } from '@/utils/model/tab-record';

/** More findings than this in one tab are not taken. */
const MOST_FINDINGS = 200;
/** So many of them may come from frames: an advertisement must not leave the page itself without room. */
const MOST_IN_FRAMES = 100;
/** So many images of one page are asked for: they are guesses. */
const MOST_IMAGES = 10;

/** Is there no room on the page for one more? What the reader has pointed at is never too much. */
export function isOneTooMany(entries: readonly Entry[], found: Finding, frameId: number): boolean {
  if (found.place === 'asked') return false;
  const inFrames = entries.filter((entry) => (entry.frameId ?? 0) !== 0);
  if (entries.length >= MOST_FINDINGS || (frameId !== 0 && inFrames.length >= MOST_IN_FRAMES)) return true;
  const images = ({ finding }: Entry): boolean => isImageElsewhere(finding);
  if (!isImageElsewhere(found)) return false;
  return entries.filter(images).length >= MOST_IMAGES || (frameId !== 0 && inFrames.filter(images).length >= MOST_IMAGES / 2);
}

const isImageElsewhere = ({ place, carried }: Finding): boolean => place === 'image' && carried.kind === 'linked';
