import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CollectBox, type CollectBoxProps } from '@/components/collection/CollectBox';
import { CollectionPage, type CollectionPageProps } from '@/components/collection/CollectionPage';
import { words } from '@/utils/explain/words';
import type { Target } from '@/utils/model/collection';
import { gathered, hiddenCase, target, usualCase } from './case';
import { circumstances, expectAccessible, show } from './look';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => document.body.replaceChildren());

const draw = (changes: Partial<CollectionPageProps> = {}) => show(<CollectionPage {...usualCase} {...changes} />, changes.language);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const opened = (changes: Partial<NonNullable<CollectionPageProps['opened']>>) => ({
  opened: { id: 'sara', name: 'Sara', held: gathered, target, ...changes },
});

const remove = (host: string) => button(`Ta bort det som kommer från ${host}`);

/** The wishes of a target, by the heading of their group. */
const groups = (place: HTMLElement) =>
  Object.fromEntries(
    [...place.querySelectorAll<HTMLElement>('.cover')].map((group) => [
      group.querySelector('h3')?.textContent,
      [...group.querySelectorAll('.wish')].map((wish) => wish.textContent),
    ]),
  );

/** Every state of the page. */
const states: Record<string, Partial<CollectionPageProps>> = {
  'a case with a target': {},
  'a case without one': opened({ target: null }),
  'an empty case': opened({ held: [], target: null }),
  'a case that is judged again': opened({ held: null }),
  'no case yet': { opened: null, cases: [] },
  'the list of cases': { opened: null, missing: true },
  'a case to which the organisation lets nothing be added': { closed: true },
  'the list of cases of an organisation that lets nothing be kept': { opened: null, closed: true },
  'what cannot be read': { opened: null, cases: [], unreadable: true },
  'names hidden': hiddenCase('sv'),
  'names hidden by the organisation': { ...hiddenCase('sv'), people: { hidden: true, isSet: true, onHide: () => undefined } },
  'something said, with a way back': { said: { text: 'Borttaget.', at: 1 }, onUndo: () => undefined },
};

describe.each(Object.entries(states))('the counsellor’s page with %s', (_state, changes) => {
  it.each(circumstances)(
    'has no fault that axe finds, in $language and $scheme, wide and narrow, and nothing scrolls sideways',
    async ({ language, scheme }) => {
      for (const width of [1280, 320]) {
        await page.viewport(width, 900);
        const place = show(<CollectionPage {...usualCase} {...changes} language={language} />, language, scheme);
        await expectAccessible(place);
        expect(document.documentElement.scrollWidth).toBe(width);
        expect(place.querySelectorAll('h1')).toHaveLength(1);
      }
    },
  );
});

/** What every control is called. */
const namesOf = (place: HTMLElement) =>
  [...place.querySelectorAll('main button, main input, main textarea, main select')].map((one) => one.getAttribute('aria-label') ?? one.textContent);

describe('where the organisation lets nothing be kept', () => {
  it('is said with the lock, and what is there can be read, taken out and erased: nothing else', () => {
    const place = draw({ closed: true });
    expect(place.querySelector('.set-by')?.textContent).toBe(words.sv.collection.trouble['turned-off']);
    expect(place.querySelector('.set-by svg')).not.toBeNull();
    expect(place.querySelectorAll('.source li')).toHaveLength(10);
    expect(place.querySelectorAll('.cover')).toHaveLength(4);
    const before = namesOf(draw());
    const left = namesOf(draw({ closed: true }));
    expect(before.filter((name) => !left.includes(name))).toEqual([
      words.sv.collection.rename,
      words.sv.collection.gathered.fromTab,
      ...before.filter((name) => name?.endsWith('hör inte hit')),
      words.sv.collection.target.change,
    ]);
    expect(left).toContain(words.sv.collection.erase.button);
  });

  it('has no field for a case or a target, and still leads to the cases there are', () => {
    expect(namesOf(draw({ closed: true, opened: null }))).toEqual([]);
    expect(draw({ closed: true, opened: null }).querySelectorAll('.cases a')).toHaveLength(2);
    expect(draw({ closed: true, ...opened({ target: null }) }).querySelector('.target')).toBeNull();
  });
});

