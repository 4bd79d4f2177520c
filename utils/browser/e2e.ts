// oxlint-disable no-underscore-dangle -- a constant of the build carries such a name by custom
declare const __E2E__: boolean | undefined;

/** Is this the build for the end-to-end tests? A constant of the build, so that nothing of it is left in the product: a test looks into the package. */
export const inE2E: boolean = typeof __E2E__ !== 'undefined' && __E2E__ === true;

/** The hosts that only that build may reach on loopback. In the product there are none: the build leaves the names out. */
export const isTestHost: (hostname: string) => boolean = inE2E
  ? (hostname) => hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.test')
  : () => false;
