import { render } from 'preact';
import '@/components/base.css';
import type { Language } from '@/utils/model/settings';
import { screens } from './screens';

/** `?screen=panel&language=sv&scheme=dark`: one screen of the product, drawn from invented data. */
const asked = new URLSearchParams(location.search);
const language: Language = asked.get('language') === 'en' ? 'en' : 'sv';
const screen = screens[asked.get('screen') ?? ''];
const place = document.getElementById('app');
document.documentElement.lang = language;
document.documentElement.style.colorScheme = asked.get('scheme') ?? 'light';
if (place !== null && screen !== undefined) render(screen(language), place);
