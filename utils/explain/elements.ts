import { isObject, type Json, type JsonObject } from '../model/json';
import { rootsOf, scalarOf, scalars, uriOf, values } from './claims';
import { type ElementFormat, euElements } from './data/eu-elements';
import { levelOf } from './level';

/**
 * Which of the sixteen European standard elements of a micro-credential are stated, and which are not. It says what is told, never how good it is.
 *
 * Shape: ids of `euElements`, each in one of the two lists, in the recommendation's order. A missing level is no fault: it is stated "if applicable".
 */
export function elementsOf(claims: JsonObject): { stated: string[]; missing: string[] } {
  const roots = rootsOf(claims);
  const elements = { stated: new Array<string>(), missing: new Array<string>() };
  for (const { id } of euElements) {
    const isThere = id === 'level' ? isLevelStated(claims) : isStatedIn(roots, id);
    elements[isThere ? 'stated' : 'missing'].push(id);
  }
  return elements;
}

function isLevelStated(claims: JsonObject): boolean {
  const { basis } = levelOf(claims);
  return basis !== 'not_stated' && basis !== 'not_disclosed';
}

function isStatedIn(roots: Json[], id: string): boolean {
  return roots.some((root) => {
    const badges = values(root, 'badge');
    const formats: Record<ElementFormat, Json[]> = {
      elm3: [root],
      ob3: [root],
      edubadges: [root],
      ob2: badges.length > 0 ? [root] : [],
      ebsi: [root],
      flat: [root, ...values(root, 'credentialSubject')],
    };
    return (paths.get(id) ?? []).some(({ format, steps }) => reaches(formats[format], steps));
  });
}

/** One step of a path: a term, and what the value must have under a key. */
type Step = { term: string; accepts(value: Json): boolean };

const paths = new Map(
  euElements.map(({ id, paths }) => [
    id,
    (Object.entries(paths) as [ElementFormat, string[]][]).flatMap(([format, list]) => list.map((path) => ({ format, steps: stepsOf(path) }))),
  ]),
);

/** Dots inside brackets belong to the value that is asked for. */
function stepsOf(path: string): Step[] {
  return [...path.matchAll(/([^.[]+)(?:\[(\w+)(\^?=)([^\]]+)\])?/g)].map(([, term = '', key, comparison, wanted = '']) => ({
    term,
    accepts: (value) => {
      if (key === undefined) return true;
      const found = key === 'id' || key === 'targetUrl' ? [uriOf(key === 'id' ? value : values(value, key)[0]) ?? ''] : scalars(value, key);
      return found.some((text) => (comparison === '^=' ? text.startsWith(wanted) : wanted.split('|').includes(text)));
    },
  }));
}

/** Is there something at the end of the path? It stops at the first. */
function reaches(nodes: readonly Json[], [step, ...rest]: readonly Step[]): boolean {
  if (!step) return nodes.some((node) => saysSomething(node, DEPTH_LIMIT));
  return nodes.some((node) => reaches(values(node, step.term).filter(step.accepts), rest));
}

const DEPTH_LIMIT = 4;

/** A non-empty text, a number, a yes or no, or a node that has one beside its type. */
function saysSomething(value: Json, depth: number): boolean {
  const scalar = scalarOf(value);
  if (scalar !== null) return scalar !== '';
  if (!isObject(value) || depth === 0) return false;
  return Object.keys(value).some(
    (term) => term !== 'type' && term !== '@type' && values(value, term).some((inner) => saysSomething(inner, depth - 1)),
  );
}
