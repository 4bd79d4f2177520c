import { parseNQuads, type Quad } from './n-quads';
import { TYPE } from './vocabulary';

/** Subject to its statements, one map for each graph; `null` is the default graph. */
export type Graph = Map<string | null, Map<string, Quad[]>>;

/** The graph that a canonical N-Quads text holds; null when the text is not in canonical form. */
export function graphOf(nQuads: string): Graph | null {
  const quads = parseNQuads(nQuads);
  return quads === null ? null : indexed(quads);
}

/** In canonical order, what is said of one node mostly stands together. */
function indexed(quads: readonly Quad[]): Graph {
  const graph: Graph = new Map([[null, new Map()]]);
  let [before] = quads;
  let statements: Quad[] = [];
  for (const quad of quads) {
    if (quad === before || quad.subject !== before?.subject || quad.graph !== before.graph) statements = statementsIn(graph, quad);
    statements.push(quad);
    before = quad;
  }
  return graph;
}

/** Where the statements about a quad's subject are kept, in its graph. */
function statementsIn(graph: Graph, { subject, graph: name }: Quad): Quad[] {
  const subjects = graph.get(name) ?? new Map<string, Quad[]>();
  graph.set(name, subjects);
  const statements = subjects.get(subject) ?? [];
  subjects.set(subject, statements);
  return statements;
}

/** What is said of a node in one of the graphs, in the text's order. */
export const statementsOf = (graph: Graph, name: string, within: string | null): Quad[] => graph.get(within)?.get(name) ?? [];

/** The nodes of a class in the default graph, by their names. */
export const nodesOfClass = (graph: Graph, classIri: string): string[] =>
  [...(graph.get(null) ?? [])]
    .filter(([, quads]) => quads.some(({ predicate, object }) => predicate === TYPE && object.kind === 'node' && object.name === classIri))
    .map(([name]) => name);
