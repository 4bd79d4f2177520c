/** Sites whose terms forbid overlays and inserted elements. LinkedIn: User Agreement, section 8.2. */
const FORBID_OVERLAYS: readonly string[] = ['linkedin.com'];

/** Is nothing drawn into the pages of this host, so that what was found stands in the side panel alone? */
export const isPanelOnly = (host: string): boolean => FORBID_OVERLAYS.some((site) => host === site || host.endsWith(`.${site}`));
