import { isObject, type Json, type JsonObject } from '@/utils/model/json';

/** Numbers from 0 to 1, the same for the same seed. https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Place = { parent: JsonObject | Json[]; key: string | number };

const placesIn = (value: Json): Place[] => {
  if (Array.isArray(value)) return value.flatMap((inner, key) => [{ parent: value, key }, ...placesIn(inner)]);
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => [{ parent: value, key }, ...placesIn(inner)]) : [];
};

const read = ({ parent, key }: Place): Json => (parent as Record<string | number, Json>)[key] ?? null;
const write = ({ parent, key }: Place, value: Json): void => {
  (parent as Record<string | number, Json>)[key] = value;
};

/** The ways in which a credential is changed: each takes a place and another one, chosen at random. */
const CHANGES: Record<string, (place: Place, other: Place) => void> = {
  drop: ({ parent, key }) => (Array.isArray(parent) ? void parent.splice(Number(key), 1) : void delete parent[key as string]),
  'set to null': (place) => write(place, null),
  'turn into a text': (place) => write(place, JSON.stringify(read(place))),
  'put into an array': (place) => write(place, [read(place)]),
  'write twice': (place) => write(place, [read(place), read(place)]),
  'take from elsewhere': (place, other) => write(place, structuredClone(read(other))),
  'exchange with another': (place, other) => {
    const [one, two] = [structuredClone(read(place)), structuredClone(read(other))];
    write(place, two);
    write(other, one);
  },
  'change a letter': (place) =>
    write(
      place,
      String(read(place)).replace(/[a-y]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
    ),
  'give an inline context': (place) => {
    if (!Array.isArray(place.parent)) place.parent['@context'] = [{ later: 'https://www.w3.org/2018/credentials#validUntil' }];
  },
};

/** The same document with one change, and what it was. */
export function changed(original: JsonObject, random: () => number): { what: string; document: JsonObject } {
  const document = structuredClone(original);
  const places = placesIn(document);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const [what, change] = pick(Object.entries(CHANGES));
  const [place, other] = [pick(places), pick(places)];
  change(place, other);
  return { what: `${what} ${place.key}`, document };
}
