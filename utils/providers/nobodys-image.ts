/** Hosts whose images tell the state of software, or lead to a shop for apps; with those below them. */
const HOSTS: readonly string[] = [
  'shields.io',
  'badgen.net',
  'badge.net',
  'badge.fury.io',
  'zenodo.org',
  'codecov.io',
  'coveralls.io',
  'travis-ci.com',
  'travis-ci.org',
  'circleci.com',
  'play.google.com',
  'f-droid.org',
  'flathub.org',
];

/** What images are called that lead to a shop for apps. */
const SHOPS = ['google-?play', 'play-?store', 'app-?store', 'apple-store', 'microsoft-store'];

/** What else is called a badge: it decorates a shop, counts something, or shows what a badge looks like. */
const DECORATIONS = [
  'logo',
  'icon',
  'icons',
  'sample',
  'example',
  'demo',
  'anatomy',
  'badge-new',
  'new-badge',
  'place-to-work',
  'coverage',
  'views',
  'secure',
  'trust',
  'trusted',
  'ssl',
  'seal',
  'checkout',
  'payment',
  'cart',
  'sale',
  'discount',
  'store',
  'addon',
  'notification',
];

/** The state of software, as services for code have it in each project. */
const OF_SOFTWARE = /\/badge\.svg|\/badges\/.*(?:pipeline|coverage|release)\.svg/i;
const OF_SHOP = new RegExp(`[/_-](?:${SHOPS.join('|')})`, 'i');
const DECORATION = new RegExp(`[/_.-](?:${DECORATIONS.join('|')})[/_.-]`, 'i');

/** Is the image at this address called a badge, and nobody has earned it? */
export function isNobodysImage(address: string): boolean {
  const { hostname = '', pathname = '' } = URL.parse(address) ?? {};
  const isThere = HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return isThere || [OF_SOFTWARE, OF_SHOP, DECORATION].some((called) => called.test(pathname));
}
