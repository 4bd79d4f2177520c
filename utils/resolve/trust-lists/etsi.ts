import { fromBase64 } from '../../encoding/bytes';
import { methodOf } from '../../formats/certificates/in-header';
import { ok, problem } from '../../model/result';
import type { TrustedIssuer } from '../../model/trust-list';
import type { ListKind } from './kind';
import { at, attributeOf, type Node, parseXml, textAt, textIn } from './xml';

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
    const document = await parseXml(text);
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

/** The English name, or the first: each name stands in several languages. */
function nameAt(node: Node, name: string): string | null {
  const names = at(node, name, 'Name');
  const english = names.find((one) => attributeOf(one, 'lang') === 'en');
  return textIn(english ?? names[0]).slice(0, 200) || null;
}

const certificateText = (node: Node): string => textIn(node).replace(/\s/g, '');

/** Two countries have another code in these lists than in ISO 3166-1. ETSI TS 119 612 V2.2.1 section 5.3.10 */
function countryOf(territory: string | null): string | null {
  if (territory === null || !/^[A-Z]{2}$/.test(territory) || territory === 'EU') return null;
  return { EL: 'GR', UK: 'GB' }[territory] ?? territory;
}
