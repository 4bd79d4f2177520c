import type { Answer } from '../server.ts';
import type { DemoCredential } from './credentials.ts';

/**
 * One page of the demo.
 *
 * Shape: `files` are what its links lead to, address to answer. `holds` are its credentials.
 */
export type DemoPage = { name: string; url: string; html: string; files: Record<string, Answer>; holds: DemoCredential[] };

/** A whole HTML document. */
export const documentOf = ({ language, title, style, body }: { language: string; title: string; style: string; body: string }): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