describe('a case that is judged again', () => {
  it('says only that it is: not that nothing is gathered, covered or open', () => {
    const place = draw(opened({ held: null }));
    const { reading, gathered: said, map, target: asked } = words.sv.collection;
    expect(place.querySelector('main')?.textContent).toContain(reading);
    for (const early of [said.none, map.empty, asked.group.open]) expect(place.textContent).not.toContain(early);
    expect([place.querySelectorAll('.cover'), place.querySelectorAll('.source')].map(({ length }) => length)).toEqual([0, 0]);
  });
});

describe('what was gathered', () => {
  it('stands by the page that it comes from, each with its verdict in words', () => {
    const place = draw();
    expect(
      [...place.querySelectorAll('.source')].map((source) => [source.querySelector('h3')?.textContent, source.querySelectorAll('li').length]),
    ).toEqual([
      ['saralindqvist.example', 5],
      ['branschradet.example', 2],
      ['kursarkivet.example', 3],
    ]);
    expect(place.querySelector('.source li:nth-child(3)')?.textContent).toBe('Högskoleexamen, energisystem, Okänd utfärdareSeQF 6');
  });

  it('is removed by its page, and the focus goes to the next one, from the last to the heading', async () => {
    const onRemove = vi.fn();
    draw({ onRemove });
    await remove('branschradet.example').click();
    expect(onRemove.mock.calls).toEqual([['branschradet.example', ['Validerad yrkeskompetens', 'Första hjälpen']]]);
    await expect.element(remove('kursarkivet.example')).toHaveFocus();
    await remove('kursarkivet.example').click();
    await expect.element(page.getByRole('heading', { name: 'Samlat' })).toHaveFocus();
  });

  it('is removed one by one where somebody wants it, and the focus goes to the next, from the last to the one before', async () => {
    const onRemoveOne = vi.fn();
    const place = draw({ onRemoveOne });
    const buttons = () => [...place.querySelectorAll('.source li button')];
    expect(buttons()).toEqual([]);
    button('Ta bort enstaka intyg från kursarkivet.example').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Ta bort enstaka intyg från kursarkivet.example')).toHaveAttribute('aria-expanded', 'true');
    await expectAccessible(place);
    await button('Ta bort Arbetsmiljö för chefer').click();
    await expect.element(button('Ta bort Ledarskap i praktiken')).toHaveFocus();
    await button('Ta bort Ledarskap i praktiken').click();
    await expect.element(button('Ta bort Arbetsmiljö för chefer')).toHaveFocus();
    expect(onRemoveOne.mock.calls).toEqual([['Arbetsmiljö för chefer'], ['Ledarskap i praktiken']]);
    await button('Ta bort enstaka intyg från kursarkivet.example').click();
    expect(buttons()).toEqual([]);
  });

  it('goes with its page where it is the only one of it', () => {
    const [first] = gathered;
    const one = first === undefined ? [] : [first];
    expect(draw(opened({ held: one })).textContent).not.toContain('Ta bort enstaka');
  });

  it('is added from an open tab that is chosen', async () => {
    const onGather = vi.fn();
    draw({ onGather });
    await button('Lägg till från öppen flik').click();
    await button('Lägg till 3 intyg från ny.example').click();
    expect(onGather.mock.calls).toEqual([[1]]);
  });

  it('says where what it was judged by is gone', () => {
    const [first, ...others] = gathered;
    const lost = first === undefined ? [] : [{ ...first, isKept: false, summary: { ...first.summary, verdict: 'unverifiable' as const } }];
    expect(draw(opened({ held: [...lost, ...others] })).textContent).toContain(words.sv.collection.gathered.notJudged);
  });

  it('names nobody where names are hidden, says so, and calls its pages by their number', async () => {
    const onRemove = vi.fn();
    const place = draw({ ...hiddenCase('sv'), onRemove });
    expect(place.textContent).not.toMatch(/Lindqvist|saralindqvist|branschradet/i);
    expect(place.textContent).toContain(words.sv.noNames.note);
    expect([...place.querySelectorAll('.source h3')].map(({ textContent }) => textContent)).toEqual(['Sida 1', 'Sida 2', 'Sida 3']);
    await remove('Sida 2').click();
    expect(onRemove.mock.calls).toEqual([['branschradet.example', ['Validerad yrkeskompetens', 'Första hjälpen']]]);
    await button('Lägg till från öppen flik').click();
    await expect.element(button('Lägg till 3 intyg från flik 1')).toBeVisible();
  });

  it.each([false, true])('has a switch for the names, which is locked where the organisation has set it: %s', async (isSet) => {
    const onHide = vi.fn();
    draw({ people: { hidden: isSet, isSet, onHide } });
    const hide = page.getByRole('switch', { name: words.sv.overview.hide });
    if (isSet) await expect.element(hide).toHaveAccessibleDescription(words.sv.overview.hideSet);
    else await hide.click();
    await expect.element(hide).toHaveProperty('disabled', isSet);
    expect(onHide.mock.calls).toEqual(isSet ? [] : [[true]]);
  });

  it('turns no word of an issuer into markup, and keeps its direction and language', () => {
    const [first] = gathered;
    if (first === undefined) throw new Error('no credential');
    const hostile = { ...first, summary: { ...first.summary, title: '<img src=x onerror=alert(1)>\u202Eabc', titleLanguage: 'ar' } };
    const place = draw(opened({ held: [hostile] }));
    expect(place.querySelector('img')).toBeNull();
    const title = place.querySelector('.source li [dir=auto]');
    expect([title?.textContent, title?.getAttribute('lang')]).toEqual(['<img src=x onerror=alert(1)>abc', 'ar']);
  });
});

