import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageFrame } from '@/components/options/PageFrame';
import { ServicesSection } from '@/components/options/ServicesSection';
import '@/components/options/options.css';
import type { ServiceRow } from '@/components/options/services';
import { serviceRows } from '@/entrypoints/options/service-rows';
import { words as dictionary } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import type { Language } from '@/utils/model/settings';
import { providers } from '@/utils/providers/table';
import { circumstances, expectAccessible, type Scheme, show } from './look';

const chosen = { credly: 'on', edubadges: 'on', badgr: 'off' } as const;

function showServices({ services = serviceRows(chosen), language = 'sv' as Language, scheme = 'light' as Scheme } = {}) {
  const onChooseService = vi.fn();
  const words = optionsWords[language];
  const section = <ServicesSection words={words} set={dictionary[language].rules.set} services={services} onChooseService={onChooseService} />;
  const frame = (
    <PageFrame language={language} words={words.pages} current="options" title={words.title} lead={words.lead}>
      {section}
    </PageFrame>
  );
  const place = show(frame, language, scheme);
  const groups = [...place.querySelectorAll('details')];
  return { place, groups, onChooseService };
}
const openAll = (groups: HTMLDetailsElement[]) => groups.forEach((group) => group.setAttribute('open', ''));
const choiceOf = (name: string) => page.getByRole('combobox', { name: `Får ${name} frågas?` });

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it.each([1280, 320])('services have no fault that axe finds, closed and open, %i px wide', async (width) => {
    await page.viewport(width, 900);
    const { place, groups } = showServices({ language, scheme });
    await expectAccessible(place);
    openAll(groups);
    await expectAccessible(place);
    expect(document.documentElement.scrollWidth).toBe(width);
    expect([...place.querySelectorAll('.services :is(a, select, summary)')].filter((one) => one.getBoundingClientRect().height < 24)).toEqual([]);
  });
});

it('shows three closed groups, and what was chosen in each', () => {
  const { groups } = showServices();
  expect(groups.map(({ open }) => open)).toEqual([false, false, false]);
  expect(groups.map((group) => group.querySelector('summary .under')?.textContent ?? null)).toEqual([
    null,
    'Får frågas: Credly och edubadges. Frågas inte: Badgr.',
    null,
  ]);
  expect(groups.map((group) => group.querySelector('summary .number')?.textContent)).toEqual(['4 tjänster', '5 tjänster', '19 tjänster']);
});

it('has every service that we know once, with a link to its own page that is not told from where', () => {
  const { place, groups } = showServices();
  openAll(groups);
  const links = [...place.querySelectorAll<HTMLAnchorElement>('.services a')];
  expect(links.map(({ textContent }) => textContent).sort()).toEqual(providers.map(({ name }) => name).sort());
  const openers = links.map(({ protocol, rel, referrerPolicy, target }) => [protocol, rel, referrerPolicy, target].join(' '));
  expect([...new Set(openers)]).toEqual(['https: noopener noreferrer no-referrer _blank']);
});

it('lets be chosen for those that can be asked, and for no other', () => {
  const { groups } = showServices();
  openAll(groups);
  const named = groups.map((group) => [...group.querySelectorAll('select')].map((select) => select.getAttribute('aria-label')));
  expect(named.map(({ length }) => length)).toEqual([4, 5, 0]);
  expect(named[1]).toContain('Får Open Badge Passport frågas?');
});

it.each([
  ['Ja', 'on'],
  ['Nej, aldrig', 'off'],
  ['Fråga mig först', 'ask'],
] as const)('tells the choice %s, and shows the one before until it holds', async (option, choice) => {
  const before: ServiceRow['choice'] = choice === 'ask' ? 'off' : 'ask';
  const services = serviceRows(before === 'off' ? { credly: 'off' } : {});
  const { groups, onChooseService } = showServices({ services });
  openAll(groups);
  await userEvent.selectOptions(choiceOf('Credly'), option);
  expect(onChooseService.mock.calls).toEqual([['credly', choice]]);
  await expect.element(choiceOf('Credly')).toHaveValue(before);
});

it('is opened and chosen with the keyboard alone', async () => {
  const { groups, onChooseService } = showServices();
  groups[1]?.querySelector('summary')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(groups[1]?.open).toBe(true);
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowUp}');
  expect(onChooseService.mock.calls).toEqual([['badgr', 'on']]);
});
