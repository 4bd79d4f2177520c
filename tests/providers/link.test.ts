import { describe, expect, it } from 'vitest';
import { MAY_BE_PROVIDERS } from '@/utils/detect/provider-link';
import { providerLink } from '@/utils/providers/link';
import { providers } from '@/utils/providers/table';
import { sourceOf } from '@/utils/resolve/providers/table';

const UUID = '0f7c1f5e-0000-4000-8000-00000000000a';
const AWARD = `https://www.credly.com/badges/${UUID}`;
const facts = (address: string) => {
  const link = providerLink(address);
  return link === null ? null : [link.provider?.id ?? null, link.kind, link.url];
};

describe('the table of providers', () => {
  it.each(providers.flatMap(({ id, examples }) => examples.map((example) => [id, example] as const)))('%s knows its own %s', (id, example) => {
    expect(providerLink(example)?.provider?.id).toBe(id);
  });

  it('has an example for each form of link', () => {
    const without = providers.flatMap(({ id, links, examples }) =>
      links
        .filter(({ at }) => !examples.some((example) => at.test(example.slice(new URL(example).origin.length))))
        .map(({ at }) => `${id}: ${at.source}`),
    );
    expect(without).toEqual([]);
  });

  it('has a page of each, and asks only on hosts of its own', () => {
    expect(providers.filter(({ site }) => !/^https:\/\/[a-z.]+\/[a-z/-]*$/.test(site))).toEqual([]);
    expect(
      providers.filter(
        ({ hosts, asked = [] }) => !asked.every((host) => hosts.some((own) => host === own || (own.startsWith('.') && host.endsWith(own)))),
      ),
    ).toEqual([]);
  });

  it('asks exactly those that a machine can ask, at the hosts that the reader is told', () => {
    const awards = providers.flatMap(({ examples }) => examples).flatMap((example) => [providerLink(example)]);
    const told = awards.flatMap((link) => (link?.kind === 'award' ? [{ provider: link.provider, address: sourceOf(link)?.address }] : []));
    const elsewhere = told.filter(({ provider, address }) => address !== undefined && provider.asked?.includes(new URL(address).host) !== true);
    expect(elsewhere).toEqual([]);
    const byMachine = new Set(told.flatMap(({ provider, address }) => (address === undefined ? [] : [provider.id])));
    const machineReadable = providers.filter(({ proves }) => proves === 'signed' || proves === 'at-source');
    expect(machineReadable.map(({ id }) => id).sort()).toEqual([...byMachine].sort());
  });

  it('gives each canonical address back as it is', () => {
    const changed = providers
      .flatMap(({ examples }) => examples)
      .flatMap((example) => {
        const link = providerLink(example);
        const again = link === null ? null : providerLink(link.url);
        return link?.kind !== 'award' || again?.url === link.url ? [] : [example];
      });
    expect(changed).toEqual([]);
  });
});

