import type { ProviderNamed } from './outcome';

/**
 * What the reader would have to say yes to before a credential can be judged: that a host is asked, for a status list or for what the signature needs; or that a
 * service that shows credentials is asked about this one, at the host where it answers.
 */
export type Needed = { what: 'status' | 'other'; host: string } | { what: 'provider'; host: string; provider: ProviderNamed };
