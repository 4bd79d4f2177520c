import { render } from 'preact';
import '@/components/base.css';
import { App } from './App';
import './style.css';

const place = document.getElementById('app');
if (place !== null) render(<App />, place);
