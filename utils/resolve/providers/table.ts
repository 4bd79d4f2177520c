import type { ProviderLink } from '../../providers/link';
import { badgr } from './badgr';
import { certDirectory } from './cert-directory';
import { credly } from './credly';
import { credtrail } from './credtrail';
import { edc } from './edc';
import { edubadges } from './edubadges';
import { openBadgeFactory } from './open-badge-factory';
import type { Source } from './source';
import { verifierPlus } from './verifier-plus';

/** Every provider who gives credentials to machines. */
export const sources: readonly Source[] = [badgr, certDirectory, credly, credtrail, edc, edubadges, openBadgeFactory, verifierPlus];

/** Where a provider's credential can be had; null where a machine cannot have it. */
export function sourceOf(link: ProviderLink): { gives: Source['gives']; address: string } | null {
  const source = sources.find(({ provider }) => provider === link.provider.id);
  const address = source?.address(link) ?? null;
  return source === undefined || address === null ? null : { gives: source.gives, address };
}
