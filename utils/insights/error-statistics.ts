import type { CheckedReply, FoundEnd } from '@/utils/domain/found';

/** Findings of one agent, language or kind, by what became of them. */
export interface ErrorRow {
  /** Agent's name, primary language tag, or examiner and kind. */
  name: string;
  replies: number;
  found: number;
  fixed: number;
  overridden: number;
  left: number;
}

export const ERROR_GROUPS = ['agent', 'language', 'kind'] as const;
export type ErrorGroup = (typeof ERROR_GROUPS)[number];

/** One line of the table that is exported: nothing is summed over anything. */
export interface ErrorLine extends ErrorRow {
  agent: string;
  language: string;
  examiner: string;
  kind: string;
}

const primary = (tag = ''): string => tag.split('-')[0] ?? tag;
const NOTHING: Record<FoundEnd, number> = { fixed: 0, overridden: 0, left: 0 };

/**
 * Errors by agent, by language or by kind, the most first. A reply without any counts among the replies of its agent
 * and language; among those of a kind only the replies in which it was found.
 */
export function errorsBy(group: ErrorGroup, replies: readonly CheckedReply[]): ErrorRow[] {
  const rows = new Map<string, ErrorRow>();
  for (const reply of replies) {
    const names = namesIn(group, reply);
    for (const [name, ends] of names) add(rows, name, ends);
  }
  return [...rows.values()].sort((a, b) => b.found - a.found || b.replies - a.replies || compare(a.name, b.name));
}

/** One line for each agent, language and kind that occurred together. */
export function errorLines(replies: readonly CheckedReply[]): ErrorLine[] {
  const groups = grouped(replies, ({ by = '', language }) => JSON.stringify([by, primary(language)]));
  return [...groups].flatMap(([key, own]) => {
    const [agent = '', language = ''] = JSON.parse(key) as string[];
    return errorsBy('kind', own).map((row): ErrorLine => {
      const [examiner = '', kind = ''] = row.name.split(' ');
      return { ...row, agent, language, examiner, kind };
    });
  });
}

function namesIn(group: ErrorGroup, { by = '', language, found }: CheckedReply): [string, FoundEnd[]][] {
  const ends = found.map(({ end }) => end);
  if (group === 'agent') return [[by, ends]];
  if (group === 'language') return [[primary(language), ends]];
  return [...grouped(found, ({ rule }) => rule)].map(([rule, own]) => [rule, own.map(({ end }) => end)]);
}

function add(rows: Map<string, ErrorRow>, name: string, ends: readonly FoundEnd[]): void {
  const row = rows.get(name) ?? { name, replies: 0, found: 0, ...NOTHING };
  row.replies += 1;
  row.found += ends.length;
  for (const end of ends) row[end] += 1;
  rows.set(name, row);
}

function grouped<One>(all: readonly One[], key: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
