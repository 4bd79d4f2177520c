import { parseJson } from '../../encoding/json';
import { textOf, valuesOf } from '../../model/claims';
import { isObject, type JsonObject } from '../../model/json';
import type { EntryPart } from '../../model/list-import';
import { ok, problem } from '../../model/result';
import type { TrustedIssuer } from '../../model/trust-list';
import { inTurns } from './in-turns';
import type { ListKind, ListWorld } from './kind';

const KIND = 'EBSI trusted issuers registry; accreditations not checked';

/** The most issuers that are taken from the register, and the most pages on which they stand. */
const MAX_ISSUERS = 2_000;
const MAX_PAGES = 200;
const LIMIT = 1024 * 1024; // bytes

/**
 * EBSI's register of trusted issuers: those who are accredited to issue. Who accredits others (`TAO`, `RootTAO`) is passed over, and so is whose accreditation was
 * revoked. The register gives no names: each is called by its DID. That the accreditations themselves hold is not checked, the register's server is believed.
 *
 * Shape:  pages of `{items: [{did}], links: {next}}`; an issuer is `{attributes}`, an array of `{issuerType}` or the address of pages of such.
 *         Written from memory of version 4 and 5 of its interface: no live register was reached when this was made.
 * Source: https://hub.ebsi.eu/apis/pilot/trusted-issuers-registry
 * Try it: https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/issuers
 */
export const ebsi: ListKind = {
  form: 'ebsi',
  spec: 'https://hub.ebsi.eu/apis/pilot/trusted-issuers-registry',
  recognises: ({ text, address }) => address !== null && isPage(parseJson(text)),
  async convert({ text, address, date }, world) {
    const base = new URL(address ?? '');
    const items = await itemsFrom(parseJson(text) as JsonObject, base, world);
    if (items === null) return problem('unreachable');
    const dids = [...new Set(items.map((item) => textOf(item, 'did')).filter((did) => did !== null))];
    if (dids.length > MAX_ISSUERS) return problem('too-many');

    const found = await inTurns(dids, (did) => rolesOf(did, base, world));
    const skipped = found.flatMap((roles, index): { index: number; why: EntryPart }[] => {
      if (roles === null) return [{ index, why: 'unreached' }];
      return roles.includes('TI') ? [] : [{ index, why: 'other-role' }];
    });
    const issuers = dids.filter((_, index) => found[index]?.includes('TI')).map((did): TrustedIssuer => ({ id: did, name: did }));
    const name = `EBSI: ${base.host}`;
    return ok({
      list: { format: 'meritkollen-trust-list/1', name, publisher: base.host, updated: date, source: { kind: KIND }, issuers },
      skipped,
    });
  },
};

const isPage = (value: unknown): value is JsonObject =>
  isObject(value) && Array.isArray(value.items) && isObject(value.links) && value.format === undefined;

/** The items of a page and of all that follow it; null where one gives no answer. Only the register's own server is asked. */
async function itemsFrom(first: JsonObject, base: URL, world: ListWorld): Promise<JsonObject[] | null> {
  const items: JsonObject[] = [];
  const seen = new Set<string>([base.href]);
  for (let page: JsonObject = first; seen.size <= MAX_PAGES; ) {
    items.push(...valuesOf(page, 'items').filter(isObject));
    const next = URL.parse(textOf(isObject(page.links) ? page.links : {}, 'next') ?? '', base.href);
    if (next === null || next.origin !== base.origin || seen.has(next.href) || items.length > MAX_ISSUERS) return items;
    seen.add(next.href);
    const following = await objectAt(next.href, world);
    if (!isPage(following)) return null;
    page = following;
  }
  return items;
}

/** What the register has somebody for; null where it gives no answer. */
async function rolesOf(did: string, base: URL, world: ListWorld): Promise<string[] | null> {
  const issuer = await objectAt(`${base.origin}${base.pathname.replace(/\/$/, '')}/${encodeURIComponent(did)}`, world);
  if (issuer === null || issuer.did !== did) return null;
  if (Array.isArray(issuer.attributes)) return issuer.attributes.map(roleIn);
  if (issuer.hasAttributes === false || issuer.attributes === undefined) return [];

  const pages = URL.parse(textOf(issuer, 'attributes') ?? '');
  if (pages === null || pages.origin !== base.origin) return null;
  const page = await objectAt(pages.href, world);
  const items = isPage(page) ? await itemsFrom(page, pages, world) : null;
  if (items === null) return null;
  const addresses = items.map((item) => URL.parse(textOf(item, 'href') ?? '', pages.href)).filter((url) => url?.origin === base.origin);
  const attributes = await Promise.all(addresses.map((url) => objectAt(url?.href ?? '', world)));
  return attributes.includes(null) ? null : attributes.map((one) => roleIn(one?.attribute));
}

const roleIn = (attribute: unknown): string => (isObject(attribute) ? (textOf(attribute, 'issuerType') ?? '') : '');

async function objectAt(url: string, { net }: ListWorld): Promise<JsonObject | null> {
  const answer = await net.get(url, { accept: 'application/json', limit: LIMIT, fresh: true });
  const value = answer.ok ? parseJson(answer.value.body) : undefined;
  return isObject(value) ? value : null;
}
