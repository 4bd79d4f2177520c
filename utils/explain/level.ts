import type { JsonObject } from '../model/json';
import type { Level, LevelBasis, LevelStatement } from '../model/level';
import { scalars } from './claims';
import { type Achievement, achievementsOf, SOCIAL_SECURITY } from './level/achievements';
import { type Statement, statementsInTitle, statementsOf } from './level/read';
import { neutralise } from './neutralise';

/**
 * The level that the claims state, never one that we give.
 *
 * Shape:  `seqf` is a number only where a single number results. Several achievements that do not all have the same level give `several`.
 *         A part of an achievement never lifts the whole.
 * Source: förordning (2015:545) om referensram för kvalifikationer för livslångt lärande; SeQF and EQF correspond one to one (referenced 2016).
 */
export function levelOf(claims: JsonObject): Level {
  if (scalars(claims, 'vct').some((vct) => SOCIAL_SECURITY.test(vct))) return levelWith('not_stated');

  const achievements = achievementsOf(claims);
  const levels = achievements.map(levelOfOne);
  const stating = levels.filter(({ statements }) => statements.length > 0);
  if (stating.length === 0) return levelWith(achievements.some(({ hidden }) => hidden) ? 'not_disclosed' : 'not_stated');

  const statements = distinct(stating.flatMap((one) => one.statements)).slice(0, STATEMENTS_LIMIT);
  if (stating.some(({ basis }) => basis === 'conflict')) return levelWith('conflict', statements);

  const silent = achievements.some((achievement, index) => achievement.whole && levels[index]?.statements.length === 0);
  const ranked = stating.sort((one, other) => PRECEDENCE.indexOf(one.basis) - PRECEDENCE.indexOf(other.basis));
  const [best] = ranked;
  if (!best || silent || ranked.some((one) => !isSameLevel(one, best))) return levelWith('several', statements);
  return { ...best, statements };
}

/** The level of one achievement by itself, in the same way. */
export function levelOfAchievement(achievement: Achievement): Level {
  const level = levelOfOne(achievement);
  return level.basis === 'not_stated' && achievement.hidden
    ? levelWith('not_disclosed')
    : { ...level, statements: level.statements.slice(0, STATEMENTS_LIMIT) };
}

const STATEMENTS_LIMIT = 50;
const TEXT_LIMIT = 100; // graphemes
const PRECEDENCE: LevelBasis[] = ['stated_seqf', 'derived_eqf', 'derived_nqf', 'nqf_only'];

/** One achievement by itself. */
function levelOfOne({ nodes, titles }: Achievement): Level {
  const read = distinct(nodes.flatMap(statementsOf));
  if (read.length === 0) return levelWith('not_stated');

  const all = distinct([...read, ...titles.flatMap(statementsInTitle)]);
  if (isContradictory(all)) return levelWith('conflict', all);
  return decide(read);
}

/** Two numbers, or two levels of one framework. */
function isContradictory(statements: Statement[]): boolean {
  const numbers = new Set(statements.flatMap(({ eqf }) => eqf ?? []));
  const frameworks = new Set(statements.map(({ framework }) => framework));
  return numbers.size > 1 || frameworks.size < statements.length;
}

/** Statements that agree: the strongest of them says what the level is based on. */
function decide(statements: Statement[]): Level {
  const withNumber = statements.filter(({ eqf }) => eqf !== null);
  const best = withNumber.find(isOf('SeQF')) ?? withNumber.find(isOf('EQF')) ?? withNumber[0];
  const weak = (withNumber.length > 0 ? withNumber : statements).every((statement) => statement.weak);
  if (!best || best.eqf === null) return { ...levelWith('nqf_only', statements), weak, chain: statements.map(link) };

  const number = String(best.eqf);
  const derivation = [link(best), { framework: 'EQF', level: number }, { framework: 'SeQF', level: number }];
  const chains: Record<string, typeof derivation> = { SeQF: derivation.slice(0, 1), EQF: derivation.slice(1) };
  const bases: Record<string, LevelBasis> = { SeQF: 'stated_seqf', EQF: 'derived_eqf' };
  return {
    ...levelWith(bases[best.framework] ?? 'derived_nqf', statements),
    seqf: best.eqf,
    eqf: best.eqf,
    chain: chains[best.framework] ?? derivation,
    weak,
  };
}

function levelWith(basis: LevelBasis, statements: LevelStatement[] = []): Level {
  const shown = statements.map(({ framework, level, text }) => ({ framework, level, text: neutralise(text, TEXT_LIMIT) }));
  return { basis, seqf: null, eqf: null, chain: [], statements: shown, weak: false };
}

/** Each level of each framework once; a firm statement stands for a weak one. */
function distinct<One extends LevelStatement & { weak?: boolean }>(statements: One[]): One[] {
  const found = new Map<string, One>();
  for (const statement of statements) {
    const key = `${statement.framework} ${statement.level}`;
    const known = found.get(key);
    if (!known || (known.weak && !statement.weak)) found.set(key, statement);
  }
  return [...found.values()];
}

const isOf = (name: string) => (statement: Statement) => statement.framework === name;
const link = ({ framework, level }: Statement) => ({ framework, level });

function isSameLevel(one: Level, other: Level): boolean {
  if (one.seqf !== null || other.seqf !== null) return one.seqf === other.seqf;
  return JSON.stringify(one.chain) === JSON.stringify(other.chain);
}
