import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PopupView } from '@/components/PopupView';
import { SiteRuleChoice } from '@/components/SiteRuleChoice';
import { words } from '@/utils/explain/words';
import { mannerOf } from '@/utils/explain/words/site-rules';
import { siteRules } from '@/utils/model/settings';
import type { Holding } from '@/utils/model/site-rule';
import type { TabRecord } from '@/utils/model/tab-record';
import { circumstances, expectAccessible, show } from './look';
import { recordWith, sevenFound } from './summaries';

const onClick: Holding = { rule: 'on-click', byItself: false, draws: true };
const inPanel: Holding = { rule: 'panel-only', byItself: false, draws: false };

const every: [string, string, Holding][] = [
  ['automatic', 'skola.example', { rule: 'automatic', byItself: true, draws: true }],
  ['on a click', 'skola.example', onClick],
  ['in the panel, on a click', 'skola.example', inPanel],
  ['in the panel, by itself', 'xn--rksmrgs-5wao1o.se', { rule: 'panel-only', byItself: true, draws: false }],
  ['never', 'skola.example', { rule: 'never', byItself: false, draws: false }],
  ['in the panel, since the site wants no marks', 'www.linkedin.com', inPanel],
  ['on a click, where the site wants no marks', 'www.linkedin.com', { rule: 'on-click', byItself: false, draws: false }],
];

const actions = () => ({
  onPanel: vi.fn(),
  onLook: vi.fn(),
  onRule: vi.fn(),
  onAlways: vi.fn(),
  onResume: vi.fn(),
  onPreview: vi.fn(),
  onSettings: vi.fn(),
  onAllow: vi.fn(),
});
const popup = (record: TabRecord | null, holding: Holding | null, acts = actions()) => (
  <PopupView
    record={record}
    site={holding === null ? null : { holding, choosable: siteRules }}
    language="sv"
    actions={acts}
    failed={false}
    byHand={false}
  />
);
const group = (host: string, holding: Holding) => {
  const onRule = vi.fn();
  show(<SiteRuleChoice host={host} holding={holding} words={words.sv.rules} onRule={onRule} />);
  return onRule;
};
const radio = (name: string) => page.getByRole('radio', { name, exact: true });

describe.each(circumstances)('the choice for a site in $language, $scheme', ({ language, scheme }) => {
  it.each(every)('has no fault that axe finds: %s', async (_what, host, holding) => {
    await expectAccessible(show(<SiteRuleChoice host={host} holding={holding} words={words[language].rules} onRule={vi.fn()} />, language, scheme));
  });
});

describe('the choice for a site', () => {
  it.each(every)('says what holds, and what it means: %s', async (_what, host, holding) => {
    group(host, holding);
    await expect.element(radio(words.sv.rules.name[holding.rule])).toBeChecked();
    await expect.element(page.getByRole('group')).toHaveAccessibleDescription(expect.stringContaining(words.sv.rules.means[mannerOf(holding)]));
  });

  it('is told in the click, and stays as it was until the browser has answered', async () => {
    const onRule = group('skola.example', onClick);
    await radio('Automatiskt').click();
    expect(onRule.mock.calls).toEqual([['automatic']]);
    await expect.element(radio('Vid klick')).toBeChecked();
    await radio('Vid klick').click();
    expect(onRule).toHaveBeenCalledOnce();
  });

  it('is made with the arrow keys too', async () => {
    const onRule = group('skola.example', onClick);
    (radio('Vid klick').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(onRule.mock.calls).toEqual([['panel-only']]);
  });

  it('leaves out marks where the site forbids them, and says why', async () => {
    const onRule = group('www.linkedin.com', inPanel);
    await expect.element(radio('Automatiskt')).toBeDisabled();
    await expect.element(page.getByText(words.sv.rules.because('LinkedIn'))).toBeVisible();
    await radio('Automatiskt').click({ force: true });
    expect(onRule).not.toHaveBeenCalled();
  });

  it('says why the browser will ask before it does, and only where it will', async () => {
    group('skola.example', onClick);
    await expect.element(page.getByText(words.sv.rules.asks('skola.example'))).toBeVisible();
    group('skola.example', { rule: 'automatic', byItself: true, draws: true });
    expect(page.getByText(words.sv.rules.asks('skola.example')).elements()).toEqual([]);
  });
});

describe('the popup', () => {
  it.each([
    ['a page of the browser', recordWith([], { access: 'not-allowed' }), onClick],
    ['a page of which nothing is known', null, onClick],
    ['a page before its rule is known', recordWith(sevenFound), null],
  ])('offers no choice on %s', (_which, record, holding) => {
    expect(show(popup(record, holding)).querySelector('fieldset')).toBeNull();
  });

  it('lets a site that is never read be read again, with one button', async () => {
    const acts = actions();
    show(popup(recordWith([], { access: 'never' }), { rule: 'never', byItself: false, draws: false }, acts));
    await page.getByRole('button', { name: words.sv.screen.resume }).click();
    expect(acts.onResume).toHaveBeenCalledOnce();
  });

  it.each([
    ['offers to read a site by itself where all stands in the panel', inPanel, 1],
    ['does not where that is so', { ...inPanel, byItself: true }, 0],
    ['leaves that to the choice where marks are drawn', onClick, 0],
  ])('%s', (_what, holding, count) => {
    show(popup(recordWith(sevenFound), holding));
    expect(page.getByRole('button', { name: words.sv.screen.checkAlways('saralindqvist.example') }).elements()).toHaveLength(count);
  });
});

describe('a site that the organisation has chosen for', () => {
  it('shows its rule with a lock, and no other can be chosen', async () => {
    const place = show(<SiteRuleChoice host="bank.example" holding={never} choosable={['never']} words={words.sv.rules} onRule={vi.fn()} />);
    expect([...place.querySelectorAll<HTMLInputElement>('input:not(:disabled)')].map(({ value }) => value)).toEqual(['never']);
    await expect.element(page.getByText(words.sv.rules.set)).toBeVisible();
    await expectAccessible(place);
  });

  it('can be chosen for by the reader where that reads less, and says so', async () => {
    const onRule = vi.fn();
    show(
      <SiteRuleChoice host="cv.example" holding={onClick} choosable={['on-click', 'panel-only', 'never']} words={words.sv.rules} onRule={onRule} />,
    );
    await expect.element(radio('Automatiskt')).toBeDisabled();
    await expect.element(page.getByText(words.sv.rules.setMost)).toBeVisible();
    await radio('Aldrig').click();
    expect(onRule.mock.calls).toEqual([['never']]);
  });

  it('has in the popup no way to be read again where it is never to be read', async () => {
    const place = show(
      <PopupView
        record={{ ...recordWith([]), access: 'never' }}
        site={{ holding: never, choosable: ['never'] }}
        language="sv"
        actions={actions()}
        failed={false}
        byHand={false}
      />,
    );
    expect([...place.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain(words.sv.screen.resume);
    await expect.element(page.getByText(words.sv.rules.setOff)).toBeVisible();
    await expectAccessible(place);
  });
});

const never: Holding = { rule: 'never', byItself: false, draws: false };
