import type { Target, TargetKind, Wanted } from '../../model/collection';
import type { Json } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { neutralise } from '../neutralise';
import { plainText } from './plain-text';
import { readAdvert, readQualification } from './target-json';
import { keyOf, wantedOf } from './wanted';

/** Why what was pasted is no target. */
export type TargetProblem = 'empty' | 'too-long' | 'not-json' | 'nothing-wanted';

/**
 * What is wanted, from what somebody pasted: a list with a wish on each line (words, a concept's address, or both), a job advert as schema.org `JobPosting`, or a
 * qualification or course with its learning outcomes, the last two as JSON-LD, alone or in the page that they stand in.
 *
 * Shape:  at most 200 wishes, each at most 300 characters and once; `left` counts those beyond.
 * Fails:  `not-json` where it begins as JSON and is none; `nothing-wanted` where nothing in it can be wanted.
 * Source: https://schema.org/JobPosting
 */
export function readTarget(pasted: string, title = ''): Result<Target, TargetProblem> {
  if (pasted.length > LONGEST) return problem('too-long');
  if (pasted.trim() === '') return problem('empty');
  const scripts = scriptsIn(pasted);
  const isJson = scripts.length > 0 || /^\s*[{[]/.test(pasted);
  if (!isJson) return targetOf('list', title, pasted.split(/[\r\n]+/).flatMap(wantedOnLine));
  const read = scripts.length > 0 ? scripts.flatMap(parsed) : parsed(pasted);
  if (read.length === 0) return problem('not-json');
  const advert = readAdvert(read);
  if (advert !== null) return targetOf('advert', title || advert.title, advert.wanted);
  const qualification = readQualification(read);
  if (qualification !== null) return targetOf('qualification', title || qualification.title, qualification.wanted);
  return targetOf('list', title, read.flatMap(textsIn).flatMap(wantedOnLine));
}

const LONGEST = 512 * 1024; // characters
const MOST = 200;

const wantedOnLine = (line: string): Wanted[] => wantedOf(line.slice(0, 2000), 'line');

function targetOf(kind: TargetKind, title: string, wanted: readonly Wanted[]): Result<Target, TargetProblem> {
  const each = new Map(wanted.map((wish) => [keyOf(wish), wish]).toReversed() as [string, Wanted][]);
  const once = [...each.values()].toReversed();
  if (once.length === 0) return problem('nothing-wanted');
  return ok({ title: neutralise(plainText(title), 120), kind, wanted: once.slice(0, MOST), left: Math.max(0, once.length - MOST), takenBack: [] });
}

/** The JSON-LD in a page's source, each as its text. */
const scriptsIn = (pasted: string): string[] =>
  pasted
    .split(/<script/i)
    .slice(1)
    .flatMap((piece) => {
      const end = piece.indexOf('>');
      const isLinkedData = end !== -1 && piece.slice(0, end).toLowerCase().includes('ld+json');
      return isLinkedData ? [piece.slice(end + 1).split(/<\/script/i, 1)[0] ?? ''] : [];
    });

function parsed(text: string): Json[] {
  try {
    return [JSON.parse(text) as Json];
  } catch {
    return [];
  }
}

/** A plain list in JSON: `["Felsökning", "https://..."]`. */
const textsIn = (json: Json): string[] => (Array.isArray(json) ? json.filter((one) => typeof one === 'string') : []);
