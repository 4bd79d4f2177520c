import type { ProviderLink } from '../../providers/link';

/**
 * Where a provider gives a credential to machines. A new one is one file with one of these, and one row in `table.ts`.
 *
 * Shape: `address` is built from the link's own parts, on a host of the provider's; null where the link does not name enough. `gives`: an Open Badges 2.0
 *        assertion, which is asked for as a hosted badge is; or a credential that is signed.
 */
export type Source = { provider: string; gives: 'hosted-badge' | 'credential'; address(link: ProviderLink): string | null };
