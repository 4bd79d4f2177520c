import { sha256 } from '@noble/hashes/sha2.js';
import type { Dataset, Name, Quad } from './dataset';
import { refuse } from './refusal';

/**
 * The canonical N-Quads of statements whose blank nodes differ in what is said of each alone; where two of them do not, it is refused.
 *
 * Source: https://www.w3.org/TR/rdf-canon/#canon-algorithm, without step 5
 */
export function canonicalText({ quads, blankNodes }: Dataset): string {
  const labels = labelsOf(quads, blankNodes);
  const text = quads
    .map((quad) => lineOf(quad, (node) => labels.get(node) ?? refuse()))
    .toSorted()
    .join('');
  return text.isWellFormed() ? text : refuse();
}

function lineOf({ subject, predicate, object, graph }: Quad, labelOf: (node: number) => string): string {
  const named = (name: Name): string => (typeof name === 'number' ? labelOf(name) : name);
  const end = graph === null ? ' .\n' : ` ${labelOf(graph)} .\n`;
  return `${named(subject)} ${predicate} ${named(object)}${end}`;
}

function labelsOf(quads: readonly Quad[], blankNodes: number): Map<number, string> {
  const mentions = mentionsOf(quads, blankNodes);
  const hashes = mentions.map((mentioning, node) => ({ node, hash: mentions.length === 1 ? '' : firstDegreeHash(node, mentioning) }));
  const ordered = hashes.filter(({ node }) => mentions[node]?.length !== 0).toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
  if (ordered.some(({ hash }, at) => hash === ordered[at + 1]?.hash)) refuse();
  return new Map(ordered.map(({ node }, at) => [node, `_:c14n${at}`]));
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

/** In signs that compare as the bytes do. https://www.w3.org/TR/rdf-canon/#hash-1d-quads */
function firstDegreeHash(node: number, mentioning: readonly Quad[]): string {
  const lines = mentioning.map((quad) => lineOf(quad, (other) => (other === node ? '_:a' : '_:z'))).toSorted();
  return String.fromCharCode(...sha256(encoder.encode(lines.join(''))));
}

const encoder = new TextEncoder();
