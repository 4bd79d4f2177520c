import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubHere } from '@/entrypoints/page/hub';
import { keepFindings } from './keeper';

/** Asks about what the page script found. Put in a second time, it does nothing. */
export default defineUnlistedScript(() => {
  const hub = hubHere();
  if (hub?.life === 'live') hub.keeper ??= keepFindings(hub);
});
