import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { siteRows } from '@/components/options/sites';
import { serviceRows } from '@/entrypoints/options/service-rows';
import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import { choosable, choosableElsewhere, underPolicy } from '@/utils/model/policy';
import { defaultSettings } from '@/utils/model/settings';
import { ruleElsewhere } from '@/utils/model/site-rule';
import { button, field, show } from './options-page';
import { faults, root } from './whole-page';

describe('where we check', () => {
  it('asks about all other websites in the click, and shows the rule as it was until the browser has answered', async () => {
    const { onElsewhere } = show();
    const control = page.getByRole('combobox', { name: 'Kontroll på alla andra webbplatser' });
    await control.selectOptions('Automatiskt');
    expect(onElsewhere.mock.calls).toEqual([['automatic']]);
    await expect.element(control).toHaveValue('on-click');
  });

  it('adds the website that was meant, with Enter, and empties the field', async () => {
    const { onAdd } = show();
    await field('Lägg till webbplats').fill('https://Annan.example/cv');
    await userEvent.keyboard('{Enter}');
    expect(onAdd.mock.calls).toEqual([['annan.example', 'automatic']]);
    await expect.element(field('Lägg till webbplats')).toHaveValue('');
  });

  it('keeps what was typed where the browser refused', async () => {
    show({ onAdd: async () => false });
    await field('Lägg till webbplats').fill('annan.example');
    await button('Lägg till').click();
    await expect.element(field('Lägg till webbplats')).toHaveValue('annan.example');
  });

  it('says at the field what cannot be read, and asks for nothing', async () => {
    const { onAdd } = show();
    await field('Lägg till webbplats').fill('http://annan.example');
    await button('Lägg till').click();
    await expect.element(field('Lägg till webbplats')).toHaveAccessibleDescription('Bara webbplatser med https kan kontrolleras.');
    await expect.element(field('Lägg till webbplats')).toHaveFocus();
    expect(onAdd.mock.calls).toEqual([]);
  });

  it('changes the rule of one website, and keeps the focus where it was', async () => {
    const { onRule } = show();
    const control = page.getByRole('combobox', { name: 'Kontroll på skola.example' });
    await control.selectOptions('Aldrig');
    expect(onRule.mock.calls).toEqual([['skola.example', 'never']]);
    await expect.element(control).toHaveValue('automatic');
  });

  it('takes back every choice and grant but what was never chosen, and does not lose the focus', async () => {
    const { onRemove } = show();
    expect(page.getByRole('button', { name: 'Ta bort linkedin.com' }).elements()).toEqual([]);
    await button('Ta bort nyckel.example').click();
    await button('Ta bort bank.example').click();
    expect(onRemove.mock.calls).toEqual([['nyckel.example'], ['bank.example']]);
    await expect.element(page.getByRole('heading', { name: 'Var vi kontrollerar' })).toHaveFocus();
  });

  it('offers no marks where a site forbids them, and says why', async () => {
    show();
    const row = page.getByRole('row').filter({ hasText: 'linkedin.com' });
    expect(row.element().textContent).toContain('Villkoren hos LinkedIn');
    expect([...row.getByRole('combobox').element().querySelectorAll('option')].map(({ value }) => value)).toEqual([
      'on-click',
      'panel-only',
      'never',
    ]);
  });

  it('says of a website that may only be asked, and of one that may be asked too, that it may', async () => {
    show({
      sites: siteRows(['https://a.example/*', 'https://b.example/*'], {
        rules: { 'b.example': 'never' },
        elsewhere: null,
        askedOnly: ['a.example', 'b.example'],
      }),
    });
    expect(page.getByRole('row').filter({ hasText: 'a.example' }).element().textContent).toContain('Frågas bara när');
    expect(page.getByRole('row').filter({ hasText: 'b.example' }).element().textContent).toContain('Får frågas när');
  });

  it('shows a website’s letters, with its name in the network beside', async () => {
    show({ sites: siteRows([], { rules: { 'xn--rksmrgs-5wao1o.se': 'never' }, elsewhere: null, askedOnly: [] }) });
    await expect.element(page.getByRole('rowheader', { name: 'räksmörgås.se (xn--rksmrgs-5wao1o.se)' })).toBeVisible();
    await expect.element(button('Ta bort räksmörgås.se')).toBeVisible();
  });

  it('lets one search among many, by either name, and says how many are shown', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`sida${index}.example`, 'never' as const]));
    show({ sites: siteRows([], { rules: { ...many, 'xn--rksmrgs-5wao1o.se': 'never' }, elsewhere: null, askedOnly: [] }) });
    await field('Sök bland webbplatserna').fill('RÄKSMÖRGÅS');
    await expect.element(page.getByText('1 av 22 visas.')).toBeVisible();
    await expect.element(page.getByRole('rowheader', { name: 'räksmörgås.se (xn--rksmrgs-5wao1o.se)' })).toBeVisible();
    expect(root.querySelectorAll('.sites tbody th')).toHaveLength(2);
    await field('Sök bland webbplatserna').fill('xn--rk');
    await expect.element(page.getByText('1 av 22 visas.')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it('has nothing to search in where there are few', () => {
    show();
    expect(page.getByLabelText('Sök bland webbplatserna').elements()).toEqual([]);
  });
});

describe('what the organisation has chosen', () => {
  const policy = { language: 'sv', rules: { 'bank.example': 'never' }, elsewhere: 'on-click', providers: { badgr: 'off' } } as const;
  const settings = underPolicy(defaultSettings, policy);
  const set = () => ({
    elsewhere: ruleElsewhere(settings, []),
    sites: siteRows([], settings),
    services: serviceRows(settings.providers, policy.providers),
    choosable: { elsewhere: choosableElsewhere(settings), site: choosable('', settings), language: false, hidePeople: true },
    policyFaults: [{ part: 'rules', entry: 'b\u202Eexample' } as const, { part: 'language' } as const],
  });

  it('is shown with a lock, and cannot be changed', async () => {
    show(set());
    const locked = [...root.querySelectorAll<HTMLSelectElement>('select:disabled')].map(
      (one) => one.getAttribute('aria-label') ?? one.labels[0]?.textContent,
    );
    expect(locked).toEqual([
      optionsWords.sv.language.label,
      optionsWords.sv.sites.allRule,
      optionsWords.sv.sites.ruleFor('bank.example'),
      optionsWords.sv.services.mayAskNamed('Badgr'),
    ]);
    expect([...root.querySelectorAll('.set-by')].map(({ textContent }) => textContent)).toEqual(Array.from({ length: 4 }, () => words.sv.rules.set));
    expect(page.getByRole('button', { name: 'Ta bort bank.example' }).elements()).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  it('leaves what reads less to be chosen for a website of one’s own', () => {
    show(set());
    const offered = [...(page.getByRole('combobox', { name: optionsWords.sv.sites.add.mode, exact: true }).element() as HTMLSelectElement).options];
    expect(offered.filter(({ disabled }) => !disabled).map(({ value }) => value)).toEqual(['on-click', 'panel-only', 'never']);
  });

  it('is told where it cannot be read', () => {
    show(set());
    expect([...root.querySelectorAll('.notice li')].map(({ textContent }) => textContent)).toEqual([
      optionsWords.sv.policy.entry('rules', 'bexample'),
      optionsWords.sv.policy.part('language'),
    ]);
  });
});
