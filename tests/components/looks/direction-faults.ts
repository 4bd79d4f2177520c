import { seenTexts } from './seen';

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** U+2068 before it, U+2069 after: the sentence around it stays as it is. */
const ISOLATED = /\u2068[^\u2069]*[\p{Script=Arabic}\p{Script=Hebrew}][^\u2069]*\u2069/u;

/** Does a box that runs as its own words do hold the text, and nothing before it? */
function isOfItsOwn(node: Text): boolean {
  const box = node.parentElement?.closest('bdi, [dir]:not(html)');
  return box !== null && box !== undefined && getComputedStyle(box).direction === 'rtl';
}

/** Words that run from right to left and stand in no box of their own: they would turn around what stands beside them. */
export const directionFaults = (place: HTMLElement): string[] =>
  seenTexts(place).flatMap(({ text, node }) =>
    RIGHT_TO_LEFT.test(text) && !ISOLATED.test(text) && !isOfItsOwn(node) ? [`"${text}" is not kept to itself`] : [],
  );
