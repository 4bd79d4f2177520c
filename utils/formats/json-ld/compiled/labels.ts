import { digest } from '../../../encoding/bytes';
import { type Dataset, type Name, type Quad, refuseTwins } from './dataset';
import { refuse } from './refusal';

/**
 * The canonical N-Quads of statements whose blank nodes differ in what is said of each alone; where two of them do not, it is refused.
 *
 * Source: https://www.w3.org/TR/rdf-canon/#canon-algorithm, without step 5
 */
export async function canonicalText({ quads, blankNodes }: Dataset): Promise<string> {
  const labels = await labelsOf(quads, blankNodes);
  const lines = quads.map((quad) => lineOf(quad, (node) => labels[node] ?? refuse())).toSorted();
  const isTwin = (line: string, at: number): boolean => line === lines[at + 1];
  const hasTwins = lines.some(isTwin);
  if (hasTwins) refuseTwins(quads);
  const text = (hasTwins ? lines.filter((line, at) => !isTwin(line, at)) : lines).join('');
  return text.isWellFormed() ? text : refuse();
}

function lineOf({ subject, predicate, object, graph }: Quad, labelOf: (node: number) => string): string {
  const named = (name: Name): string => (typeof name === 'number' ? labelOf(name) : name);
  const end = graph === null ? ' .\n' : ` ${labelOf(graph)} .\n`;
  return `${named(subject)} ${predicate} ${named(object)}${end}`;
}

/** The label of each blank node, by its number. */
async function labelsOf(quads: readonly Quad[], blankNodes: number): Promise<string[]> {
  const labels: string[] = [];
  const mentions = mentionsOf(quads, blankNodes);
  const nodes = mentions.flatMap(({ length }, node) => (length === 0 ? [] : [node]));
  const ranks = await Promise.all(nodes.map((node) => (blankNodes === 1 ? 0 : rankOf(node, mentions[node] ?? []))));
  nodes
    .map((node, at) => ({ node, rank: ranks[at] ?? 0 }))
    .toSorted((one, other) => one.rank - other.rank)
    .forEach(({ node, rank }, at, ordered) => {
      if (rank === ordered[at + 1]?.rank) refuse();
      labels[node] = `_:c14n${at}`;
    });
  return labels;
}

/** The statements that each blank node stands in. */
function mentionsOf(quads: readonly Quad[], blankNodes: number): Quad[][] {
  const mentions: Quad[][] = Array.from({ length: blankNodes }, () => []);
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    if (typeof subject === 'number') mentions[subject]?.push(quad);
    if (typeof object === 'number' && object !== subject) mentions[object]?.push(quad);
    if (graph !== null && graph !== subject && graph !== object) mentions[graph]?.push(quad);
  }
  return mentions;
}

/** The first six bytes of a node's hash, as a number: they put it before or after others, unless somebody took pains. https://www.w3.org/TR/rdf-canon/#hash-1d-quads */
async function rankOf(node: number, mentioning: readonly Quad[]): Promise<number> {
  const lines = mentioning.map((quad) => lineOf(quad, (other) => (other === node ? '_:a' : '_:z'))).toSorted();
  const hash = new DataView((await digest('SHA-256', lines.join(''))).buffer);
  return hash.getUint32(0) * 2 ** 16 + hash.getUint16(4);
}
