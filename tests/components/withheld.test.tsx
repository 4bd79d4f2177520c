import { expect, it, vi } from 'vitest';
import { CredentialDetail } from '@/components/CredentialDetail';
import type { ShownSummary } from '@/utils/explain/shown';
import { expectAccessible, show } from './look';
import { evidence, NOW, summaryWith } from './summaries';

const actions = () => ({ onBack: vi.fn(), onRecheck: vi.fn(), onAllow: vi.fn(), onCopy: vi.fn(), onSave: vi.fn() });
const shown = (summary: ShownSummary, language: 'sv' | 'en' = 'sv'): HTMLElement =>
  show(
    <CredentialDetail summary={summary} evidence={evidence} language={language} now={NOW} count={1} busy={false} copied={false} {...actions()} />,
    language,
  );
const claims = (place: HTMLElement): string => place.querySelector('.facts')?.textContent ?? '';

it.each([
  [1, 'sv', 'Upp till en uppgift. Innehavaren väljer vad som visas.'],
  [4, 'sv', 'Upp till 4 uppgifter. Innehavaren väljer vad som visas.'],
  [1, 'en', 'Up to one part. The holder chooses what is shown.'],
  [4, 'en', 'Up to 4 parts. The holder chooses what is shown.'],
  ['unknown', 'sv', 'Kanske något, och hur mycket går inte att se. Innehavaren väljer vad som visas.'],
  ['unknown', 'en', 'Perhaps something, and how much cannot be seen. The holder chooses what is shown.'],
] as const)('says that %s parts may be kept back, in %s', async (withheld, language, text) => {
  const place = shown(summaryWith('verified', { withheld }), language);
  expect(place.textContent).toContain(text);
  await expectAccessible(place);
});

it.each<[string, ShownSummary]>([
  ['nothing is', summaryWith('verified')],
  ['it was proved wrong', summaryWith('invalid', { withheld: 4 })],
])('says nothing of what is kept back where %s', (_, summary) => {
  expect(claims(shown(summary))).not.toContain('Upp till');
});

it('calls a credential by its own kind among the technical data', async () => {
  const place = shown(summaryWith('verified', { types: ['urn:eudi:diploma:1', '\u202Eevil'] }));
  for (const details of place.querySelectorAll('details')) details.open = true;
  await vi.waitFor(() => expect(place.textContent).toContain('urn:eudi:diploma:1, evil'));
});
