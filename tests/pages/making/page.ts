import type { Json } from '@/utils/model/json';

/** What an address answers: JSON or text that is made, or a file that stands in the page's folder already. The rest is as `web.json` has it. */
export type WebAnswer = ({ json: Json } | { text: string; ending: string } | { bytes: Uint8Array; ending: string } | { file: string }) & {
  status?: number;
  headers?: Record<string, string>;
  parts?: boolean;
  fill?: number;
};

/** A page's world, by address. */
export type Web = Record<string, WebAnswer>;

/** One page of `tests/pages`: its world, and its own text where credentials stand in it. */
export type PageMade = { name: string; web: Web; html?: string };

/** The files of a page, by their path in `tests/pages`. What answers stands in `web/`, numbered in the order of the map. */
export function filesOf({ name, web, html }: PageMade): [string, string | Uint8Array][] {
  const files: [string, string | Uint8Array][] = html === undefined ? [] : [[`${name}/index.html`, html]];
  const map: Record<string, Json> = {};
  for (const [index, [url, answer]] of Object.entries(web).entries()) {
    const { file, content } = contentOf(answer, `web/${String(index + 1).padStart(2, '0')}`);
    if (content !== null) files.push([`${name}/${file}`, content]);
    const { status, headers, parts, fill } = answer;
    const about = { ...(status && { status }), ...(headers && { headers }), ...(parts && { parts }), ...(fill && { fill }) };
    map[url] = Object.keys(about).length === 0 ? file : { file, ...about };
  }
  return [...files, [`${name}/web.json`, asText(map)]];
}

/** Is there anything in it that does not stand in the page's folder already? */
export const hasMade = (web: Web): boolean => Object.values(web).some((answer) => !('file' in answer));

function contentOf(answer: WebAnswer, name: string): { file: string; content: string | Uint8Array | null } {
  if ('file' in answer) return { file: answer.file, content: null };
  if ('json' in answer) return { file: `${name}.json`, content: asText(answer.json) };
  return { file: `${name}.${answer.ending}`, content: 'text' in answer ? answer.text : answer.bytes };
}

const asText = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;
