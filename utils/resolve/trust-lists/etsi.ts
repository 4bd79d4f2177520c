import { fromBase64 } from '../../encoding/bytes';
import { methodOf } from '../../formats/certificates/in-header';
import { ok, problem } from '../../model/result';
import type { TrustedIssuer } from '../../model/trust-list';
import type { ListKind } from './kind';

/** How the converted list says where it comes from. The seal of the list itself is not checked: whoever imports it answers for where they had it from. */
const KIND = 'ETSI TS 119 612; seal not checked';

/** The most providers that are taken from one list, and the most certificates from one provider. */
const MAX_PROVIDERS = 5_000;
const MAX_CERTIFICATES = 200;

/**
 * A national trusted list: one entry for each provider that has been granted to issue certificates for seals, with the certificates under which it does so.
 *
 * Shape:  XML. No entity is expanded, and a document type is refused.
 * Fails:  `not-xml`; `not-a-trusted-list`; `no-seal-services` where nothing in it is for seals (a list of lists has none either).
 * Source: ETSI TS 119 612 V2.2.1 sections 5.3 to 5.5
 */
export const etsi: ListKind = {
  form: 'trusted-list',
  spec: 'https://www.etsi.org/deliver/etsi_ts/119600_119699/119612/',
  recognises: ({ text }) => /^\s*</.test(text),
  async convert({ text }) {
    const document = await parse(text);
    if (document === null) return problem('not-xml');
    const [root] = at(document, 'TrustServiceStatusList');
    const [scheme] = at(root, 'SchemeInformation');
    const [name, publisher] = [nameAt(scheme, 'SchemeName'), nameAt(scheme, 'SchemeOperatorName')];
    const updated = textAt(scheme, 'ListIssueDateTime');
    if (name === null || publisher === null || updated === null || Number.isNaN(Date.parse(updated))) return problem('not-a-trusted-list');

    const country = countryOf(textAt(scheme, 'SchemeTerritory'));
    const providers = at(root, 'TrustServiceProviderList', 'TrustServiceProvider').slice(0, MAX_PROVIDERS);
    const entries = await Promise.all(providers.map((provider) => entryOf(provider, country)));
    const issuers = entries.filter((entry) => entry !== null);
    if (issuers.length === 0) return problem('no-seal-services');
    return ok({ list: { format: 'meritkollen-trust-list/1', name, publisher, updated, source: { kind: KIND }, issuers }, skipped: [] });
  },
};

async function entryOf(provider: Node, country: string | null): Promise<TrustedIssuer | null> {
  const name = nameAt(at(provider, 'TSPInformation')[0], 'TSPName');
  const services = at(provider, 'TSPServices', 'TSPService', 'ServiceInformation').filter(issuesForSeals);
  const given = services.flatMap((service) => at(service, 'ServiceDigitalIdentity', 'DigitalId', 'X509Certificate')).map(certificateText);
  const certificates = [...new Set(given)].filter((text) => text !== '' && fromBase64(text) !== null).slice(0, MAX_CERTIFICATES);
  const [first] = certificates;
  return name === null || first === undefined
    ? null
    : { id: await methodOf(first), name, ...(country !== null && { country }), note: KIND, certificates };
}

const CERTIFICATES_ISSUED = 'http://uri.etsi.org/TrstSvc/Svctype/CA/QC';
const GRANTED = 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted';
const PURPOSES = 'http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/For';
const FOR_SEALS = `${PURPOSES}eSeals`;

/** Granted now, and for seals; or for nothing in particular, as it was written before the purposes were. */
function issuesForSeals(service: Node): boolean {
  const purposes = at(service, 'ServiceInformationExtensions', 'Extension', 'AdditionalServiceInformation', 'URI').map(textIn);
  const named = purposes.filter((purpose) => purpose.startsWith(PURPOSES));
  const isForSeals = named.length === 0 || named.includes(FOR_SEALS);
  return textAt(service, 'ServiceTypeIdentifier') === CERTIFICATES_ISSUED && textAt(service, 'ServiceStatus') === GRANTED && isForSeals;
}

/** The library's form: an element is an object, several of one name are an array, and one with text alone is that text. */
type Node = unknown;

async function parse(xml: string): Promise<Node | null> {
  if (!/^\s*</.test(xml.slice(0, 1000)) || /<!DOCTYPE/i.test(xml)) return null;
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  try {
    if (XMLValidator.validate(xml) !== true) return null;
    return new XMLParser({
      ignoreAttributes: false,
      removeNSPrefix: true,
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
    }).parse(xml) as Node;
  } catch {
    return null;
  }
}

/** The elements at the end of a path of names. */
function at(node: Node, ...names: string[]): Node[] {
  return names.reduce<Node[]>((nodes, name) => nodes.flatMap((one) => childrenOf(one, name)), [node]);
}

function childrenOf(node: Node, name: string): Node[] {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return [];
  const child = (node as Record<string, unknown>)[name];
  return Array.isArray(child) ? child : [child];
}

const textAt = (node: Node, name: string): string | null => textIn(at(node, name)[0]) || null;

/** The English name, or the first: each name stands in several languages. */
function nameAt(node: Node, name: string): string | null {
  const names = at(node, name, 'Name');
  const english = names.find((one) => textIn(childrenOf(one, '@_lang')[0]) === 'en');
  return textIn(english ?? names[0]).slice(0, 200) || null;
}

function textIn(node: Node): string {
  const text = typeof node === 'string' ? node : childrenOf(node, '#text')[0];
  return typeof text === 'string' ? text.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? '').trim() : '';
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const certificateText = (node: Node): string => textIn(node).replace(/\s/g, '');

/** Two countries have another code in these lists than in ISO 3166-1. ETSI TS 119 612 V2.2.1 section 5.3.10 */
function countryOf(territory: string | null): string | null {
  if (territory === null || !/^[A-Z]{2}$/.test(territory) || territory === 'EU') return null;
  return { EL: 'GR', UK: 'GB' }[territory] ?? territory;
}
