import { describe, expect, it } from 'vitest';
import type { EntryPart, ListProblem } from '@/utils/model/list-import';
import type { TrustedIssuer } from '@/utils/model/trust-list';
import { findList, readList } from '@/utils/resolve/trust-lists/read';
import { type Answers, netOf } from '../harness/answers';
import { type Change, type Entity, FEDERATION_NOW, federation, federationKey, statement } from '../harness/federation';

const ANCHOR = 'https://ankare.example';
const DID = 'did:web:skola.example';
const school: Entity = { id: 'https://hogskola.example', name: 'Högskolan', metadata: { openid_credential_issuer: {} } };
const byDid: Entity = { id: DID, name: 'Skolan' };

const anchorWith = (members: Entity[], change: Partial<Entity> = {}): Entity => ({ id: ANCHOR, members, ...change });
const seconds = FEDERATION_NOW / 1000;

async function read(anchor: Entity | Answers, address = ANCHOR) {
  const answers = 'members' in anchor ? federation(anchor as Entity) : (anchor as Answers);
  const net = netOf({ [ANCHOR]: '<html></html>', ...answers }, FEDERATION_NOW);
  return { read: await findList(address, { net, now: FEDERATION_NOW }), asked: net.asked };
}

/** Who was taken in by name, and why the others were not; or why nothing was. */
async function taken(anchor: Entity | Answers, address?: string): Promise<{ names: string[]; why: EntryPart[] } | ListProblem> {
  const { read: result } = await read(anchor, address);
  if (!result.ok) return result.problem;
  return { names: result.value.list.issuers.map(({ name }: TrustedIssuer) => name), why: result.value.skipped.map(({ why }) => why) };
}

const landet = (members: Entity[], about: Change = {}): Entity => ({ id: 'https://landet.example', members, about });
const bound = (constraints: Record<string, unknown>): Change => ({ claims: { constraints } });

const readFile = async (text: string, answers: Answers) =>
  readList({ bytes: new Uint8Array(), text, name: 'ankare', date: '', address: null }, { net: netOf(answers), now: FEDERATION_NOW });

describe('a federation', () => {
  it('becomes a list of the issuers whose chains lead to its anchor, by the names that stand in the chain', async () => {
    const { read: result } = await read(anchorWith([byDid, school]));
    expect(result).toEqual({
      ok: true,
      value: {
        form: 'openid-federation',
        skipped: [],
        list: {
          format: 'meritkollen-trust-list/1',
          name: `${ANCHOR} about itself`,
          publisher: 'ankare.example',
          updated: '2026-06-15T12:00:00.000Z',
          url: `${ANCHOR}/.well-known/openid-federation`,
          source: { kind: 'OpenID Federation 1.0', fetched: '2026-06-15T12:00:00.000Z' },
          issuers: [
            { id: DID, name: 'Skolan', url: 'https://skola.example/' },
            { id: school.id, name: 'Högskolan', url: 'https://skola.example/' },
          ],
        },
      },
    });
  });

  it('is found by the address of what the anchor says of itself, too, and asks for each thing once', async () => {
    const { read: result, asked } = await read(anchorWith([byDid, school]), `${ANCHOR}/.well-known/openid-federation`);
    expect(result.ok).toBe(true);
    expect(asked.toSorted()).toEqual(Object.keys(federation(anchorWith([byDid, school]))).toSorted());
  });

  it('reaches issuers through others, who are not taken for issuers themselves', async () => {
    const between: Entity = { id: 'https://landet.example', name: 'Landet', members: [school, byDid] };
    expect(await taken(anchorWith([between]))).toEqual({ names: ['Högskolan', 'Skolan'], why: [] });
  });

  it('takes one that both issues and has members, and one that two vouch for once', async () => {
    const both: Entity = { ...school, members: [byDid] };
    expect(await taken(anchorWith([byDid, both]))).toEqual({ names: ['Skolan', 'Högskolan'], why: [] });
  });

  it('calls an issuer that no superior has named by its identifier, never by what it calls itself', async () => {
    const nameless: Entity = { id: 'https://harvard.example', metadata: { openid_credential_issuer: {} } };
    expect(await taken(anchorWith([nameless]))).toEqual({ names: ['https://harvard.example'], why: [] });
  });

  it.each<[string, string[]]>([
    ['a relying party', ['openid_relying_party']],
    ['a login service', ['openid_provider', 'oauth_authorization_server']],
    ['a verifier', ['openid_credential_verifier']],
  ])('leaves out %s: it is there for something else', async (_what, types) => {
    const member: Entity = { id: 'https://annan.example', name: 'Annan', metadata: Object.fromEntries(types.map((type) => [type, {}])) };
    expect(await taken(anchorWith([member, byDid]))).toEqual({ names: ['Skolan'], why: ['other-role'] });
  });
});

