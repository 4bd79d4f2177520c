import type { Json } from '../../model/json';
import type { Attached } from '../../model/meaning';
import { at, scalars } from '../claims';
import { neutralise } from '../neutralise';
import { distinct, LIMITS, labelOf, linkOf, proseAt, wordsAt } from './reading';

/** What the issuer attached to show it: a node with a name and a story, or an address alone. Source: https://www.imsglobal.org/spec/ob/v3p0/#evidence */
export const evidenceOf = (nodes: readonly Json[]): Attached[] =>
  distinct(
    nodes.slice(0, LIMITS.others).flatMap((node): Attached[] => {
      const words = typeof node === 'string' ? [] : labelOf(node, ['name']);
      const description =
        typeof node === 'string' ? [] : ([proseAt(node, 'narrative'), proseAt(node, 'description')].find(({ length }) => length > 0) ?? []);
      const url = [node, ...at(node, 'url')].map(linkOf).find((link) => link !== null) ?? null;
      const [kind] = scalars(node, 'genre');
      if (words.length + description.length === 0 && url === null) return [];
      return [{ words: words.length > 0 ? words : wordsAt(node, 'title'), description, kind: kind === undefined ? null : neutralise(kind), url }];
    }),
  );
