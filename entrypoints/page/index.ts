import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubHere, keepHub, type Wire } from './hub';
import { ask, runtimeHere } from './runtime';
import { visitPage } from './visit';

/** Searches the page it is put into. Put in a second time, it only looks again. */
export default defineUnlistedScript(() => {
  const earlier = hubHere();
  if (earlier?.life === 'live') return earlier.look();
  earlier?.viewer?.leave();
  keepHub(visitPage(document, wire));
});

const wire: Wire = {
  ask,
  isAlive: () => runtimeHere() !== undefined,
  listen: (hear) => {
    const heard = runtimeHere()?.onMessage;
    heard?.addListener(hear);
    return () => heard?.removeListener(hear);
  },
};
