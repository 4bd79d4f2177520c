import type { ReportWords } from '@/utils/explain/words/report';

/** The foot of every sheet, with its number. Only letters, digits and the plainest signs are put into the style; anything else by its number. */
export function pageFoot(foot: string, { pageOf: [before, between] }: ReportWords): string {
  const numbers = `${quoted(before)} counter(page) ${quoted(between)} counter(pages)`;
  return `@page { @bottom-left { content: ${quoted(foot)} } @bottom-right { content: ${numbers} } }`;
}

const quoted = (text: string): string => `"${text.replaceAll(/[^\w .,:()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
