import { parseJson } from '../../encoding/json';
import { textOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { ok } from '../../model/result';
import type { TrustedIssuer } from '../../model/trust-list';
import type { ListKind } from './kind';

const KIND = 'DCC issuer registry';

/**
 * A registry of the Digital Credentials Consortium, or of anybody who uses its form: issuers by DID, with name, place and web address. It names neither itself nor
 * its publisher: the list is called by its address, and its publisher is the host that it came from.
 *
 * Shape:  `{meta: {updated}, registry: {did: {name, location, url}}}`. It is not signed.
 * Source: https://github.com/digitalcredentials/issuer-registry-client
 * Try it: https://digitalcredentials.github.io/community-registry/registry.json
 */
export const dccRegistry: ListKind = {
  form: 'dcc-registry',
  spec: 'https://github.com/digitalcredentials/issuer-registry-client',
  recognises: ({ text }) => registryIn(text) !== null,
  async convert({ text, name, date, address }) {
    const { registry = {}, meta = {} } = registryIn(text) ?? {};
    const issuers = Object.entries(registry).map(([did, about]) => entryOf(did, about));
    const publisher = address === null ? name : new URL(address).host;
    const updated = textOf(meta, 'updated') ?? date;
    return ok({ list: { format: 'meritkollen-trust-list/1', name, publisher, updated, source: { kind: KIND }, issuers }, skipped: [] });
  },
};

type Registry = { registry: JsonObject; meta: JsonObject };

function registryIn(text: string): Registry | null {
  const value = parseJson(text);
  if (!isObject(value) || !isObject(value.registry) || value.format !== undefined) return null;
  return { registry: value.registry, meta: isObject(value.meta) ? value.meta : {} };
}

/** A web address without https is left out: it identifies nobody, and nobody is passed over for it. */
function entryOf(id: string, about: Json): TrustedIssuer {
  const facts = isObject(about) ? about : {};
  const [name, url, place] = [textOf(facts, 'name'), textOf(facts, 'url'), textOf(facts, 'location')];
  const isWebAddress = url !== null && URL.canParse(url) && new URL(url).protocol === 'https:';
  return { id, name: name ?? '', ...(isWebAddress && { url }), ...(place !== null && place !== '' && { note: place.slice(0, 500) }) };
}
