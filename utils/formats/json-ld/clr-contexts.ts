/*
 * The contexts of Comprehensive Learner Record 2.0, as tables of facts in our own words. `tests/formats/contexts.test.ts` holds them to the published ones
 * where these are at hand.
 */

const clr = (name: string): string => `https://purl.imsglobal.org/spec/vc/clr/vocab.html#${name}`;
const set = (name: string, type: string): object => ({ '@id': clr(name), '@type': type, '@container': '@set' });
const uri = (name: string): object => ({ '@id': clr(name), '@type': 'xsd:anyURI' });
const keywords = { id: '@id', type: '@type' };

type Edition = { openBadges: string; record?: object; subject?: object };

/** `openBadges` is the namespace that the prefix `obi` stands for; `record` and `subject` are terms that came later. */
const edition = ({ openBadges, record = {}, subject = {} }: Edition): object => ({
  ...keywords,
  ClrCredential: { '@id': clr('ClrCredential'), '@context': { ...keywords, ...record } },
  ClrSubject: {
    '@id': clr('ClrSubject'),
    '@context': {
      ...keywords,
      cred: 'https://www.w3.org/2018/credentials#',
      obi: openBadges,
      achievement: set('achievement', 'obi:Achievement'),
      association: set('association', clr('Association')),
      verifiableCredential: set('verifiableCredential', 'cred:verifiableCredential'),
      ...subject,
    },
  },
  Association: {
    '@id': clr('Association'),
    '@context': { associationType: { '@id': clr('AssociationType') }, sourceId: uri('sourceId'), targetId: uri('targetId') },
  },
});

/** Source: https://purl.imsglobal.org/spec/clr/v2p0/context.json */
const first = edition({ openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#' });
/** Source: https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json */
const second = edition({
  openBadges: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
  record: { partial: { '@id': clr('partial'), '@type': 'xsd:boolean' } },
  subject: { identifier: set('identifier-1', 'obi:Identifier') },
});

/** By address, as the packages give theirs. */
export const contexts: ReadonlyMap<string, object> = new Map([
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', { '@context': first }],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', { '@context': second }],
]);
