import { type Drawing, draw } from './draw';
import { screens } from './screens';

/** `?screen=panel-list&language=sv&scheme=dark`: one state of a screen, drawn from invented data. */
const asked = new URLSearchParams(location.search);
const place = document.getElementById('app');
const show = (drawing: Drawing): void => {
  if (place !== null) draw(place, drawing);
};
show({
  screen: asked.get('screen') ?? '',
  language: asked.get('language') === 'en' ? 'en' : 'sv',
  scheme: asked.get('scheme') === 'dark' ? 'dark' : 'light',
});
Object.assign(window, { gallery: { names: Object.keys(screens), show } });