describe('a link to a provider', () => {
  it.each([
    ['another spelling', `http://youracclaim.com/badges/${UUID.toUpperCase()}?utm_source=cv#top`],
    ['the view of its owner', `https://www.credly.com/earner/earned/badge/${UUID}`],
    ['LinkedIn’s first wrapper', `https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(AWARD)}&urlhash=x`],
    ['LinkedIn’s second, with its dots hidden', `https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fwww%2Ecredly%2Ecom%2Fbadges%2F${UUID}&lipi=x`],
    ['a mail program’s', `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(AWARD)}&amp;data=05%7C02%7C`],
    ['a mail gateway’s', `https://urldefense.com/v3/__${AWARD}__;!!abc$`],
    ['a mail gateway’s, with signs taken out', `https://urldefense.com/v3/__https:/*www.credly.com/badges/${UUID}__;Lw!!abc$`],
    ['an older gateway’s', `https://urldefense.proofpoint.com/v2/url?u=https-3A__www.credly.com_badges_${UUID.replaceAll('-', '-2D')}&d=x`],
    ['a search engine’s', `https://www.google.com/url?sa=t&q=${encodeURIComponent(AWARD)}`],
    ['one wrapper in another', `https://href.li/?https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(AWARD)}`],
  ])('is the same credential in %s', (_what, address) => {
    expect(facts(address)).toEqual(['credly', 'award', AWARD]);
  });

  it.each([
    ['an e-mail address', 'https://api.eu.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA?identity__email=sara%40skola.test'],
    ['the keys that open it', 'https://learncard.app/share-boost?uri=lc&seed=0123&pin=4567'],
    ['a user’s name', `https://sara:hemligt@www.credly.com/badges/${UUID}`],
  ])('keeps nothing of %s', (_what, address) => {
    expect(providerLink(address)?.url).not.toMatch(/sara|seed|pin|hemligt|@|%40/);
  });

  it('tells that an address opens nothing any more, where the key in it was dropped', () => {
    expect(providerLink('https://learncard.app/share-boost?uri=lc&seed=0123&pin=4567')).toHaveProperty('isKeyed', true);
    expect(providerLink('https://network.learncard.com/credential/abc')).not.toHaveProperty('isKeyed');
  });

  it.each([
    ['verifier-plus', 'https://verifierplus.org/api/credentials/abc-123', 'https://verifierplus.org/credentials/abc-123'],
    [
      'edc',
      'https://europa.eu/europass/digital-credentials/viewer/api/v1/sharelinks/0a1b2c/credential',
      'https://europa.eu/europass/digital-credentials/viewer/#/shareview/0a1b2c',
    ],
  ])('of %s is the same credential where it is given to machines', (id, address, page) => {
    expect(facts(address)).toEqual([id, 'award', page]);
  });

  it('keeps the fragment where it names the credential', () => {
    const share = 'https://europa.eu/europass/digital-credentials/viewer/#/shareview/0a1b2c';
    expect(facts(`https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(share)}`)).toEqual(['edc', 'award', share]);
  });

  it('is known on a host of its customer’s by its fragment', () => {
    expect(facts(`https://credentials.skola.test/${UUID}#acc.AbCd`)).toEqual(['accredible', 'award', `https://www.credential.net/${UUID}`]);
  });

  it.each([
    ['a template', 'https://www.credly.com/org/skolan/badge/svetsning', 'template'],
    ['a badge about code', 'https://api.eu.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA?identity__url=https://github.com/a/b', 'software'],
    ['a profile', 'https://www.credly.com/users/sara', 'profile'],
    ['a short address of its own', 'https://www.credly.com/go/AbCd12', 'short'],
  ])('is told to be %s', (_what, address, kind) => {
    expect(providerLink(address)?.kind).toBe(kind);
  });

  it.each(['https://lnkd.in/abc', `https://www.linkedin.com/safety/go/?url=${encodeURIComponent('https://lnkd.in/abc')}`])(
    '%s hides another',
    (address) => {
      expect(facts(address)).toEqual([null, 'short', 'https://lnkd.in/abc']);
    },
  );

  it.each([
    `https://credly.com.verify-badge.example/badges/${UUID}`,
    `https://www.credly.com-badges.example/badges/${UUID}`,
    `https://my-credly.com/badges/${UUID}`,
  ])('%s only looks like one', (address) => {
    expect(providerLink(address)).toMatchObject({ provider: { id: 'credly' }, kind: 'look-alike' });
  });

  it.each([`https://www.cr\u0435dly.com/badges/${UUID}`, `https://\u0441r\u0435dly.com/badges/${UUID}`, `https://crédly.com/badges/${UUID}`])(
    '%s looks like a provider’s, in letters of another kind',
    (address) => {
      expect(providerLink(address)).toMatchObject({ provider: { id: 'credly' }, kind: 'look-alike' });
    },
  );

  it.each([`https://www.credly.com./badges/${UUID}`, `https://www.cred\u200Bly.com/badges/${UUID}`, `https://www。credly。com/badges/${UUID}`])(
    '%s is the provider’s own, as browsers read it',
    (address) => {
      expect(providerLink(address)).toMatchObject({ kind: 'award', url: AWARD });
    },
  );

  it.each([
    'https://www.credly.com/',
    'https://www.credly.com/badges/',
    `https://shop.example/badges/${UUID}`,
    `https://www.credly.com:8443/badges/${UUID}`,
    `https://shop.example/?next=${encodeURIComponent(AWARD)}`,
    `https://notcredly.community/badges/${UUID}`,
    `https://www.märken.se/badges/${UUID}`,
    `https://www.crédité.com/badges/${UUID}`,
    'javascript:alert(1)',
    'credly.com/badges/x',
    `https://www.linkedin.com/redir/redirect?url=javascript:alert(1)`,
  ])('%s is none', (address) => {
    expect(providerLink(address)).toBeNull();
  });
});

describe('the words that a page is searched for', () => {
  const MEANT = ['award', 'short', 'offer'];
  // What is checked with a code is told by the code that stands beside it (tests/detect/control-code.test.ts).
  const searched = providers.filter(({ proves }) => proves !== 'code');
  const examples = searched.flatMap((provider) => provider.examples).filter((example) => MEANT.includes(providerLink(example)?.kind ?? ''));
  it.each(examples)('stand in %s, wrapped or not', (example) => {
    const wrapped = `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(example).replaceAll('.', '%2E')}`;
    expect([example, wrapped].filter((address) => !MAY_BE_PROVIDERS.test(address))).toEqual([]);
  });
});
