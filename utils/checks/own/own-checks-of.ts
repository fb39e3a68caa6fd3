import type { FindingLevel } from '@/utils/domain/finding';
import { NO_OWN_CHECKS, type OwnChecks, type OwnRule, type OwnTerm } from '@/utils/domain/own-checks';
import { ownPatternFault } from './own-pattern';

const MOST_RULES = 300;
const MOST_TERMS = 500;
const MOST_PHRASES = 40;
const MOST_WORDS = 20;
const LONGEST_WHY = 500;
const LEVELS: readonly string[] = ['block', 'warn', 'info'];
/** Rule ids, ids of ours, names of concepts. */
const NAME = /^[\w.:-]{1,80}$/;

/** What of a value is not as it must be, by its place, such as `rules[2].phrases[0]: sign`. */
export interface CheckedOwn {
  checks: OwnChecks;
  faults: string[];
}

/**
 * The seller's checks out of an untrusted value: settings of another version, a file of a colleague. What does not fit
 * is left out and named; nothing of it is run as code or as an expression.
 */
export function ownChecksOf(value: unknown): CheckedOwn {
  const faults: string[] = [];
  if (value === undefined) return { checks: NO_OWN_CHECKS, faults };
  if (!isRecord(value)) return { checks: NO_OWN_CHECKS, faults: ['not an object'] };
  const levels: OwnChecks['levels'] = {};
  for (const [id, level] of isRecord(value.levels) ? Object.entries(value.levels) : []) {
    if (!NAME.test(id) || id === '__proto__') faults.push(`levels.${id.slice(0, 80)}: id`);
    else if (level === 'off' || isLevel(level)) levels[id] = level;
    else faults.push(`levels.${id}: level`);
  }
  const rules = listOf(value.rules, 'rules', MOST_RULES, faults, ruleOf);
  const terms = listOf(value.terms, 'terms', MOST_TERMS, faults, termOf);
  return { checks: { levels, rules, terms }, faults };
}

/**
 * Reads an exported file. `undefined` when it is no such file at all; else what of it can be used, and what cannot.
 */
export function readOwnChecks(file: string): CheckedOwn | undefined {
  if (file.length > 1_000_000) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  return isRecord(value) && value.format === FORMAT ? ownChecksOf(value) : undefined;
}

/** The seller's checks as a file. */
export function writeOwnChecks(checks: OwnChecks): string {
  return `${JSON.stringify({ format: FORMAT, ...checks }, undefined, 2)}\n`;
}

/** Those of a file beside those that are here: what has the same id is replaced, everything else stays. */
export function joinOwnChecks(here: OwnChecks, added: OwnChecks): OwnChecks {
  return {
    levels: { ...here.levels, ...added.levels },
    rules: byId(here.rules, added.rules).slice(0, MOST_RULES),
    terms: byId(here.terms, added.terms).slice(0, MOST_TERMS),
  };
}

const FORMAT = 'dragoman-checks-1';

function byId<One extends { id: string }>(here: readonly One[], added: readonly One[]): One[] {
  return [...new Map([...here, ...added].map((one) => [one.id, one])).values()];
}

function ruleOf(value: Record<string, unknown>, fault: (what: string) => void): OwnRule | undefined {
  const { id, level, why, madeAt } = value;
  if (!isName(id)) return void fault('id');
  if (!isLevel(level)) return void fault('level');
  if (typeof why !== 'string' || why.length > LONGEST_WHY) return void fault('why');
  const phrases = patternsOf(value.phrases, MOST_PHRASES, 'phrases', fault);
  if (phrases.length === 0) return void fault('phrases');
  return { id, level, why, phrases, madeAt: typeof madeAt === 'number' ? madeAt : 0 };
}

function termOf(value: Record<string, unknown>, fault: (what: string) => void): OwnTerm | undefined {
  const { id, madeAt } = value;
  if (!isName(id)) return void fault('id');
  const words: OwnTerm['words'] = {};
  for (const [language, patterns] of isRecord(value.words) ? Object.entries(value.words) : []) {
    if (!/^[a-z]{2,3}$/.test(language)) fault(`words.${language.slice(0, 20)}`);
    else words[language] = patternsOf(patterns, MOST_WORDS, `words.${language}`, fault);
  }
  if (Object.values(words).every((patterns) => patterns.length === 0)) return void fault('words');
  const notAs = Array.isArray(value.notAs) ? value.notAs.filter(isName) : [];
  return { id, words, notAs, madeAt: typeof madeAt === 'number' ? madeAt : 0 };
}

function patternsOf(value: unknown, most: number, where: string, fault: (what: string) => void): string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, most).flatMap((pattern: unknown, place) => {
    const wrong = typeof pattern === 'string' ? ownPatternFault(pattern) : 'sign';
    if (wrong !== undefined) fault(`${where}[${place}]: ${wrong}`);
    return typeof pattern === 'string' && wrong === undefined ? [pattern.trim()] : [];
  });
}

function listOf<One>(
  value: unknown,
  name: string,
  most: number,
  faults: string[],
  read: (value: Record<string, unknown>, fault: (what: string) => void) => One | undefined,
): One[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    faults.push(name);
    return [];
  }
  if (value.length > most) faults.push(`${name}: more than ${most}`);
  return value.slice(0, most).flatMap((one: unknown, place) => {
    const fault = (what: string): void => void faults.push(`${name}[${place}].${what}`);
    const made = isRecord(one) ? read(one, fault) : fault('not an object');
    return made ? [made] : [];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLevel = (value: unknown): value is FindingLevel => typeof value === 'string' && LEVELS.includes(value);
const isName = (value: unknown): value is string => typeof value === 'string' && NAME.test(value);