describe('the anchor', () => {
  it.each<[string, Change]>([
    ['signed with a key that it does not give', { key: federationKey('nobody') }],
    ['signed with no algorithm', { header: { alg: 'none' } }],
    ['signed with a shared secret', { header: { alg: 'HS256' } }],
    ['of no type', { header: { typ: 'JWT' } }],
    ['without the name of its key', { header: { kid: undefined } }],
    ['that names a key which is not among its own', { header: { kid: 'other' } }],
    ['that has run out', { claims: { exp: seconds - 301 } }],
    ['that begins later', { claims: { iat: seconds + 301 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['of another entity', { claims: { sub: 'https://annan.example' } }],
    ['that stands at another’s address', { claims: { iss: 'https://annan.example', sub: 'https://annan.example' } }],
    ['that demands what we do not understand', { claims: { crit: ['x'] } }],
    ['that demands an unknown rule for metadata', { claims: { metadata_policy_crit: ['x'] } }],
    ['that gives a private key away', { claims: { jwks: { keys: [{ ...federationKey(ANCHOR).publicJwk, kid: ANCHOR, d: 'AAAA' }] } } }],
    ['with two keys of one name', { claims: { jwks: { keys: [0, 1].map(() => ({ ...federationKey(ANCHOR).publicJwk, kid: ANCHOR })) } } }],
    ['with constraints that cannot be read', { claims: { constraints: { max_path_length: '0' } } }],
  ])('%s is broken, and nothing is taken from it', async (_what, own) => {
    expect(await taken(anchorWith([byDid], { own }))).toBe('anchor-broken');
  });

  it('that does not say where its members are has none', async () => {
    const own = { claims: { metadata: { federation_entity: { organization_name: 'Ankaret' } } } };
    expect(await taken(anchorWith([byDid], { own }))).toBe('no-member-list');
  });

  it('whose list cannot be had gives the reason, and no list', async () => {
    const answers = federation(anchorWith([byDid]));
    expect(await taken({ ...answers, [`${ANCHOR}/list`]: { problem: 'server-error' } })).toBe('server-error');
    expect(await taken({ ...answers, [`${ANCHOR}/list`]: '{"members":[]}' })).toBe('wrong-content');
  });
});

/** What the anchor says of a member, or the member of itself, with one thing wrong. */
const wrongAbout: [string, Change][] = [
  ['signed by the member itself', { key: federationKey(DID) }],
  ['signed by nobody', { header: { alg: 'none' } }],
  ['by another issuer', { claims: { iss: 'https://annan.example' } }],
  ['about somebody else', { claims: { sub: 'did:web:annan.example' } }],
  ['that has run out', { claims: { exp: seconds - 301 } }],
  ['from the future', { claims: { iat: seconds + 301 } }],
  ['that demands what we do not understand', { claims: { crit: ['x'] } }],
  ['that is a credential’s token', { header: { typ: 'vc+jwt' } }],
  ['whose constraints cannot be read', { claims: { constraints: [] } }],
];

describe('the chain', () => {
  it.each(wrongAbout)('does not hold over a statement %s', async (_what, about) => {
    expect(await taken(anchorWith([{ ...byDid, about }, school]))).toEqual({ names: ['Högskolan'], why: ['chain'] });
  });

  it.each<[string, Partial<Entity>]>([
    ['tells of itself with a key that its superior did not give', { own: { key: federationKey('nobody') } }],
    ['was given another key', { about: { claims: { jwks: { keys: [{ ...federationKey('nobody').publicJwk, kid: school.id }] } } } }],
    ['was given no key', { about: { claims: { jwks: undefined } } }],
    [
      'gives itself another key than the one it signs with',
      { own: { claims: { jwks: { keys: [{ ...federationKey('nobody').publicJwk, kid: school.id }] } } } },
    ],
    ['names another superior', { own: { claims: { authority_hints: ['https://annan.example'] } } }],
    ['names none', { own: { claims: { authority_hints: undefined } } }],
    ['tells of another', { own: { claims: { sub: 'https://annan.example', iss: 'https://annan.example' } } }],
    ['tells what has run out', { own: { claims: { exp: seconds - 301 } } }],
  ])('does not hold over a member that %s', async (_what, change) => {
    expect(await taken(anchorWith([{ ...school, ...change }, byDid]))).toEqual({ names: ['Skolan'], why: ['chain'] });
  });

  it('is only as strong as its middle: what an unproven intermediate vouches for is not taken', async () => {
    const between: Entity = { id: 'https://landet.example', members: [byDid], own: { key: federationKey('nobody') } };
    expect(await taken(anchorWith([between]))).toEqual({ names: [], why: ['chain'] });
  });

  it('is judged by the keys from above, not by those that an intermediate gives itself today', async () => {
    const thief = federationKey('thief');
    const between: Entity = { id: 'https://landet.example' };
    const own = {
      claims: {
        jwks: {
          keys: [
            { ...federationKey('https://landet.example').publicJwk, kid: 'https://landet.example' },
            { ...thief.publicJwk, kid: 'thief' },
          ],
        },
      },
    };
    const stolen = { ...between, own, members: [{ ...byDid, about: { key: thief, header: { kid: 'thief' } } }] };
    expect(await taken(anchorWith([stolen]))).toEqual({ names: [], why: ['chain'] });
  });

  it('does not go round: two that vouch for each other are asked once', async () => {
    const [one, other] = ['https://ett.example', 'https://annat.example'];
    const own = { claims: { authority_hints: [ANCHOR, one, other] } };
    const line = federation(anchorWith([{ id: one, own, members: [{ id: other, own, members: [] }] }]));
    const about = statement(other, { sub: one, jwks: { keys: [{ ...federationKey(one).publicJwk, kid: one }] } });
    const circle = { ...line, [`${other}/list`]: JSON.stringify([one]), [`${other}/fetch?sub=${encodeURIComponent(one)}`]: about };
    const { asked } = await read(circle);
    expect([`${one}/list`, `${other}/list`].map((list) => asked.filter((url) => url === list).length)).toEqual([1, 1]);
    expect(await taken(circle)).toEqual({ names: [], why: ['chain'] });
  });

  it('that has no end is given up', async () => {
    const deep = (depth: number): Entity => ({ id: `https://n${depth}.example`, members: depth === 9 ? [byDid] : [deep(depth + 1)] });
    expect(await taken(anchorWith([deep(0)]))).toMatchObject({ names: [] });
  });

  it('that cannot be asked for is told as such, not as broken', async () => {
    const answers = federation(anchorWith([byDid, school]));
    const partly = { ...answers, [`${school.id}/.well-known/openid-federation`]: { problem: 'timed-out' as const } };
    expect(await taken(partly)).toEqual({ names: ['Skolan'], why: ['unreached'] });
  });

  it('is asked for only so far: a list of thousands who each need a question is too many', async () => {
    const many = Array.from({ length: 3_100 }, (_, at) => `did:web:s${at}.example`);
    expect(await taken({ ...federation(anchorWith([byDid])), [`${ANCHOR}/list`]: JSON.stringify(many) })).toBe('too-many');
  });

  it.each(['http://skola.example', 'https://user@skola.example', 'https://skola.example/?a=b', 'skola.example', 'did:web:', 'javascript:alert(1)'])(
    'does not begin for a name that is none: %s',
    async (id) => {
      const { read: result, asked } = await read({ ...federation(anchorWith([])), [`${ANCHOR}/list`]: JSON.stringify([id]) });
      expect(result.ok && result.value.skipped).toEqual([{ index: 0, why: 'id' }]);
      expect(asked.at(-1)).toBe(`${ANCHOR}/list`);
    },
  );
});

describe('constraints', () => {
  it.each<[string, Entity, string[]]>([
    ['no intermediate, where none may be', anchorWith([landet([byDid])], { own: bound({ max_path_length: 0 }) }), []],
    [
      'no intermediate below another, where one may be',
      anchorWith([landet([{ ...landet([byDid]), id: 'https://lan.example' }], bound({ max_path_length: 1 }))]),
      [],
    ],
    ['one intermediate, where one may be', anchorWith([landet([byDid])], { own: bound({ max_path_length: 1 }) }), ['Skolan']],
    ['a member itself, where no intermediate may be', anchorWith([byDid], { own: bound({ max_path_length: 0 }) }), ['Skolan']],
    [
      'hosts that are permitted',
      anchorWith([landet([byDid, school], bound({ naming_constraints: { permitted: ['landet.example', 'skola.example'] } }))]),
      ['Skolan'],
    ],
    [
      'hosts below a permitted one, not itself',
      anchorWith(
        [
          { ...byDid, id: 'did:web:a.skola.example' },
          { ...byDid, name: 'B' },
        ],
        { own: bound({ naming_constraints: { permitted: ['.skola.example'] } }) },
      ),
      ['Skolan'],
    ],
    [
      'no host that only ends alike',
      anchorWith([{ ...byDid, id: 'did:web:ondskola.example' }], {
        own: bound({ naming_constraints: { permitted: ['.skola.example', 'skola.example'] } }),
      }),
      [],
    ],
    ['no host that is excluded', anchorWith([byDid, school], { own: bound({ naming_constraints: { excluded: ['skola.example'] } }) }), ['Högskolan']],
    [
      'no name without a host, where names are constrained',
      anchorWith([{ ...byDid, id: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp' }], {
        own: bound({ naming_constraints: { excluded: ['x.example'] } }),
      }),
      [],
    ],
    [
      'issuers, where they are among the types',
      anchorWith([school], { own: bound({ allowed_entity_types: ['openid_credential_issuer'] }) }),
      ['Högskolan'],
    ],
    ['no issuers, where only others may be', anchorWith([school, byDid], { own: bound({ allowed_entity_types: ['openid_relying_party'] }) }), []],
  ])('let in %s', async (_what, anchor, names) => {
    expect(await taken(anchor)).toMatchObject({ names });
  });
});

describe('an anchor in a file', () => {
  const answers = federation(anchorWith([byDid]));
  const chosen = String(answers[`${ANCHOR}/.well-known/openid-federation`]);

  it('is held to the keys in the file, whatever its address says now', async () => {
    const thief = federation({
      ...anchorWith([{ ...byDid, name: 'Tjuven', about: { key: federationKey('thief') } }]),
      own: { key: federationKey('thief') },
    });
    const [right, stolen] = [await readFile(chosen, answers), await readFile(chosen, thief)];
    expect(right.ok && right.value.list.issuers.map(({ name }) => name)).toEqual(['Skolan']);
    expect(stolen.ok && stolen.value).toMatchObject({ list: { issuers: [] }, skipped: [{ why: 'chain' }] });
  });

  it('is no anchor when it is what somebody says of another', async () => {
    expect(await readFile(statement(ANCHOR, { sub: DID }), answers)).toEqual({ ok: false, problem: 'anchor-broken' });
  });
});
