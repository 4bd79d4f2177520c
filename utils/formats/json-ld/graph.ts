import { parseNQuads, type Quad } from './n-quads';
import { TYPE } from './vocabulary';

/** Subject to its statements, one map for each graph; `null` is the default graph. */
export type Graph = Map<string | null, Map<string, Quad[]>>;

/** The graph that a canonical N-Quads text holds; null when the text is not in canonical form. */
export function graphOf(nQuads: string): Graph | null {
  const quads = parseNQuads(nQuads);
  return quads === null ? null : indexed(quads);
}

function indexed(quads: readonly Quad[]): Graph {
  const graph: Graph = new Map([[null, new Map()]]);
  for (const quad of quads) {
    const subjects = graph.get(quad.graph) ?? new Map<string, Quad[]>();
    graph.set(quad.graph, subjects);
    const statements = subjects.get(quad.subject);
    if (statements === undefined) subjects.set(quad.subject, [quad]);
    else statements.push(quad);
  }
  return graph;
}

/** What is said of a node in one of the graphs, in the text's order. */
export const statementsOf = (graph: Graph, name: string, within: string | null): Quad[] => graph.get(within)?.get(name) ?? [];

/** The nodes of a class in the default graph, by their names. */
export const nodesOfClass = (graph: Graph, classIri: string): string[] =>
  [...(graph.get(null) ?? [])]
    .filter(([, quads]) => quads.some(({ predicate, object }) => predicate === TYPE && object.kind === 'node' && object.name === classIri))
    .map(([name]) => name);
