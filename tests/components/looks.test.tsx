import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { directionFaults } from './looks/direction-faults';
import { focusFaults } from './looks/focus-faults';
import { forcedFaults } from './looks/forced-faults';
import { layoutFaults } from './looks/layout-faults';
import { clear, names, setting, staged, zooms } from './looks/stage';

const languages = ['sv', 'en'] as const;
const emulated = (name: string, value: string) => cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
/** The movements that run; what only appears after a while does not move. */
const moving = (): string[] =>
  document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().activeDuration !== 0)
    .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'a transition'));
afterEach(clear);
afterAll(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }));

it('moves one thing while something is checked, where motion is not reduced', async () => {
  await staged('panel-checking', 'sv');
  expect(new Set(moving())).toEqual(new Set(['turn']));
});

describe.each(names)('%s', { timeout: 60_000 }, (name) => {
  it('shows every text whole, scrolls nowhere sideways and keeps other scripts to themselves, at 100, 200 and 400 % and with text twice as large', async () => {
    const faults: Record<string, string[]> = {};
    for (const language of languages) {
      const place = await staged(name, language);
      for (const width of zooms(name)) {
        await setting(width);
        faults[`${language} ${width}`] = layoutFaults(place);
      }
      await setting(Math.max(...zooms(name)), { text: 200 });
      faults[`${language} large`] = [...layoutFaults(place), ...directionFaults(place)];
    }
    expect(Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))).toEqual({});
  });

  it('shows a whole ring around every control that the keyboard comes to', async () => {
    await setting(Math.min(400, ...zooms(name)));
    const place = await staged(name, 'sv');
    await userEvent.keyboard('{Tab}');
    expect(focusFaults(place)).toEqual([]);
  });

  it('tells in forced colours what is chosen and what is drawn', async () => {
    await setting(400);
    const place = await staged(name, 'sv');
    await emulated('forced-colors', 'active');
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(forcedFaults(place)).toEqual([]);
    await emulated('forced-colors', 'none');
  });

  it('stands still where motion is reduced', async () => {
    await emulated('prefers-reduced-motion', 'reduce');
    await staged(name, 'sv');
    expect(moving()).toEqual([]);
    await emulated('prefers-reduced-motion', 'no-preference');
  });
});
