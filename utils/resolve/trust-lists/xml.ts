/** An element in the library's form: an object, several of one name in an array, and one with text alone is that text. */
export type Node = unknown;

/** The document that an XML text is; null where it is none. No entity is expanded, and a document type is refused. */
export async function parseXml(xml: string): Promise<Node | null> {
  if (!/^\s*</.test(xml.slice(0, 1000)) || /<!DOCTYPE/i.test(xml)) return null;
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  try {
    if (XMLValidator.validate(xml) !== true) return null;
    return new XMLParser({
      ignoreAttributes: false,
      removeNSPrefix: true,
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
    }).parse(xml) as Node;
  } catch {
    return null;
  }
}

/** The elements at the end of a path of names. */
export function at(node: Node, ...names: string[]): Node[] {
  return names.reduce<Node[]>((nodes, name) => nodes.flatMap((one) => childrenOf(one, name)), [node]);
}

function childrenOf(node: Node, name: string): Node[] {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return [];
  const child = (node as Record<string, unknown>)[name];
  return Array.isArray(child) ? child : [child];
}

/** The text of the first element of a name; null where there is none, or it is empty. */
export const textAt = (node: Node, name: string): string | null => textIn(at(node, name)[0]) || null;

/** An attribute of an element; empty where it has none of that name. */
export const attributeOf = (node: Node, name: string): string => textIn(childrenOf(node, `@_${name}`)[0]);

/** The text in an element, without the white space around it. */
export function textIn(node: Node): string {
  const text = typeof node === 'string' ? node : childrenOf(node, '#text')[0];
  return typeof text === 'string' ? text.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? '').trim() : '';
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
