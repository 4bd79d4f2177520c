import type { JsonObject } from '@/utils/model/json';
import type { Answers } from './answers.ts';
import { type KeyPair, keyPairFrom } from './key-pair.ts';

/** The moment at which federations in tests are looked at, and when their statements begin and end (seconds since 1970). */
export const FEDERATION_NOW = Date.parse('2026-06-15T12:00:00Z');
const [IAT, EXP] = [FEDERATION_NOW / 1000 - 3600, FEDERATION_NOW / 1000 + 86_400];

/** What a statement has beside the usual, and who signs it with which header. An undefined claim is left out. */
export type Change = { claims?: Record<string, unknown>; header?: Record<string, unknown>; key?: KeyPair };

/** An invented entity of a federation. `members` are those directly below it. Changes are laid over its own statement, and over what its superior says of it. */
export type Entity = {
  id: string;
  name?: string;
  metadata?: JsonObject;
  members?: Entity[];
  own?: Change;
  about?: Change;
};

const keyOf = (id: string): KeyPair => keyPairFrom(`federation ${id}`, 'P-256');
const jwksOf = (key: KeyPair, id: string): JsonObject => ({ keys: [{ ...key.publicJwk, kid: id }] });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An entity statement, signed. */
export function statement(issuer: string, claims: Record<string, unknown>, { header, key = keyOf(issuer), claims: changed }: Change = {}): string {
  const input = `${part({ alg: key.alg, typ: 'entity-statement+jwt', kid: issuer, ...header })}.${part({ iss: issuer, iat: IAT, exp: EXP, ...claims, ...changed })}`;
  return `${input}.${Buffer.from(key.sign(Buffer.from(input))).toString('base64url')}`;
}

const isDid = (id: string): boolean => id.startsWith('did:');
const endpointsOf = ({ id, members }: Entity): JsonObject =>
  members === undefined ? {} : { federation_list_endpoint: `${id}/list`, federation_fetch_endpoint: `${id}/fetch` };

/** All that an anchor and everybody below it answer, by address. */
export function federation(anchor: Entity): Answers {
  return Object.fromEntries(answersOf(anchor, null));
}

function answersOf(entity: Entity, superior: Entity | null): [string, string][] {
  const { id, members = [], metadata = {} } = entity;
  const own = {
    sub: id,
    jwks: jwksOf(keyOf(id), id),
    metadata: { federation_entity: { organization_name: `${id} about itself`, ...endpointsOf(entity) }, ...metadata },
    ...(superior !== null && { authority_hints: [superior.id] }),
  };
  return [
    ...(isDid(id) ? [] : [[`${id}/.well-known/openid-federation`, statement(id, own, entity.own)] as [string, string]]),
    ...(entity.members === undefined ? [] : [[`${id}/list`, JSON.stringify(members.map((member) => member.id))] as [string, string]]),
    ...members.map((member): [string, string] => [`${id}/fetch?sub=${encodeURIComponent(member.id)}`, aboutMember(id, member)]),
    ...members.flatMap((member) => answersOf(member, entity)),
  ];
}

function aboutMember(superior: string, { id, name, about, metadata = {} }: Entity): string {
  const federationEntity = name === undefined ? {} : { organization_name: name, homepage_uri: 'https://skola.example/' };
  const claims = {
    sub: id,
    ...(isDid(id) ? { metadata: { federation_entity: federationEntity, ...metadata } } : { jwks: jwksOf(keyOf(id), id) }),
    ...(!isDid(id) && name !== undefined && { metadata: { federation_entity: federationEntity } }),
  };
  return statement(superior, claims, about);
}

/** The key of another entity, or of nobody. */
export const federationKey = keyOf;
