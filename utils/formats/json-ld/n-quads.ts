/** A value in a graph: a node by its name (an IRI, or `_:` and a label), or a literal by its written form. */
export type Term = { kind: 'node'; name: string } | { kind: 'literal'; text: string; datatype: string; language: string | null };

/** One statement. `graph` is null in the default graph. */
export type Quad = { subject: string; predicate: string; object: Term; graph: string | null };

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';
const RDF_LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const NODE = '<[^>]*>|_:[^ ]+';
const LINE = new RegExp(`^(${NODE}) <([^>]*)> (?:(${NODE})|"((?:[^"\\\\]|\\\\.)*)"(?:@([A-Za-z0-9-]+)|\\^\\^<([^>]*)>)?) (?:(${NODE}) )?\\.$`);

/**
 * The statements of a canonical N-Quads text, in its order; null when a line is not in canonical form.
 *
 * Source: https://www.w3.org/TR/rdf-canon/#dfn-canonical-n-quads-form
 */
export function parseNQuads(text: string): Quad[] | null {
  const quads: Quad[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const parts = LINE.exec(line);
    if (parts === null) return null;
    const [, subject = '', predicate = '', node, literal = '', language, datatype, graph] = parts;
    quads.push({
      subject: nameOf(subject),
      predicate,
      object: node === undefined ? literalTerm(literal, language, datatype) : { kind: 'node', name: nameOf(node) },
      graph: graph === undefined ? null : nameOf(graph),
    });
  }
  return quads;
}

/** An IRI without its brackets; the label of a blank node as it is. */
const nameOf = (node: string): string => (node.startsWith('<') ? node.slice(1, -1) : node);

const literalTerm = (text: string, language: string | undefined, datatype: string | undefined): Term => ({
  kind: 'literal',
  text: unescaped(text),
  language: language ?? null,
  datatype: datatype ?? (language === undefined ? XSD_STRING : RDF_LANG_STRING),
});

const ESCAPES: Record<string, string> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f', '"': '"', "'": "'", '\\': '\\' };

const unescaped = (text: string): string => (text.includes('\\') ? replaced(text) : text);

const replaced = (text: string): string =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_all, short?: string, long?: string, sign?: string) =>
    sign === undefined ? String.fromCodePoint(Number.parseInt(short ?? long ?? '', 16)) : (ESCAPES[sign] ?? sign),
  );
