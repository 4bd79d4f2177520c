/** One step of the stair of eight, in a box of 40 x 20. `isTaken`: the level reaches it. */
export type Step = { number: number; isTaken: boolean; x: number; y: number; width: number; height: number };

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8];
const LOWEST = 3.4; // height of the first step
const RISE = 2.3;

/** The steps that draw a level from 1 to 8, lowest first. */
export const stairSteps = (level: number): Step[] =>
  STEPS.map((number) => {
    const height = LOWEST + RISE * (number - 1);
    return { number, isTaken: number <= level, x: (number - 1) * 5, y: 20 - height, width: 4.5, height };
  });
