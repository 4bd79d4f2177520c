import { describe, expect, it } from 'vitest';
import { examine, reweigh } from '@/utils/examine';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Finding, Place } from '@/utils/model/finding';
import { openBadge } from '../harness/achievement';
import { type Answers, netOf } from '../harness/answers';
import { NOW } from '../harness/asking';
import { bakedPng, bakedSvg, dataUrl, END, internationalText, latinText, picture, pngOf, svgWith } from '../harness/baked';
import { makeIssuer } from '../harness/issuer';
import { ASSERTION, BADGE, hostedBadge, PROFILE, signedBadge } from '../harness/open-badges';

/* Badges that are baked into images, from the page's address to the verdict. */

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const about = { id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Svetsning' };
const badge = openBadge(about);
const signed = JSON.stringify(await school.signDataIntegrity(badge));
const token = school.signVcJwt(badge);
const other = school.signVcJwt(openBadge({ ...about, title: 'Något annat' }));
const hosted = hostedBadge();
const byToken = signedBadge();

const URL = 'https://bilder.test/badges/1.png';
const GOOD = 'issuer-unknown: issuer-not-listed';
const NONE = 'not-a-credential: not-readable';

type More = Pick<Circumstances, 'providers'> & { place?: Place; url?: string };

/** What comes of an image that a page shows, with the given answers as the rest of the network: verdicts, titles, and what was asked. */
async function lookAt(body: Uint8Array | string | null, answers: Answers = {}, { place = 'image', url = URL, ...more }: More = {}) {
  const image: Answers = body === null ? {} : { [url]: { body, contentType: 'image/png' } };
  const net = netOf({ ...image, ...answers }, NOW);
  const finding: Finding = { id: 'f', place, carried: { kind: 'linked', url }, label: '' };
  const examinations = await examine(finding, { net, now: NOW, trustLists: [], ...more });
  return {
    said: examinations.map(({ verdict, reasons }) => `${verdict}: ${reasons}`),
    titles: examinations.map(({ title }) => title),
    asked: net.asked,
    examinations,
  };
}

const OB3 = (text: string) => internationalText('openbadgecredential', text);

describe('an image with a badge', () => {
  it.each([
    ['3.0 as JSON, before the picture', bakedPng(signed)],
    ['3.0 as JSON, after the picture', pngOf(picture(50_000), OB3(signed), END)],
    ['3.0 as a token', bakedPng(token)],
    ['3.0 in the place of 2.0', bakedPng(token, 'openbadges')],
    ['3.0 in a drawing', bakedSvg(signed)],
    ['3.0 in a drawing, as a token', svgWith(`<openbadges:credential verify="${token}"/>`)],
    ['3.0 in a drawing, in the place of 2.0', svgWith(`<openbadges:assertion verify="${token}"/>`)],
    ['a good one before another', pngOf(OB3(token), OB3(other), END)],
    ['a good one after a broken one', pngOf({ ...OB3(other), checksum: 1 }, OB3(token), END)],
  ])('of %s is examined as what it says', async (_what, body) => {
    expect(await lookAt(body)).toMatchObject({ said: [GOOD], titles: ['Svetsning'] });
  });

  it.each([
    ['2.0, hosted, as JSON', bakedPng(JSON.stringify(hosted.found), 'openbadges'), hosted.answers],
    ['2.0, hosted, compressed', pngOf(internationalText('openbadges', JSON.stringify(hosted.found), true), END), hosted.answers],
    ['2.0, signed', bakedPng(byToken.found, 'openbadges'), byToken.answers],
    ['an older one, whose address it has', pngOf(latinText('openbadges', ASSERTION), picture(), END), hosted.answers],
    ['2.0, whose address a drawing has', svgWith(`<openbadges:assertion verify="${ASSERTION}"/>`), hosted.answers],
  ])('of %s is asked for at its source', async (_what, body, answers) => {
    expect((await lookAt(body, answers)).said).toEqual([GOOD]);
  });

  it('of an address is what stands there now, and nothing is said by the image itself', async () => {
    const { asked, titles } = await lookAt(pngOf(latinText('openbadges', ASSERTION), END), hosted.answers);
    expect([asked, titles]).toEqual([[URL, ASSERTION, BADGE, PROFILE], ['Driftingenjör']]);
    const gone = await lookAt(pngOf(latinText('openbadges', ASSERTION), END));
    expect(gone.said).toEqual(['unverifiable: unreachable']);
  });

  it.each([
    ['that was altered', bakedPng(signed.replace('Svetsning', 'Svetsninj')), 'invalid: altered'],
    ['that nobody signed', bakedPng(JSON.stringify(badge)), 'unsigned: no-proof'],
    ['without https', pngOf(latinText('openbadges', 'http://skola.test/1.json'), END), 'unverifiable: refused-by-us'],
    ['of a web page', pngOf(latinText('openbadges', 'https://skola.test/'), END), 'unverifiable: unreachable'],
  ])('%s is told so', async (_what, body, verdict) => {
    expect((await lookAt(body)).said).toEqual([verdict]);
  });

  it('in a presentation has a verdict for each', async () => {
    const two = JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [JSON.parse(signed), { ...JSON.parse(signed), name: 'Ny' }],
    });
    expect((await lookAt(bakedPng(two))).said).toEqual([GOOD, 'invalid: altered']);
  });

  it('that the page links to is opened too', async () => {
    expect(await lookAt(bakedPng(token), {}, { place: 'link' })).toMatchObject({ said: [GOOD], titles: ['Svetsning'] });
  });

  it('that stands in the page itself asks nobody', async () => {
    const net = netOf({}, NOW);
    const finding: Finding = { id: 'f', place: 'image', carried: { kind: 'embedded', raw: dataUrl(bakedPng(token)) }, label: '' };
    const [examination] = await examine(finding, { net, now: NOW, trustLists: [] });
    expect([examination?.verdict, examination?.title, examination?.evidence.raw, net.asked]).toEqual(['issuer-unknown', 'Svetsning', token, []]);
  });

  it('can be judged again from what was kept of it, without a network', async () => {
    const { examinations } = await lookAt(pngOf(latinText('openbadges', ASSERTION), END), hosted.answers);
    const [examination] = structuredClone(examinations);
    if (examination === undefined) throw new Error('nothing was examined');
    const [image] = examination.evidence.requests;
    expect(image).toMatchObject({ url: URL, answer: { ok: true, status: 206, stretch: { from: 0 } } });
    const list = {
      format: 'meritkollen-trust-list/1' as const,
      name: 'L',
      publisher: 'P',
      updated: '2026-06-01',
      issuers: [{ id: PROFILE, name: 'Skolan' }],
    };
    expect((await reweigh(examination, { now: NOW, trustLists: [list] })).verdict).toBe('confirmed-at-source');
  });

  it('is no document: a badge that says it stands where the image does is still asked for', async () => {
    const there = { ...hosted.found, id: URL };
    const { said, asked } = await lookAt(bakedPng(JSON.stringify(there), 'openbadges'), hosted.answers);
    expect([said, asked]).toEqual([['unverifiable: wrong-content'], [URL, URL]]);
  });
});

