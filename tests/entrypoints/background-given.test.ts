import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownAnswers } from '@/entrypoints/background/own-answers';
import { saveSettings } from '@/utils/browser/settings';
import { listsMark } from '@/utils/browser/trust-lists';
import { defaultSettings } from '@/utils/model/settings';
import { newBrowser } from '../browser/browser';
import { type Scripted, scripted } from './background-work';

const sender = { path: 'preview.html' };
const given = { kind: 'embedded', raw: 'en hemlig text' } as const;
let verifier: Scripted;

beforeEach(async () => {
  newBrowser();
  await saveSettings({ ...defaultSettings, providers: { credly: 'on' } });
  verifier = scripted();
});

const stored = async () => JSON.stringify([await fakeBrowser.storage.local.get(null), await fakeBrowser.storage.session.get(null)]);

it('is examined as what the reader points at, as in a private window, with the reader’s choices', async () => {
  await ownAnswers(verifier).preview({ carried: given, fresh: false }, sender);
  expect(verifier.jobs).toMatchObject([
    { finding: { place: 'asked', carried: given, label: '' }, fresh: false, isPrivate: true, providers: { credly: 'on' } },
  ]);
});

it('is the same job when the page asks again, and another when it wants a fresh answer', async () => {
  const { preview } = ownAnswers(verifier);
  for (const fresh of [false, false, true]) await preview({ carried: given, fresh }, sender);
  const [first, again, fresh] = verifier.jobs;
  expect([again?.id === first?.id, fresh?.id === first?.id, fresh?.fresh]).toEqual([true, false, true]);
});

it('leaves nothing behind: no text, no name, no verdict is written down', async () => {
  await listsMark(); // made once, whoever asks first
  const before = await stored();
  const answer = await ownAnswers(verifier).preview({ carried: given, fresh: false }, sender);
  expect(answer).toMatchObject({
    ok: true,
    value: [{ verdict: 'verified', finding: { carried: { kind: 'embedded', raw: '' } }, evidence: { raw: given.raw } }],
  });
  expect(await stored()).toBe(before);
});

it.each([
  ['https://www.credly.com/badges/0f0f0f0f-0000-4000-8000-000000000001/public_url?utm=1', { kind: 'linked' }],
  ['https://skola.test/kurs.jwt#x', { kind: 'linked', url: 'https://skola.test/kurs.jwt#x' }],
])('is an address as it is asked for: %s', async (url, carried) => {
  await ownAnswers(verifier).preview({ carried: { kind: 'linked', url }, fresh: false }, sender);
  expect(verifier.jobs[0]?.finding.carried).toMatchObject(carried);
  expect(JSON.stringify(verifier.jobs)).not.toContain('utm');
});

it('is told as our own fault where the verifier broke off', async () => {
  verifier.say = 'fault';
  expect(await ownAnswers(verifier).preview({ carried: given, fresh: false }, sender)).toEqual({ ok: false, problem: 'fault' });
});
