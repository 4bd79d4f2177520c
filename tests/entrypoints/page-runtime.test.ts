import { afterEach, expect, it, vi } from 'vitest';
import { runtimeHere } from '@/entrypoints/page/runtime';

const runtime = { id: 'ours', sendMessage: vi.fn(), onMessage: {} };

afterEach(() => vi.unstubAllGlobals());

it('finds the extension although the page has an element called browser', () => {
  vi.stubGlobal('browser', document.createElement('div'));
  vi.stubGlobal('chrome', { runtime });
  expect(runtimeHere()).toBe(runtime);
});

it('finds none when the extension was reloaded under the page', () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime: { ...runtime, id: undefined } });
  expect(runtimeHere()).toBeUndefined();
});