describe('an image without a badge', () => {
  it.each([
    ['a picture', pngOf(picture(), END)],
    ['a drawing', svgWith('')],
    ['a text', signed],
    ['a token', token],
    ['a page', '<!doctype html><p>404'],
    ['X06: a photograph with words in it', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.from(`<x:xmpmeta>${signed}</x:xmpmeta>`)])],
    [
      'X06: a picture of another kind, with words in it',
      Buffer.concat([Buffer.from('RIFF    WEBPVP8X'), Buffer.from(`XMP iTXtopenbadgecredential\0\0\0\0\0${signed}`)]),
    ],
    ['X06: a picture with words behind it', Buffer.concat([pngOf(picture(), END), Buffer.from(signed)])],
    ['X06: a picture with words in another chunk', pngOf({ type: 'caBX', content: Buffer.from(signed) }, END)],
    ['X06: a picture with words under another keyword', pngOf(internationalText('XML:com.adobe.xmp', signed), END)],
    ['a badge of words', bakedPng('{"name":"Svetsning"}')],
  ])('is %s, and nothing is said', async (_what, body) => {
    expect((await lookAt(body)).said).toEqual([NONE]);
  });

  it.each(['needs-permission', 'not-found', 'redirected', 'timed-out', 'unreachable'] as const)(
    'may be one that cannot be had: %s',
    async (problem) => {
      expect((await lookAt(null, { [URL]: { problem } })).said).toEqual([NONE]);
    },
  );

  it.each([
    ['somebody’s badge', 'https://skola.test/public/assertions/A/image'],
    ['an open badge', 'https://skola.test/openbadge.png'],
  ])('that cannot be had is spoken of where its address calls it %s', async (_what, url) => {
    expect((await lookAt(null, { [url]: { problem: 'needs-permission' } }, { url })).said).toEqual(['unverifiable: needs-permission']);
  });
});

describe('an image of a service that shows credentials', () => {
  const IMAGES = 'https://images.credly.com/badge/1.png';
  const OF_ONE = 'https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA/image';

  it('is not asked for before the reader has said so', async () => {
    expect(await lookAt(bakedPng(token), {}, { url: IMAGES })).toMatchObject({ said: [NONE], asked: [] });
    expect(await lookAt(bakedPng(token), {}, { url: IMAGES, providers: { badgr: 'on' } })).toMatchObject({ said: [NONE], asked: [] });
    expect(await lookAt(bakedPng(token), {}, { url: IMAGES, providers: { credly: 'on' } })).toMatchObject({ said: [GOOD], asked: [IMAGES] });
  });

  it('of one award is its link', async () => {
    expect(await lookAt(bakedPng(token), {}, { url: OF_ONE })).toMatchObject({ said: ['unverifiable: provider-not-asked'], asked: [] });
  });

  it('whose address is baked into another is not asked either', async () => {
    const body = pngOf(latinText('openbadges', 'https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA'), END);
    expect(await lookAt(body)).toMatchObject({ said: ['unverifiable: provider-not-asked'], asked: [URL] });
  });
});
