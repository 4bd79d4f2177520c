import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { exportList, readListFile } from '@/entrypoints/options/list-file';
import type { TrustList } from '@/utils/model/trust-list';
import { type CertificateAsked, chainKey, type Made, makeChained } from '../harness/certificate-chain';

const make = (organisation: string, change: Partial<CertificateAsked> = {}): Made =>
  makeChained({ name: { country: 'SE', organisation }, key: chainKey(organisation), ca: {}, ...change });
const [first, second] = [make('Första'), make('Andra')];
const idOf = ({ base64 }: Made): string => `x5c:${createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')}`;
const der = ({ base64 }: Made): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64, 'base64'));
const pem = ({ base64 }: Made): string => `-----BEGIN CERTIFICATE-----\n${base64.replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;

const read = (content: string | Uint8Array<ArrayBuffer>, name = 'certifikat.pem') =>
  readListFile(new File([content], name, { lastModified: Date.parse('2026-06-01T00:00:00Z') }));
async function faultOf(content: string): Promise<string | null> {
  const result = await read(content, 'lista.xml');
  return result.ok ? null : result.problem;
}

type Service = { type?: string; status?: string; purposes?: string[]; certificates?: Made[] };
const SVC = 'http://uri.etsi.org/TrstSvc';
const GRANTED = `${SVC}/TrustedList/Svcstatus/granted`;
const FOR = `${SVC}/TrustedList/SvcInfoExt/For`;

const serviceXml = ({ type = 'CA/QC', status = GRANTED, purposes = [], certificates = [first] }: Service): string => `
  <TSPService><ServiceInformation>
    <ServiceTypeIdentifier>${SVC}/Svctype/${type}</ServiceTypeIdentifier>
    <ServiceName><Name xml:lang="en">Service</Name></ServiceName>
    <ServiceDigitalIdentity>
      ${certificates.map(({ base64 }) => `<DigitalId><X509Certificate>\n ${base64.slice(0, 40)}\n ${base64.slice(40)}</X509Certificate></DigitalId>`).join('')}
      <DigitalId><X509SubjectName>O=Första</X509SubjectName></DigitalId>
    </ServiceDigitalIdentity>
    <ServiceStatus>${status}</ServiceStatus>
    <ServiceInformationExtensions>${purposes.map((purpose) => `<Extension Critical="true"><x:AdditionalServiceInformation xmlns:x="urn:x"><x:URI xml:lang="en">${FOR}${purpose}</x:URI></x:AdditionalServiceInformation></Extension>`).join('')}</ServiceInformationExtensions>
  </ServiceInformation></TSPService>`;
const providerXml = (services: Service[], name = 'F&amp;rsta AB'): string => `
  <tsl:TrustServiceProvider><tsl:TSPInformation><TSPName><Name xml:lang="sv">Svenska</Name><Name xml:lang="en">${name}</Name></TSPName></tsl:TSPInformation>
  <TSPServices>${services.map(serviceXml).join('')}</TSPServices></tsl:TrustServiceProvider>`;
const listXml = (providers: string, territory = 'SE'): string => `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<tsl:TrustServiceStatusList xmlns:tsl="http://uri.etsi.org/02231/v2#" xmlns="http://uri.etsi.org/02231/v2#"><SchemeInformation>
  <SchemeOperatorName><Name xml:lang="en">Swedish Authority</Name></SchemeOperatorName>
  <SchemeName><Name xml:lang="sv">Svensk lista</Name><Name xml:lang="en">Swedish list</Name></SchemeName>
  <SchemeTerritory>${territory}</SchemeTerritory><ListIssueDateTime>2026-05-01T00:00:00Z</ListIssueDateTime>
</SchemeInformation><TrustServiceProviderList>${providers}</TrustServiceProviderList></tsl:TrustServiceStatusList>`;

describe('a national trusted list', () => {
  const SOURCE = 'ETSI TS 119 612; seal not checked';

  it('becomes a list of those who are granted to issue certificates for seals, and says that its own seal was not checked', async () => {
    const provider = providerXml([{ purposes: ['eSeals', 'eSignatures'], certificates: [first, second] }, { certificates: [first] }]);
    expect(await read(listXml(provider), 'SE.xml')).toEqual({
      ok: true,
      value: {
        form: 'trusted-list',
        skipped: [],
        list: {
          format: 'meritkollen-trust-list/1',
          name: 'Swedish list',
          publisher: 'Swedish Authority',
          updated: '2026-05-01T00:00:00Z',
          source: { kind: SOURCE },
          issuers: [{ id: idOf(first), name: 'F&rsta AB', country: 'SE', note: SOURCE, certificates: [first.base64, second.base64] }],
        },
      },
    });
  });

  it.each<[string, Service]>([
    ['whose right was withdrawn', { status: `${SVC}/TrustedList/Svcstatus/withdrawn` }],
    ['who only recognises', { status: `${SVC}/TrustedList/Svcstatus/recognisedatnationallevel` }],
    ['who issues time stamps', { type: 'TSA/QTST' }],
    ['whose certificates are for signatures of persons only', { purposes: ['eSignatures'] }],
    ['whose certificates are for websites only', { purposes: ['WebSiteAuthentication'] }],
    ['of whom it has no certificate', { certificates: [] }],
  ])('leaves out one %s', async (_what, service) => {
    expect(await faultOf(listXml(providerXml([service])))).toBe('no-seal-services');
    const both = await read(listXml(providerXml([service]) + providerXml([{ certificates: [second] }], 'Andra')), 'SE.xml');
    expect(both.ok && both.value.list.issuers.map(({ name }) => name)).toEqual(['Andra']);
  });

  it.each([
    ['EL', 'GR'],
    ['EU', undefined],
  ])('of %s is of the country %s', async (territory, country) => {
    const result = await read(listXml(providerXml([{}]), territory), 'x.xml');
    expect(result.ok && result.value.list.issuers[0]?.country).toBe(country);
  });

  it.each([
    ['not-xml', '<TrustServiceStatusList>'],
    ['not-xml', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${listXml(providerXml([{}])).slice(1)}`],
    ['not-xml', `${'<a>'.repeat(20_000)}`],
    ['not-a-trusted-list', '<html><body>Hej</body></html>'],
    ['not-xml', '<__proto__><SchemeInformation/></__proto__>'],
    ['no-seal-services', listXml('')],
  ])('is refused with words for it: %s', async (fault, xml) => {
    expect(await faultOf(xml)).toBe(fault);
  });
});

