import { decoded } from '../encoding/decoded';
import { parseJson } from '../encoding/json';
import { TOKEN_START } from '../encoding/token-start';
import { isObject, type Json } from '../model/json';

const DEEPEST = 4; // tokens that stand in each other
const MOST = 2000; // values

/**
 * Everything that whoever has a credential's text can read in it, whether it is signed or not: the JSON itself; of a token its header, its payload and what its
 * holder discloses; and the tokens that stand inside.
 *
 * Shape: the values as they are written, the outermost first; at most 2000. A text that is neither JSON nor a token gives nothing.
 */
export function readableIn(raw: string): Json[] {
  const found: Json[] = [];
  read(raw.trim(), DEEPEST, found);
  return found;
}

function read(text: string, depth: number, found: Json[]): void {
  if (depth === 0 || found.length >= MOST) return;
  for (const value of valuesIn(text)) {
    if (found.length >= MOST) return;
    found.push(value);
    for (const inner of packedIn(value)) read(inner, depth - 1, found);
  }
}

/** JSON is one value; a token is one for each part that is written in base64url. */
function valuesIn(text: string): Json[] {
  if (/^[[{]/.test(text)) return [parseJson(text)].filter((value) => value !== undefined);
  return text.split(/[.~]/).flatMap((part) => {
    const value = parseJson(decoded(part) ?? '');
    return isObject(value) || Array.isArray(value) ? [value] : [];
  });
}

/** The texts in a tree that are JSON or tokens themselves: enveloped credentials, the payload of a seal. */
function packedIn(tree: Json): string[] {
  const packed: string[] = [];
  const open: Json[] = [tree];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') packed.push(...[value.replace(DATA_URL, '')].filter((text) => PACKED.test(text)));
    else if (isObject(value) || Array.isArray(value)) open.push(...Object.values(value));
  }
  return packed;
}

const DATA_URL = /^data:[^,]{0,100},/;
/** How base64url begins of what is JSON, as a token's parts do. */
const PACKED = new RegExp(String.raw`^(?:${TOKEN_START}|W3|Wy)[\w.~-]{8,}={0,2}$`);
