import { nothingCodes } from '../model/outcome';

/** What something that holds no credential looks like, told to whoever took it for one. */
export const looks = ['session-token', 'picture', 'other-code', 'pdf', 'web-page', 'markup', 'json', 'text'] as const;
export type Looks = (typeof looks)[number];

/** By what was looked for in vain (`code`), else by how its text begins. */
export function looksLike(code: string, text: string): Looks {
  const known = nothingCodes.find((one) => one === code);
  const byCode = known === undefined ? undefined : BY_CODE[known];
  return byCode ?? LIKE.find(([, begins]) => begins.test(text.trimStart()))?.[0] ?? 'text';
}

const BY_CODE: Record<(typeof nothingCodes)[number], Looks | undefined> = {
  'no-code': 'picture',
  'other-code': 'other-code',
  'pdf-without': 'pdf',
  'web-page': 'web-page',
  'nothing-here': undefined,
};

const LIKE: readonly (readonly [Looks, RegExp])[] = [
  ['session-token', /^(?:Bearer\s+)?ey[\w-]{8,}\.[\w-]+\.[\w-]*/i],
  ['json', /^[[{]/],
  ['web-page', /^<(?:!doctype html|html)/i],
  ['markup', /^</],
];