describe('certificates', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, Made[]]>([
    ['in PEM', pem(first) + pem(second), [first, second]],
    ['in PEM with words around them', `Bag Attributes\r\n${pem(first).replaceAll('\n', '\r\n')}`, [first]],
    ['in PEM, one of them twice', pem(first) + pem(first), [first]],
    ['in DER', der(first), [first]],
  ])('%s become a list with an entry for each', async (_what, content, made) => {
    expect(await read(content)).toEqual({
      ok: true,
      value: {
        form: 'certificates',
        skipped: [],
        list: {
          format: 'meritkollen-trust-list/1',
          name: 'certifikat',
          publisher: 'X.509',
          updated: '2026-06-01T00:00:00.000Z',
          source: { kind: 'X.509' },
          issuers: made.map((one) => ({
            id: idOf(one),
            name: one === first ? 'Första' : 'Andra',
            country: 'SE',
            certificates: [one.base64],
          })),
        },
      },
    });
  });

  it('tell which of them could not be read', async () => {
    const result = await read('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n' + pem(first));
    expect(result.ok && result.value.skipped).toEqual([{ index: 0, why: 'certificates' }]);
  });

  it('are refused where none can be read, and so is a private key', async () => {
    const faults = await Promise.all(
      ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', '-----BEGIN CERTIFICATE-----\n-----END'].map(faultOf),
    );
    expect(faults).toEqual(['no-certificate', 'no-certificate']);
  });
});

it('a file of another kind is told apart from all of these', async () => {
  expect(await faultOf('Hej')).toBe('not-json');
});

describe('a list in our own format', () => {
  const list = {
    format: 'meritkollen-trust-list/1',
    name: 'A',
    publisher: 'B',
    updated: '2026-06-01',
    issuers: [{ id: 'did:web:a.example', name: 'A' }],
  };

  it('has not been fetched when it comes from a file, whatever the file says: its address is asked only by the reader’s own hand', async () => {
    const source = { kind: 'x', url: 'https://register.example/', fetched: '2026-06-01T00:00:00Z' };
    const result = await read(JSON.stringify({ ...list, url: 'https://a.example/', source }), 'lista.json');
    expect(result).toEqual({
      ok: true,
      value: { form: 'own', skipped: [], list: { ...list, url: 'https://a.example/', source: { kind: 'x', url: 'https://register.example/' } } },
    });
  });
});

/** The file that somebody gets, under the name that it has. */
async function exported(given: TrustList): Promise<File> {
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  exportList(given);
  return new File(blobs, names[0] ?? '');
}

describe('a list that was given out as a file', () => {
  const list: TrustList = {
    format: 'meritkollen-trust-list/1',
    name: 'Skolor vi känner: norr & söder',
    publisher: 'Norrvikens kommun',
    updated: '2026-11-03',
    issuers: [
      { id: 'did:web:skola.example', name: 'Skolan', country: 'SE', note: 'Ringde dit', url: 'https://skola.example/' },
      { id: 'https://college.example/', name: 'כללי College' },
      { id: idOf(first), name: 'Första', certificates: [first.base64] },
    ],
  };

  it.each([
    ['the reader’s own', list],
    ['one that was fetched, which a file has not been', { ...list, url: 'https://kommun.example/lista.json', source: { kind: 'x' } }],
  ])('comes in again the same, with nothing passed over: %s', async (_what, given) => {
    const file = await exported({ ...given, ...(given.source !== undefined && { source: { ...given.source, fetched: '2026-11-20T08:00:00Z' } }) });
    expect(file.name).toBe('Skolor-vi-känner-norr-söder.json');
    expect(await readListFile(file)).toEqual({ ok: true, value: { form: 'own', skipped: [], list: given } });
  });
});
