import { looksLikeToken } from '../../formats/jose/compact';
import { textOf } from '../../model/claims';
import { ok, problem } from '../../model/result';
import type { TrustedIssuer } from '../../model/trust-list';
import type { Converted, ListKind, ListWorld } from './kind';
import { configurationAddress, endpointsOf, isEntityId } from './openid-federation/entity';
import { type Asking, boundOf, membersOf } from './openid-federation/members';
import { isSignedBy, readStatement } from './openid-federation/statement';

const KIND = 'OpenID Federation 1.0';

/** The most documents that are asked for one federation. */
const MAX_ASKED = 3_000;

/**
 * An OpenID Federation: what its trust anchor says of itself, and every issuer whose chain of signed statements leads to that anchor. The reader chooses the anchor
 * by its address, or by a file with its statement: then only the keys in that file are believed.
 *
 * Fails:  `anchor-broken` where the anchor's own statement is not in force, not signed by its own key, or stands at another's address; `no-member-list`;
 *         as `membersOf` does.
 * Source: https://openid.net/specs/openid-federation-1_0.html#section-10
 * Try it: https://registry.dcconsortium.org/.well-known/openid-federation (its members are DIDs)
 */
export const openidFederation: ListKind = {
  form: 'openid-federation',
  spec: 'https://openid.net/specs/openid-federation-1_0.html',
  recognises: ({ text }) => looksLikeToken(text),
  convert: ({ text, address }, world) => convertFrom(text, address, world),
};

async function convertFrom(text: string, address: string | null, world: ListWorld): Promise<Converted> {
  const anchor = readStatement(text, world.now);
  if (anchor === null || anchor.issuer !== anchor.subject || !anchor.issuer.startsWith('https://') || !isEntityId(anchor.issuer))
    return problem('anchor-broken');
  const { issuer: id, keys } = anchor;
  if (address !== null && new URL(configurationAddress(id)).href !== new URL(address).href) return problem('anchor-broken');
  if (!(await isSignedBy(anchor, keys))) return problem('anchor-broken');
  const endpoints = endpointsOf(anchor);
  if (endpoints === null) return problem('no-member-list');

  const asking: Asking = { ...world, left: MAX_ASKED };
  const found = await membersOf({ id, keys, endpoints, bounds: boundOf(anchor, 0), above: [id] }, asking);
  if (!found.ok) return found;
  const { host } = new URL(id);
  const name =
    textOf(anchor.metadata.federation_entity ?? {}, 'organization_name')
      ?.trim()
      .slice(0, 200) || host;
  const members = found.value.filter((one): one is TrustedIssuer => !('why' in one));
  const issuers = members.filter((one, at) => members.findIndex((other) => other.id === one.id) === at);
  const skipped = found.value.flatMap((one, index) => ('why' in one ? [{ index, why: one.why }] : []));
  const updated = new Date(world.now).toISOString();
  return ok({ list: { format: 'meritkollen-trust-list/1', name, publisher: host, updated, source: { kind: KIND }, issuers }, skipped });
}