describe('the map', () => {
  it('is a table whose cells say their verdict and how many there are', () => {
    const rows = [...draw().querySelectorAll('.grid tbody tr:not(.group)')];
    const heat = rows.find((row) => row.querySelector('th')?.textContent === 'Värmesystem');
    expect([...(heat?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual(['', '', '', '', '2 Verifierad ', '', '', '', '']);
  });

  it('opens a list of the credentials behind a competence, by keyboard, and closes it', async () => {
    const place = draw();
    const row = button('Värmesystem');
    row.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(row).toHaveAttribute('aria-expanded', 'true');
    expect([...place.querySelectorAll('.behind li')].map((item) => item.textContent)).toEqual([
      'Yrkeshögskoleexamen, driftingenjörVerifierad, SeQF 5',
      'Energieffektiv drift av värmesystemVerifierad, SeQF 5',
    ]);
    await expectAccessible(place);
    await userEvent.keyboard(' ');
    expect(place.querySelector('.behind')).toBeNull();
  });
});

describe('a target', () => {
  it('lies beside the case in four groups', () => {
    expect(groups(draw())).toEqual({
      'Täcks av bevis 4': ['Värmesystem', 'Styr- och reglerteknik', 'Första hjälpen', 'Felsöka'],
      'Bevis som behöver en titt 2': ['Energidata', 'Elsäkerhet'],
      'Täcks av egen uppgift 1': ['Kylteknik'],
      'Öppet 3': ['Upphandling', 'Ledarskap', '24 månaders erfarenhet'],
    });
  });

  it('has no per cent, and no figure but counts', () => {
    expect(draw().textContent).not.toMatch(/%|procent|poäng|rank/i);
  });

  it('says of each match by what it was found, and lets it be taken back', async () => {
    const onTarget = vi.fn();
    const place = draw({ onTarget });
    const [heat] = place.querySelectorAll('.cover li');
    await page.getByText('Varför?').first().click();
    expect([...(heat?.querySelectorAll('.matches li') ?? [])].map((match) => match.textContent)).toEqual([
      'Yrkeshögskoleexamen, driftingenjörVerifieradSamma ord i kompetensen: VärmesystemHör inte hit',
      'Energieffektiv drift av värmesystemVerifieradSamma ord i kompetensen: VärmesystemHör inte hit',
    ]);
    expect(place.textContent).toContain('Samma begrepp: Felsökning');
    await expectAccessible(place);
    await button('Yrkeshögskoleexamen, driftingenjör hör inte hit').first().click();
    const takenBack = ['värmesystem Yrkeshögskoleexamen, driftingenjör'];
    expect(onTarget.mock.calls).toEqual([[{ ...target, takenBack }]]);
    const after = draw({ ...opened({ target: { ...target, takenBack } }), onTarget });
    expect(after.querySelector('.cover li .under')?.textContent).toBe('1 verifierat intyg, SeQF 5');
    await page.getByText('Varför?').first().click();
    await button('Räkna med Yrkeshögskoleexamen, driftingenjör igen').click();
    expect(onTarget.mock.lastCall).toEqual([target]);
  });

  it('is pasted, and what is wrong with it is said at the field', async () => {
    const onTarget = vi.fn<(target: Target | null) => void>();
    const place = draw({ ...opened({ target: null }), onTarget });
    const field = page.getByLabelText('Det som efterfrågas');
    await button('Jämför').click();
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAccessibleDescription(expect.stringContaining('Klistra in något att jämföra med.'));
    await expectAccessible(place);
    await field.fill('Felsökning\nKyla');
    await button('Jämför').click();
    expect(onTarget.mock.calls.map(([next]) => next?.wanted.map(({ text }) => text))).toEqual([['Felsökning', 'Kyla']]);
  });

  it('is changed in a form that has its ways out, and the focus is there', async () => {
    const onTarget = vi.fn();
    draw({ onTarget });
    await button('Byt mål').click();
    await expect.element(page.getByLabelText('Målets namn (valfritt)')).toHaveFocus();
    await button('Avbryt').click();
    await button('Byt mål').click();
    await button('Ta bort målet').click();
    expect(onTarget.mock.calls).toEqual([[null]]);
  });
});

/** The advert's text, once it says this. */
const advertSays = (wanted: RegExp) =>
  vi.waitFor(() => expect(page.getByRole('region', { name: 'Texten', exact: true }).element().textContent?.replaceAll(/\s+/g, ' ')).toMatch(wanted));

/** The page, with the text for an advert opened by keyboard. */
async function openAdvert(changes: Partial<CollectionPageProps> = {}): Promise<HTMLElement> {
  const place = draw(changes);
  button('Skapa text').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Skapa text')).toHaveAttribute('aria-expanded', 'true');
  return place;
}

describe('a text for an advert', () => {
  it('is made after the target, by keyboard, and copied as text and as code', async () => {
    const onCopy = vi.fn<(text: string, sentence: string) => void>();
    const place = await openAdvert({ onCopy });
    await expectAccessible(place);
    await advertSays(/^Driftingenjör, Hamnstaden Fjärrvärme Det här behöver du kunna: - Värmesystem/);
    await button('Kopiera texten').click();
    await button('Kopiera koden').click();
    expect(onCopy.mock.calls.map(([copied, sentence]) => [copied.slice(0, 20), sentence])).toEqual([
      ['Driftingenjör, Hamns', 'Texten är kopierad.'],
      ['<script type="applic', 'Koden är kopierad.'],
    ]);
  });

  it('is made after a credential with its level, which can be changed, in the language that is chosen', async () => {
    await openAdvert();
    await page.getByLabelText('Utgå från').selectOptions('Validerad yrkeskompetens');
    await expect.element(page.getByLabelText('SeQF-nivå i texten')).toHaveValue('4');
    await advertSays(/- Fastighetsdrift - Felsökning Nivå: SeQF 4/);
    await page.getByLabelText('SeQF-nivå i texten').selectOptions('Ingen nivå');
    await advertSays(/^(?!.*SeQF)/);
    await page.getByLabelText('SeQF-nivå i texten').selectOptions('6');
    await page.getByLabelText('Textens språk').selectOptions('Engelska');
    await advertSays(/Level: SeQF 6, the same as EQF 6/);
    await page.getByLabelText('Utgå från').selectOptions('Målet');
    await expect.element(page.getByLabelText('SeQF-nivå i texten')).toHaveValue('');
  });

  it('fits a narrow window, opened', async () => {
    await page.viewport(320, 900);
    const place = await openAdvert();
    await expectAccessible(place);
    expect(document.documentElement.scrollWidth).toBe(320);
  });

  it('is not offered where there is nothing to make it after', () => {
    expect(draw(opened({ held: [], target: null })).textContent).not.toContain('Text till en annons');
  });

  it.each(['</script><script>document.title = "caught"</script>', '<!--<script>', '<img src=x onerror="document.title = 1">'])(
    'stays data in the page that it is pasted into, whatever a competence is called: %s',
    async (name) => {
      const onCopy = vi.fn<(text: string, sentence: string) => void>();
      const wanted = [{ text: name, concept: null, part: 'skills' as const }];
      await openAdvert({ ...opened({ target: { ...target, title: name, wanted } }), onCopy });
      await button('Kopiera koden').click();
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><title>Jobb</title><p>före</p>${onCopy.mock.calls[0]?.[0]}<p>efter</p>`;
      await new Promise((resolve) => {
        frame.addEventListener('load', resolve);
        document.body.append(frame);
      });
      const pasted = frame.contentDocument;
      expect([pasted?.title, pasted?.scripts.length, pasted?.images.length, pasted?.querySelectorAll('p').length]).toEqual(['Jobb', 1, 0, 2]);
      expect(JSON.parse(pasted?.scripts[0]?.textContent ?? '')).toMatchObject({ '@type': 'JobPosting', title: name, skills: [{ name }] });
    },
  );
});

/** The names of both, as they stand above the table. */
const names = (place: HTMLElement) => [...place.querySelectorAll('.sides thead th')].map(({ textContent }) => textContent);

describe('two credentials of a case', () => {
  it('are laid side by side when somebody wants it, by keyboard, and never one beside itself', async () => {
    const place = draw();
    expect(place.querySelector('.sides')).toBeNull();
    button('Välj två intyg').element().focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(names(place)).toEqual(['Yrkeshögskoleexamen, driftingenjör', 'Energieffektiv drift av värmesystem']));
    await expectAccessible(place);
    await page.getByLabelText('Ett intyg').selectOptions('Energieffektiv drift av värmesystem');
    await vi.waitFor(() => expect(names(place)).toEqual(['Energieffektiv drift av värmesystem', 'Yrkeshögskoleexamen, driftingenjör']));
    await page.getByLabelText('Jämförs med').selectOptions('Ledarskap i praktiken');
    await vi.waitFor(() => expect(names(place)).toEqual(['Energieffektiv drift av värmesystem', 'Ledarskap i praktiken']));
    expect(place.querySelector('.sides [data-row=verdict]')?.textContent).toContain('Återkallad');
  });

  it('say what is not kept of one whose evidence is gone, and are not offered where there is one only', async () => {
    const [first, second] = gathered;
    if (first === undefined || second === undefined) throw new Error('no credentials');
    const place = draw(opened({ held: [first, { ...second, isKept: false }] }));
    await button('Välj två intyg').click();
    await vi.waitFor(() => expect(place.querySelector('.sides')?.textContent).toContain('Finns inte kvar'));
    expect(draw(opened({ held: [first] })).textContent).not.toContain('Välj två intyg');
  });
});

it('leads on from what is open, first to validation: each way by a click, over https, to an authority', () => {
  const ways = [...draw().querySelectorAll<HTMLAnchorElement>('.steps-on a')];
  expect(ways.map(({ host, protocol, target: where }) => [host, protocol, where])).toEqual(
    ['www.myh.se', 'www.myh.se', 'www.uhr.se', 'arbetsformedlingen.se'].map((host) => [host, 'https:', '_blank']),
  );
  expect(ways[0]?.textContent).toContain('validering');
});

describe('a case', () => {
  it('is erased only after a question whose first focus is the way out, and not on Escape', async () => {
    const onErase = vi.fn();
    const place = draw({ onErase });
    await button('Radera ärendet').click();
    await expect.element(button('Avbryt')).toHaveFocus();
    await expectAccessible(place);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Radera ärendet')).toHaveFocus();
    expect(onErase).not.toHaveBeenCalled();
    await button('Radera ärendet').click();
    await button('Radera').click();
    expect(onErase).toHaveBeenCalledOnce();
  });

  it('is renamed by keyboard, and the focus goes to the field and back', async () => {
    const onRename = vi.fn();
    draw({ onRename });
    button('Byt namn').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Nytt namn på ärendet')).toHaveFocus();
    await userEvent.fill(page.getByLabelText('Nytt namn på ärendet'), 'Sara Lindqvist');
    await userEvent.keyboard('{Enter}');
    expect(onRename.mock.calls).toEqual([['Sara Lindqvist']]);
    await expect.element(button('Byt namn')).toHaveFocus();
  });

  it('is made with one field', async () => {
    const onMake = vi.fn();
    draw({ opened: null, cases: [], onMake });
    await userEvent.fill(page.getByLabelText('Ärendets namn'), 'Sara');
    await userEvent.keyboard('{Enter}');
    expect(onMake.mock.calls).toEqual([['Sara']]);
  });
});

describe('the button that gathers', () => {
  const box: CollectBoxProps = {
    language: 'sv',
    count: 7,
    what: 'all',
    cases: [
      { id: 'a', name: 'Elias' },
      { id: 'b', name: 'Sara' },
    ],
    trouble: null,
    said: '',
    link: null,
    onCollect: () => undefined,
  };
  const drawBox = (changes: Partial<CollectBoxProps> = {}) => show(<main class="panel">{<CollectBox {...box} {...changes} />}</main>);

  it('adds to the case that was made last, by keyboard, and the focus comes back', async () => {
    const onCollect = vi.fn();
    const place = drawBox({ onCollect });
    button('Lägg till i samling').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Ärende')).toHaveFocus();
    await expectAccessible(place);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(onCollect.mock.calls).toEqual([[{ caseId: 'b' }]]);
    await expect.element(button('Lägg till i samling')).toHaveFocus();
  });

  it('makes a new case on the way, and not one without a name', async () => {
    const onCollect = vi.fn();
    const place = drawBox({ cases: [], onCollect });
    await button('Lägg till i samling').click();
    await button('Lägg till 7 intyg').click();
    const name = page.getByLabelText('Ärendets namn');
    await expect.element(name).toHaveAccessibleDescription(expect.stringContaining('Skriv ett namn på ärendet.'));
    await expectAccessible(place);
    await name.fill('Sara');
    await button('Lägg till 7 intyg').click();
    expect(onCollect.mock.calls).toEqual([[{ name: 'Sara' }]]);
  });

  it.each(['private', 'unreadable', 'nothing'] as const)('says why it does nothing where it is %s', async (trouble) => {
    const place = drawBox({ trouble });
    await expect.element(button('Lägg till i samling')).toBeDisabled();
    await expect.element(button('Lägg till i samling')).toHaveAccessibleDescription(words.sv.collection.trouble[trouble]);
    await expectAccessible(place);
  });

  it('says once and politely what was added, and leads to the case', async () => {
    drawBox({ said: '3 intyg tillagda från branschradet.example.', link: 'collection.html?case=a' });
    await expect.element(page.getByRole('status')).toHaveTextContent('3 intyg tillagda från branschradet.example.');
    await expect.element(page.getByRole('link', { name: 'Öppna ärendet' })).toHaveAttribute('href', 'collection.html?case=a');
  });
});
