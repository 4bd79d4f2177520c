import * as v from 'valibot';
import { type Collections, wantedParts } from '../model/collection';
import type { Summary } from '../model/examination';
import type { Meaning } from '../model/meaning';
import type { Kind } from './storage';

/** What is ours and written by us: the parts that screens rely on are looked at, the credentials themselves are not read again. */
const object = <Value>() => v.custom<Value>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const summary = v.custom<Summary>((value) =>
  v.is(v.looseObject({ id: v.string(), verdict: v.string(), outcomes: object(), level: object() }), value),
);
const meaning = v.custom<Meaning>((value) => v.is(v.looseObject({ achievements: v.array(object()) }), value));
const source = v.object({ host: v.string(), title: v.string() });
const item = v.object({ id: v.string(), fingerprint: v.string(), summary, meaning, source, added: v.number() });
const wanted = v.object({
  text: v.string(),
  concept: v.nullable(v.string()),
  part: v.picklist(wantedParts),
  months: v.exactOptional(v.number()),
});
const target = v.object({
  title: v.string(),
  kind: v.picklist(['list', 'advert', 'qualification']),
  wanted: v.array(wanted),
  left: v.number(),
  takenBack: v.array(v.string()),
});
const shape = v.object({
  version: v.literal(1),
  cases: v.array(v.object({ id: v.string(), name: v.string(), created: v.number(), items: v.array(item), target: v.nullable(target) })),
});

/** How the cases are stored. */
export const kind: Kind<Collections> = {
  key: 'collections',
  version: 1,
  parse: (value) => {
    const parsed = v.safeParse(shape, value);
    return parsed.success ? parsed.output : null;
  },
  upgrades: {},
};
