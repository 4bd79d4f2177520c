import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubHere } from '@/entrypoints/page/hub';
import { createViewer } from './viewer';

/** Draws the badges of what the page script found. Put in a second time, it only draws again. On sites that forbid drawing, nothing: the panel has it all. */
export default defineUnlistedScript(() => {
  const hub = hubHere();
  if (hub === undefined || forbidsDrawing(location.hostname)) return;
  hub.viewer ??= createViewer(document, hub);
  hub.viewer.draw();
});

/** Sites whose terms forbid to lay anything over their pages. */
const FORBIDDING = ['linkedin.com'];
const forbidsDrawing = (host: string): boolean => FORBIDDING.some((site) => host === site || host.endsWith(`.${site}`));
