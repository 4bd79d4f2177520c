import { afterEach, describe, expect, it } from 'vitest';
import { asTheyStand } from '@/entrypoints/keeper/as-they-stand';
import type { Shown } from '@/entrypoints/page/hub';

afterEach(() => {
  document.body.innerHTML = '';
});

const shownAt = (id: string, anchor: Element, source = anchor): Shown => ({
  located: { finding: { id, place: 'link', carried: { kind: 'embedded', raw: '' }, label: '' }, source, written: '', anchor },
  state: { phase: 'checking' },
});
const at = (name: string, root: ParentNode = document): Shown => shownAt(name, root.querySelector(`#${name}`) as Element);

/** Here, in a real browser: only there do trees inside elements and frames have a place. */
describe('what stands on a page', () => {
  it('is told from the first to the last, however it was found', () => {
    document.body.innerHTML = '<h1 id="a"></h1><ul><li id="b"></li><li id="c"></li></ul>';
    expect(asTheyStand([at('c'), at('a'), at('b')])).toEqual(['a', 'b', 'c']);
  });

  it('stands where the element stands that it is inside of, in trees and in frames', () => {
    document.body.innerHTML = '<p id="a"></p><x-card></x-card><p id="d"></p><iframe></iframe><p id="g"></p>';
    const outer = (document.querySelector('x-card') as Element).attachShadow({ mode: 'open' });
    outer.innerHTML = '<b id="b"></b><x-in></x-in>';
    const inner = (outer.querySelector('x-in') as Element).attachShadow({ mode: 'closed' });
    inner.innerHTML = '<b id="c"></b>';
    const framed = (document.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
    framed.body.innerHTML = '<b id="e"></b><b id="f"></b>';
    const all = [at('g'), at('f', framed), at('c', inner), at('e', framed), at('b', outer), at('d'), at('a')];
    expect(asTheyStand(all)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(asTheyStand(all.toReversed())).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('stands where its carrier is when the page has no words for it', () => {
    document.body.innerHTML = '<p id="a"></p><script type="application/vc"></script><p id="c"></p>';
    const carrier = document.body.querySelector('script') as Element;
    expect(asTheyStand([at('c'), shownAt('b', document.body, carrier), at('a')])).toEqual(['a', 'b', 'c']);
  });
});
