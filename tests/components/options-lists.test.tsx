import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OptionsPageProps } from '@/components/options/OptionsPage';
import type { ListFault, Renewals } from '@/utils/model/list-import';
import type { TrustList } from '@/utils/model/trust-list';
import { button, buttonsIn, field, importFile, mine, show, theirs } from './options-page';
import { faults } from './whole-page';

const tried = (came: Renewals[string]['came']): Renewals => ({
  'https://colleges.example/list.json': { tried: Date.parse('2026-11-20T08:00:00Z'), came },
});

describe('the lists', () => {
  it('get an issuer that was typed, and the date of the change', async () => {
    const { onLists } = show();
    await button('Redigera Mina utfärdare').click();
    await button('Lägg till utfärdare').click();
    await expect.element(field('Namn')).toHaveFocus();
    await field('Namn').fill('Branschrådet');
    await field('DID eller https-adress').fill('did:web:rad.example');
    await field('Varför du litar på den').fill('Kontrollerad per telefon');
    await userEvent.keyboard('{Enter}');
    const issuers = [...mine.issuers, { id: 'did:web:rad.example', name: 'Branschrådet', note: 'Kontrollerad per telefon' }];
    expect(onLists.mock.calls).toEqual([[[{ ...mine, updated: '2026-11-21', issuers }, theirs], 'Branschrådet är tillagd.']]);
    await expect.element(button('Lägg till utfärdare')).toHaveFocus();
  });

  it('say at the field what is wrong with an issuer, and the first fault takes the focus', async () => {
    const { onLists } = show();
    await button('Redigera Mina utfärdare').click();
    await button('Lägg till utfärdare').click();
    await field('Namn').fill('Branschrådet');
    await field('DID eller https-adress').fill('did:web:skola.example');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('DID eller https-adress')).toHaveFocus();
    await expect
      .element(field('DID eller https-adress'))
      .toHaveAccessibleDescription('Den utfärdaren finns redan i listan. Jämförs tecken för tecken.');
    expect(onLists.mock.calls).toEqual([]);
  });

  it('change and lose an issuer in place', async () => {
    const { onLists } = show();
    await button('Redigera Mina utfärdare').click();
    await button('Redigera Skolan').click();
    await field('Land (frivilligt)').fill('no');
    await userEvent.keyboard('{Enter}');
    await button('Ta bort Skolan').click();
    const today = { ...mine, updated: '2026-11-21' };
    expect(onLists.mock.calls).toEqual([
      [[{ ...today, issuers: [{ ...mine.issuers[0], country: 'NO' }] }, theirs], 'Sparat.'],
      [[{ ...today, issuers: [] }, theirs], 'Skolan är borttagen.'],
    ]);
  });

  it('take a new name and publisher, but no empty one', async () => {
    const { onLists } = show();
    await button('Redigera Mina utfärdare').click();
    await field('Listans namn').fill(' ');
    await button('Spara').click();
    await expect.element(field('Listans namn')).toHaveAccessibleDescription('Ge listan ett namn.');
    await field('Listans namn').fill('Skolor jag känner');
    await button('Spara').click();
    expect(onLists.mock.calls).toEqual([[[{ ...mine, name: 'Skolor jag känner', updated: '2026-11-21' }, theirs], 'Sparat.']]);
  });

  it('begin with one of the reader’s own, already named', async () => {
    const { onLists } = show({ lists: [] });
    await button('Ny lista').click();
    await button('Skapa listan').click();
    expect(onLists.mock.calls).toEqual([[[{ ...mine, updated: '2026-11-21', issuers: [] }], 'Listan Mina utfärdare är skapad.']]);
  });

  it('go when they are removed, and the focus stays in the section', async () => {
    const { onLists } = show();
    await button('Ta bort Mina utfärdare').click();
    expect(onLists.mock.calls).toEqual([[[theirs], 'Listan Mina utfärdare är borttagen.']]);
    await expect.element(page.getByRole('heading', { name: 'Listor du litar på' })).toHaveFocus();
  });

  it('go out whole', async () => {
    const { onExport } = show();
    await button('Exportera European colleges').click();
    expect(onExport.mock.calls).toEqual([[theirs]]);
  });

  it('show what a file holds and what is skipped in it, and save nothing before that is seen', async () => {
    const { onLists } = show({ lists: [mine] });
    await importFile();
    await expect.element(page.getByText('Post 2: id är varken en DID eller en https-adress.')).toBeVisible();
    expect(onLists.mock.calls).toEqual([]);
    await button('Spara listan').click();
    expect(onLists.mock.calls).toEqual([[[mine, theirs], '1 utfärdare importerad, 1 hoppades över.']]);
  });

  it('put an imported list in the place of the one with the same name and publisher', async () => {
    const newer = { ...theirs, updated: '2026-11-20' };
    const { onLists } = show({ onReadFile: async () => ({ ok: true, value: { list: newer, form: 'own', skipped: [] } }) });
    await importFile();
    await button('Ersätt listan').click();
    expect(onLists.mock.calls).toEqual([[[mine, newer], '1 utfärdare importerad.']]);
  });

  it('say what one should know before trusting a list that its publisher’s seal was not checked on', async () => {
    show({ onReadFile: async () => ({ ok: true, value: { list: theirs, form: 'trusted-list', skipped: [] } }) });
    await importFile();
    await expect.element(page.getByText('Stämpeln på själva listan kontrollerar vi inte.', { exact: false })).toBeVisible();
  });

  it.each([
    ['own', 'Listan har ingen underskrift.'],
    ['dcc-registry', 'Registret har ingen underskrift.'],
    ['openid-federation', 'Varje utfärdare här går att följa till ankaret'],
    ['ebsi', 'Vi tror på vad registrets server svarar'],
  ] as const)('say before one of the form %s is saved how far it can be believed', async (form, text) => {
    show({ onReadFile: async () => ({ ok: true, value: { list: theirs, form, skipped: [] } }) });
    await importFile();
    await expect.element(page.getByText(text, { exact: false })).toBeVisible();
  });

  it('come from an address, too, asked for only when the button is used', async () => {
    const { onReadAddress, onLists } = show({ lists: [mine] });
    await field('Hämta från en adress').fill('colleges.example/list.json');
    expect(onReadAddress.mock.calls).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(onReadAddress.mock.calls).toEqual([['https://colleges.example/list.json']]);
    await button('Spara listan').click();
    expect(onLists.mock.calls).toEqual([[[mine, theirs], '1 utfärdare importerad.']]);
  });

  it.each(['', 'http://colleges.example/', 'https://me@colleges.example/', 'javascript:alert(1)'])('are not asked for at %j', async (typed) => {
    const { onReadAddress } = show();
    await field('Hämta från en adress').fill(typed);
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Hämta från en adress')).toHaveAccessibleDescription(/^Skriv en adress som börjar med https:/);
    expect(onReadAddress.mock.calls).toEqual([]);
  });

  it('ask for a host in the click where its server demands it, and then fetch', async () => {
    const answers: Awaited<ReturnType<OptionsPageProps['onReadAddress']>>[] = [
      { ok: false, problem: 'needs-permission' },
      { ok: true, value: { list: theirs, form: 'own', skipped: [] } },
    ];
    const { onAllowHost } = show({ onReadAddress: async () => answers.shift() ?? { ok: false, problem: 'unreachable' } });
    await field('Hämta från en adress').fill('https://colleges.example/list.json');
    await userEvent.keyboard('{Enter}');
    await button('Tillåt att colleges.example frågas').click();
    expect(onAllowHost.mock.calls).toEqual([['colleges.example']]);
    await expect.element(page.getByRole('heading', { name: 'Titta igenom innan du sparar' })).toBeVisible();
  });

  describe('that have an address', () => {
    const fetched: TrustList = { ...theirs, url: 'https://colleges.example/list.json', source: { kind: 'x', fetched: '2026-11-01T08:00:00Z' } };

    it('say when they were fetched and from where', async () => {
      show({ lists: [mine, fetched] });
      await expect.element(page.getByText('Hämtad 1 november 2026 från colleges.example')).toBeVisible();
    });

    it('say that the last try failed, and that the kept copy is used', async () => {
      show({ lists: [fetched], renewals: tried('unreachable') });
      await expect
        .element(page.getByText('Gick inte att hämta 20 november 2026. Servern gick inte att nå. Kopian som finns här används.'))
        .toBeVisible();
      expect(await faults()).toEqual([]);
    });

    it('say that a newer copy was not taken in, and nothing more of it once it was', async () => {
      show({ lists: [fetched], renewals: tried('older') });
      await expect.element(page.getByText('En ny kopia togs inte in 20 november 2026. Den är äldre än kopian som finns här.')).toBeVisible();
      show({ lists: [{ ...fetched, source: { kind: 'x', fetched: '2026-11-20T08:00:00.000Z' } }], renewals: tried('older') });
      await expect.element(page.getByText('togs inte in', { exact: false })).not.toBeInTheDocument();
    });

    it('are fetched anew by a click; a copy that raises a doubt is shown, and replaces the kept one only when the reader says so', async () => {
      const other = { ...fetched, publisher: 'Någon annan' };
      const imported = { list: other, form: 'own' as const, skipped: [] };
      const { onLists } = show({ lists: [mine, fetched], onRenew: async () => ({ kind: 'doubted', imported, doubts: ['other-publisher'] }) });
      await button('Uppdatera European colleges').click();
      await expect.element(page.getByText('Den har ett annat namn eller en annan avsändare än den lista du valde.')).toBeVisible();
      expect(await faults()).toEqual([]);
      await button('Behåll den jag har').click();
      expect(onLists.mock.calls).toEqual([]);
      await button('Uppdatera European colleges').click();
      await button('Ersätt ändå').click();
      expect(onLists.mock.calls).toEqual([[[mine, other], '1 utfärdare importerad.']]);
    });

    it('become the reader’s own when they are changed: fetched anew, the change would be lost', async () => {
      const { onLists } = show({ lists: [fetched] });
      await button('Redigera European colleges').click();
      await expect.element(page.getByText('Om du ändrar i den blir den din egen', { exact: false })).toBeVisible();
      await button('Ta bort The College').click();
      expect(onLists.mock.calls).toEqual([[[{ ...theirs, updated: '2026-11-21', issuers: [] }], 'The College är borttagen.']]);
    });
  });

  describe('of the organisation', () => {
    const set: TrustList = {
      ...theirs,
      name: 'Godkända anordnare',
      url: 'https://colleges.example/list.json',
      source: { kind: 'x', fetched: '2026-11-01T08:00:00Z' },
    };

    it('stand first, marked as its own, with their date, and can be taken out and nothing else', async () => {
      show({ lists: [mine], managed: { lists: [set], faults: [] }, renewals: tried('unreachable') });
      const names = page.getByRole('table', { name: 'Listor' }).getByRole('rowheader').elements();
      expect(names.map((name) => [...name.children].map(({ textContent }) => textContent))).toEqual([
        ['Godkända anordnare', 'Colleges', 'Från din organisation', 'Hämtad 1 november 2026 från colleges.example'],
        ['Mina utfärdare', 'Egen lista'],
      ]);
      expect([buttonsIn('Godkända anordnare'), buttonsIn('Mina utfärdare')]).toEqual([['Exportera'], ['Redigera', 'Exportera', 'Ta bort']]);
      await expect.element(page.getByText('Listor från din organisation gäller här, och kan bara ändras av den.')).toBeVisible();
      expect(await faults()).toEqual([]);
    });

    it('go out whole, and never among the reader’s own when those change', async () => {
      const { onExport, onLists } = show({ lists: [mine], managed: { lists: [set, mine], faults: [] } });
      await button('Exportera Godkända anordnare').click();
      await button('Ta bort Mina utfärdare').click();
      await importFile();
      await button('Spara listan').click();
      expect(onExport.mock.calls).toEqual([[set]]);
      expect(onLists.mock.calls.map(([lists]) => lists)).toEqual([[], [mine, theirs]]);
    });

    it('are enough: nothing says then that there is no list', async () => {
      show({ lists: [], managed: { lists: [set], faults: [] } });
      await expect.element(page.getByText('Du har ingen lista än.', { exact: false })).not.toBeInTheDocument();
      await expect.element(button('Exportera Godkända anordnare')).toBeVisible();
    });

    it.each<[string, ListFault, string]>([
      ['all of it', { kind: 'policy' }, 'Inställningen trustLists är inte en rad av listor. Inget av den används.'],
      [
        'one list',
        { kind: 'list', list: 2, problem: 'not-a-list' },
        'Lista 2 används inte. Det är varken en lista i Meritkollens format, meritkollen-trust-list/1, eller ett register som vi känner.',
      ],
      ['one entry', { kind: 'entry', list: 1, entry: 14, why: 'name' }, 'Lista 1. Post 14: namnet saknas eller är för långt.'],
    ])('are said to be wrong where they are, in words for the reader to hand on: %s', async (_what, fault, text) => {
      show({ lists: [mine], managed: { lists: [], faults: [fault] } });
      await expect.element(page.getByText(text, { exact: true })).toBeVisible();
      await expect.element(page.getByText('Visa det här för den som sköter din dator:', { exact: false })).toBeVisible();
      await expect.element(button('Redigera Mina utfärdare')).toBeVisible();
      expect(await faults()).toEqual([]);
    });

    it('have at most twenty faults told one by one, and how many more there are', async () => {
      const many = Array.from({ length: 23 }, (_, index): ListFault => ({ kind: 'entry', list: 1, entry: index + 1, why: 'id' }));
      show({ managed: { lists: [set], faults: many } });
      await expect.element(page.getByText('Och 3 till.')).toBeVisible();
      expect(page.getByText(/^Lista 1\. Post/).elements()).toHaveLength(20);
    });
  });

  it('say why a file cannot be read', async () => {
    show({ onReadFile: async () => ({ ok: false, problem: 'not-json' }) });
    await importFile();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        'Det är varken en lista i JSON, en betrodd lista i XML, en OpenID-federation eller certifikat. Kontrollera att du valde rätt.',
      );
  });
});
