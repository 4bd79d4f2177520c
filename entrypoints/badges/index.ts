import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubHere } from '@/entrypoints/page/hub';
import { forbidsDrawing } from '@/utils/model/panel-only';
import { createViewer } from './viewer';

/**
 * Draws the badges of what the page script found. Put in a second time, it only draws again. On sites that forbid drawing, and in documents of XML and SVG, nothing:
 * the panel has it all.
 */
export default defineUnlistedScript(() => {
  const hub = hubHere();
  if (hub === undefined || document.body === null || forbidsDrawing(location.hostname) !== undefined) return;
  hub.viewer ??= createViewer(document, hub);
  hub.viewer.draw();
});
