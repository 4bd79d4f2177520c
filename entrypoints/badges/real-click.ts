import { isClear } from './sight';

/**
 * Answers a click that a person made on what is really seen. A page's own script can make neither; and the page does not hear of it, although the badge
 * may stand inside one of its links. `prepare` is done at once, before it is looked whether anything lies above.
 */
export function onRealClick(target: Element, host: Element, prepare: () => void, act: () => Promise<void>): void {
  const answer = async (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!event.isTrusted) return;
    prepare();
    if (await isClear(host, target)) await act();
  };
  target.addEventListener('click', (event) => void answer(event));
}
