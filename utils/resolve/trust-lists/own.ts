import { parseJson } from '../../encoding/json';
import { ok } from '../../model/result';
import type { TrustList } from '../../model/trust-list';
import type { ListKind } from './kind';

/** Our own published format, taken as it is. What is wrong with it is found where every list is read by its rules. */
export const own: ListKind = {
  form: 'own',
  recognises: ({ text }) => parseJson(text) !== undefined,
  convert: async ({ text }) => ok({ list: parseJson(text) as unknown as TrustList, skipped: [] }),
};
