import type { DemoCredential } from './credentials.ts';

/** Text made safe to stand in HTML, between tags or in an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The ways in which the demo's pages carry a credential. Each gives markup. JSON in a script cannot end it early: `<` is written as an escape. */
export const inScript = ({ text }: DemoCredential, type = 'application/vc'): string =>
  `<script type="${type}">${text.replaceAll('<', '\\u003c')}</script>`;
export const inText = ({ text }: DemoCredential): string => `<pre tabindex="0">${escaped(text)}</pre>`;
export const inDataUrl = ({ text }: DemoCredential, type: string, label: string): string =>
  `<a href="data:${type},${encodeURIComponent(text)}">${escaped(label)}</a>`;
export const inLink = (url: string, label: string, type?: string): string =>
  `<a href="${escaped(url)}"${type === undefined ? '' : ` type="${type}"`}>${escaped(label)}</a>`;
export const inAlternateLink = (url: string, type: string): string => `<link rel="alternate" type="${type}" href="${escaped(url)}">`;

/** The same credential, where its page only links to it: that address is asked too. */
export const linkedAt = (url: string, credential: DemoCredential): DemoCredential => ({ ...credential, needs: [url, ...credential.needs] });
