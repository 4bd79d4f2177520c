import { isLeftBehind } from './clip';
import type { Host } from './host';
import { LYING } from './pose';
import { isAsBefore, lookAround } from './quiet';
import { put, type Site, sitesFor } from './site';

/** A badge's place on the page. `owns` tells our own hosts from the page's elements. `site` is where it stands, or stood last. */
export type Seat = Host & { anchor: Element; site: Site; owns: (node: Node) => boolean };

/**
 * Puts badges on the page, each at its best site that leaves everything as it was. A new neighbour can change a page's own elements (`:last-child`, `a + a`,
 * the gaps of a grid) or not be drawn at all. First all is looked at, then all is put, then all is looked at again: the page is laid out once for each site.
 */
export function settle(seats: Seat[]): void {
  for (const { host } of seats) host.remove();
  let open = seats.map((seat) => ({ seat, sites: sitesFor(seat.anchor) }));
  while (open.length > 0) {
    const tries = open.flatMap(({ seat, sites: [site, ...sites] }) =>
      site === undefined ? [] : [{ seat, site, sites, around: lookAround(seat.anchor, site) }],
    );
    for (const { seat, site } of tries) {
      seat.site = site;
      seat.pose(LYING[site]);
      put(seat.host, seat.anchor, site, seat.owns);
    }
    open = tries.filter(({ seat, site, sites, around }) => sites.length > 0 && !(isDrawn(seat) && isAsBefore(around, seat.anchor, site)));
    for (const { seat } of open) seat.host.remove();
  }
}

const isDrawn = ({ host, anchor, site }: Seat): boolean =>
  (host.getClientRects().length > 0 || anchor.getClientRects().length === 0) && (site !== 'beside' || !isLeftBehind(host));
