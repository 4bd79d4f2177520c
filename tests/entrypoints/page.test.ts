import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFindings } from '@/entrypoints/keeper/keeper';
import type { Hub } from '@/entrypoints/page/hub';
import { hubHere, keepHub, type Wire } from '@/entrypoints/page/hub';
import { visitPage } from '@/entrypoints/page/visit';
import type { BadgeView } from '@/utils/model/messages';
import { json } from '../detect/page';

const view = { part: '', verdict: 'verified', word: 'Verifierad' } as BadgeView;
const script = (name = 'Kurs') => `<script type="application/vc">${json(name)}</script>`;
const item = (name = 'Kurs') => `<ul><li><strong>${name}</strong>${script(name)}</li></ul>`;

type Asked = { kind: string; ask: { finding?: { id: string; label: string; carried: unknown }; count?: number; order?: string[] } };

const told: ((message: unknown) => void)[] = [];

/** A background that answers as it is told to, and notes what it was asked. */
function background(answer: (asked: Asked) => unknown = (asked) => answers[asked.kind]) {
  const asked: Asked[] = [];
  const hearers = new Set<(message: unknown) => void>();
  const state = { alive: true };
  const wire = {
    ask: async (kind: string, ask: Asked['ask']) => {
      asked.push({ kind, ask });
      if (kind === 'looked' && ask.count !== 0 && ask.order === undefined && hub !== undefined) hub.keeper ??= keepFindings(hub);
      return answer({ kind, ask });
    },
    isAlive: () => state.alive,
    listen: (hear: (message: unknown) => void) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  } as unknown as Wire;
  const tell = (message: unknown) => {
    for (const hear of hearers) hear(message);
  };
  told.push(tell);
  return { wire, asked, state, tell, labels: () => asked.filter(({ kind }) => kind === 'examine').map(({ ask }) => ask.finding?.label) };
}

const answers: Record<string, unknown> = {
  looked: { checking: 'Kontrolleras', stale: 'Ladda om sidan' },
  examine: { badges: [view], language: 'sv' },
  open: { opened: true },
};

let hub: Hub | undefined;
const visit = (wire: Wire): Hub => {
  hub = visitPage(document, wire);
  keepHub(hub);
  return hub;
};
const pass = (milliseconds = 1000) => vi.advanceTimersByTimeAsync(milliseconds);
const phases = () => [...(hub?.shown.values() ?? [])].map(({ located, state }) => `${located.finding.label}: ${state.phase}`);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestIdleCallback'] });
});
afterEach(() => {
  for (const tell of told.splice(0)) tell({ kind: 'leave' });
  vi.useRealTimers();
  document.body.innerHTML = '';
  hub = undefined;
});

