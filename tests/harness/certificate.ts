import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { bits, integer, octets, oid, sequence, set, tagged, time, utf8 } from './der.ts';

/** PEM texts for a TLS server. */
export type Certificate = { cert: string; key: string };

/**
 * Makes a self-signed certificate for a day, with a new key. Written out here because Node cannot make one and a fresh machine has no openssl.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function makeCertificate(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(oid(OID.commonName), utf8(hosts[0] ?? 'localhost'))));
  const day = 86_400_000;
  const toBeSigned = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    sequence(oid(OID.ecdsaWithSha256)),
    name,
    sequence(time(Date.now() - day), time(Date.now() + day)),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    tagged(0xa3, sequence(sequence(oid(OID.subjectAltName), octets(sequence(...hosts.map(alternativeName)))))),
  );
  const signature = bits(sign('sha256', toBeSigned, privateKey));
  const certificate = sequence(toBeSigned, sequence(oid(OID.ecdsaWithSha256)), signature);
  return { cert: pem('CERTIFICATE', certificate), key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() };
}

const OID = { commonName: '2.5.4.3', subjectAltName: '2.5.29.17', ecdsaWithSha256: '1.2.840.10045.4.3.2' } as const;

const alternativeName = (host: string) =>
  /^\d+(\.\d+){3}$/.test(host) ? tagged(0x87, Buffer.from(host.split('.').map(Number))) : tagged(0x82, Buffer.from(host));

const pem = (label: string, der: Buffer) =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replaceAll(/(.{64})(?=.)/g, '$1\n')}\n-----END ${label}-----\n`;