describe('a page that is visited', () => {
  it('is told of first, and then each finding is asked about', async () => {
    document.body.innerHTML = item('A') + item('B');
    const { wire, asked } = background();
    visit(wire);
    await pass();
    expect(asked.map(({ kind, ask }) => [kind, ask.count ?? ask.finding?.label])).toEqual([
      ['looked', 2],
      ['looked', 2],
      ['examine', 'A'],
      ['examine', 'B'],
    ]);
    expect([phases(), hub?.words]).toEqual([['A: done', 'B: done'], { checking: 'Kontrolleras', stale: 'Ladda om sidan' }]);
  });

  it('says in which order things stand, which is not the one in which it asks', async () => {
    document.body.innerHTML = item('A') + item('B') + item('C');
    const far = document.querySelectorAll('li')[0] as Element;
    far.getBoundingClientRect = () => ({ top: -5000, bottom: -4900 }) as DOMRect;
    for (const inside of far.children) inside.getBoundingClientRect = far.getBoundingClientRect;
    const { wire, asked, labels } = background();
    visit(wire);
    await pass();
    const [b, c, a] = asked.flatMap(({ ask }) => ask.finding?.id ?? []);
    document.body.insertAdjacentHTML('afterbegin', item('D'));
    await pass();
    const d = asked.at(-1)?.ask.finding?.id;
    expect([labels(), asked.flatMap(({ ask }) => (ask.order === undefined ? [] : [ask.order]))]).toEqual([
      ['B', 'C', 'A', 'D'],
      [
        [a, b, c],
        [d, a, b, c],
      ],
    ]);
  });

  it('is told of when nothing is found on it, and then no timer is left', async () => {
    const { wire, asked } = background();
    visit(wire);
    await pass();
    expect(asked).toEqual([{ kind: 'looked', ask: { count: 0 } }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not changed', async () => {
    document.body.innerHTML = item();
    const before = document.documentElement.outerHTML;
    visit(background().wire);
    await pass();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is searched anew, and asked about under the same ids, when the background says so', async () => {
    document.body.innerHTML = item();
    const { wire, asked, tell } = background();
    visit(wire);
    await pass();
    tell({ kind: 'look' });
    await pass();
    const ids = asked.map(({ ask }) => ask.finding?.id ?? 'looked');
    expect(ids).toEqual(['looked', 'looked', ids[2], 'looked', ids[2]]);
  });
});

describe('what is not read', () => {
  it('is told: that there is more than is looked into', async () => {
    document.body.innerHTML = '<a href="/a.json">x</a>'.repeat(2001);
    const { wire, asked } = background();
    visit(wire);
    await pass(3000);
    expect(asked).toEqual([{ kind: 'looked', ask: { count: 0, limits: ['too-many'] } }]);
  });

  it('is told: that the page changes so much that it is not followed any more, until the reader asks', async () => {
    const { wire, asked, tell, labels } = background();
    visit(wire);
    for (let storm = 0; storm < 8; storm++) {
      document.body.innerHTML = '<i></i>'.repeat(1001);
      await pass(300 * 2 ** storm);
    }
    expect(asked.at(-1)).toEqual({ kind: 'looked', ask: { count: 0, limits: ['restless'] } });
    document.body.innerHTML = item('A');
    await pass();
    expect(labels()).toEqual([]);
    tell({ kind: 'look' });
    await pass();
    expect([labels(), asked.find(({ kind, ask }) => kind === 'looked' && ask.count === 1)?.ask]).toEqual([['A'], { count: 1 }]);
  });
});

describe('a question', () => {
  it('is asked again with the same id when the background was stopped before it answered', async () => {
    document.body.innerHTML = item();
    let tries = 0;
    const { wire, asked } = background(({ kind }) => {
      if (kind === 'examine' && ++tries < 4) throw new Error('message channel closed');
      return answers[kind];
    });
    visit(wire);
    await pass(3000);
    expect(new Set(asked.filter(({ kind }) => kind === 'examine').map(({ ask }) => ask.finding?.id)).size).toBe(1);
    expect([tries, phases()]).toEqual([4, ['Kurs: done']]);
  });

  it('is given up after eight tries', async () => {
    document.body.innerHTML = item();
    const { wire, labels } = background(({ kind }) => (kind === 'examine' ? undefined : answers[kind]));
    visit(wire);
    await pass(60_000);
    expect([labels().length, phases()]).toEqual([8, ['Kurs: stale']]);
  });
});

describe('an answer', () => {
  it('is dropped when the credential’s text changed meanwhile, and the new text is asked about', async () => {
    document.body.innerHTML = item();
    const { wire, labels } = background(({ kind }) => {
      const carrier = document.querySelector('script') as Element;
      if (kind === 'examine' && carrier.textContent === json('Kurs')) carrier.textContent = json('Annat');
      return answers[kind];
    });
    visit(wire);
    await pass();
    expect([labels().length, hub?.shown.size]).toEqual([2, 1]);
    expect([...(hub?.shown.values() ?? [])].map(({ located }) => located.written)).toEqual([json('Annat')]);
  });

  it('is forgotten when the credential goes', async () => {
    document.body.innerHTML = item('A') + item('B');
    visit(background().wire);
    await pass();
    document.querySelector('ul')?.remove();
    await pass();
    expect(phases()).toEqual(['B: done']);
  });

  it('is forgotten at once when another credential is written in its place', async () => {
    document.body.innerHTML = item();
    let late = false;
    visit(background(({ kind }) => (kind === 'examine' && late ? new Promise(() => undefined) : answers[kind])).wire);
    await pass();
    late = true;
    (document.querySelector('script') as Element).textContent = json('Annat');
    await pass();
    expect(phases()).toEqual(['Kurs: checking']);
  });

  it('is forgotten when a link comes to point elsewhere', async () => {
    document.body.innerHTML = '<a href="https://skola.test/a.vc">A</a>';
    const { wire, asked } = background();
    visit(wire);
    await pass();
    document.querySelector('a')?.setAttribute('href', 'https://skola.test/b.vc');
    await pass();
    expect(asked.filter(({ kind }) => kind === 'examine').map(({ ask }) => ask.finding?.carried)).toEqual([
      { kind: 'linked', url: 'https://skola.test/a.vc' },
      { kind: 'linked', url: 'https://skola.test/b.vc' },
    ]);
  });

  it.each(['as an answer', 'by itself'])('is never shown when its title or its text is no longer there, when it comes %s', async (how) => {
    document.body.innerHTML = item();
    const carrier = document.querySelector('script') as Element;
    const seen: string[] = [];
    const { wire, tell } = background(({ kind }) => {
      if (kind === 'examine' && how === 'as an answer') document.querySelector('strong')?.remove();
      return answers[kind];
    });
    const draw = () => {
      for (const { state, located } of hub?.shown.values() ?? [])
        seen.push(`${state.phase}: ${located.written === located.source.textContent && located.anchor.isConnected}`);
    };
    visit(wire).viewer = { draw, owns: () => false, leave: vi.fn() };
    await pass();
    if (how === 'by itself') {
      const [id] = hub?.shown.keys() ?? [];
      carrier.textContent = json('Annat');
      tell({ kind: 'badges', findingId: id, badges: [view] });
    }
    await pass();
    expect(seen).toContain('done: true');
    expect(seen).not.toContain('done: false');
  });

  it('can come again, by itself', async () => {
    document.body.innerHTML = item();
    const { wire, tell } = background();
    visit(wire);
    await pass();
    const [id] = hub?.shown.keys() ?? [];
    tell({ kind: 'badges', findingId: id, badges: [] });
    tell({ kind: 'badges', findingId: 'another', badges: [view] });
    expect([...(hub?.shown.values() ?? [])].map(({ state }) => state)).toEqual([{ phase: 'done', badges: [], language: 'sv' }]);
  });
});

describe('a page that changes', () => {
  it('is asked about only for what was added', async () => {
    document.body.innerHTML = item('A');
    const { wire, labels, asked } = background();
    visit(wire);
    await pass();
    document.body.insertAdjacentHTML('beforeend', item('B'));
    document.body.insertAdjacentHTML('beforeend', '<p>nothing</p>');
    await pass();
    expect([labels(), asked.filter(({ kind }) => kind === 'looked').map(({ ask }) => ask.count)]).toEqual([
      ['A', 'B'],
      [1, 1, 2],
    ]);
  });

  it('says what is gone when it draws another view under another address, and not when it only takes away what is out of sight', async () => {
    document.body.innerHTML = item('A') + item('B');
    const { wire, asked } = background();
    visit(wire);
    await pass();
    const [a = '', b = ''] = asked.flatMap(({ ask }) => ask.finding?.id ?? []);
    document.querySelector('ul')?.remove();
    await pass();
    history.pushState(null, '', '#/nobody-else');
    document.body.innerHTML = item('C');
    await pass();
    history.replaceState(null, '', '#');
    expect(asked.filter(({ kind }) => kind === 'looked').map(({ ask }) => ask)).toEqual([
      { count: 2 },
      { count: 2, order: [a, b] },
      { count: 1, gone: [a, b], order: [asked.at(-1)?.ask.finding?.id] },
    ]);
  });

  it('has its answers again, unasked, when a list takes a row away and draws it anew', async () => {
    document.body.innerHTML = item('A') + item('B');
    const { wire, labels } = background();
    visit(wire);
    await pass();
    document.querySelector('ul')?.remove();
    await pass();
    expect(phases()).toEqual(['B: done']);
    document.body.insertAdjacentHTML('afterbegin', item('A'));
    await pass();
    expect([phases().toSorted(), labels()]).toEqual([
      ['A: done', 'B: done'],
      ['A', 'B'],
    ]);
  });

  it('is asked anew about a row that comes back, when another answer to it came while it was away', async () => {
    document.body.innerHTML = item('A');
    const { wire, asked, tell } = background();
    visit(wire);
    await pass();
    const findingId = asked.flatMap(({ ask }) => ask.finding?.id ?? [])[0];
    document.body.innerHTML = '';
    await pass();
    tell({ kind: 'badges', findingId, badges: [] });
    document.body.innerHTML = item('A');
    await pass();
    expect(asked.flatMap(({ ask }) => ask.finding?.id ?? [])).toEqual([findingId, findingId]);
  });
});

describe('the end', () => {
  it('leaves no trace when the background withdraws', async () => {
    document.body.innerHTML = item();
    const { wire, tell, asked } = background();
    const left = vi.fn();
    visit(wire).viewer = { draw: vi.fn(), owns: () => false, leave: left };
    await pass();
    const before = asked.length;
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    tell({ kind: 'leave' });
    document.body.insertAdjacentHTML('beforeend', item('B'));
    await pass();
    expect([left.mock.calls.length, asked.length, hubHere(), hub?.life]).toEqual([1, before, undefined, 'left']);
    expect(disconnect).toHaveBeenCalledTimes(2);
    disconnect.mockRestore();
  });

  it('of the extension is noticed at the page’s next change, and nothing is searched any more', async () => {
    document.body.innerHTML = item();
    const { wire, state, asked } = background();
    const draw = vi.fn();
    visit(wire).viewer = { draw, owns: () => false, leave: vi.fn() };
    await pass();
    const before = asked.length;
    state.alive = false;
    document.body.insertAdjacentHTML('beforeend', '<p>no credential</p>');
    await pass();
    expect([hub?.life, asked.length]).toEqual(['stale', before]);
    expect(draw).toHaveBeenCalled();
  });
});
