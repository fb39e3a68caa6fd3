import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACT_KINDS } from '@/utils/checks/guard/fact-kinds';
import { guard } from '@/utils/checks/guard/guard';
import { lint } from '@/utils/checks/lint/lint';
import type { LintReply } from '@/utils/checks/lint/reply-context';
import { loadGuardData } from '../../../eval/load-guard-data';
import { loadLintData } from '../../../eval/load-lint-data';

const FOLDER = new URL('../../../eval/', import.meta.url);

interface GuardCase {
  sourceLang: string;
  targetLang: string;
  source: string;
  target: string;
  gold: 'ok' | 'bad';
  errors: string[];
}
interface LintCase extends LintReply {
  context: { orderId?: string; buyerName?: string };
  violations: string[];
}

function batches<Case>(of: 'guard' | 'lint'): Case[] {
  return readdirSync(FOLDER)
    .filter((name) => new RegExp(`^${of}-own(?:-\\d+)?\\.jsonl$`).test(name))
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n').filter(Boolean))
    .map((line): Case => JSON.parse(line));
}

const share = (all: readonly boolean[]): number => all.filter(Boolean).length / all.length;

// Written before the checks were looked at, in all languages; floors keep what was reached.
describe('the batches of translations', () => {
  const data = loadGuardData();
  const cases = batches<GuardCase>('guard').map((one) => ({ ...one, bad: guard(one, data).verdict === 'bad' }));
  const isFact = ({ errors }: GuardCase): boolean => errors.some((kind) => FACT_KINDS.has(kind));
  const wrong = cases.filter(({ gold }) => gold === 'bad');

  it('have nearly every changed fact found', () => {
    expect(share(wrong.filter(isFact).map(({ bad }) => bad))).toBeGreaterThanOrEqual(0.99);
  });

  it('have most changed meanings found', () => {
    expect(share(wrong.filter((one) => !isFact(one)).map(({ bad }) => bad))).toBeGreaterThanOrEqual(0.93);
  });

  it('are left alone where they are right', () => {
    expect(share(cases.filter(({ gold }) => gold === 'ok').map(({ bad }) => bad))).toBeLessThanOrEqual(0.03);
  });
});

describe('the batches of replies', () => {
  const data = loadLintData();
  const kinds = new Set(JSON.parse(readFileSync(new URL('violation-kinds.json', FOLDER), 'utf8')) as string[]);
  const cases = batches<LintCase>('lint').map((one) => {
    const found = lint(one, one.context, data).filter(({ level, kind }) => level !== 'info' && kinds.has(kind));
    return { wanted: one.violations, said: [...new Set(found.map(({ kind }) => kind))] };
  });

  it('have their violations found, and no others', () => {
    const hits = cases.flatMap(({ wanted, said }) => said.filter((kind) => wanted.includes(kind))).length;
    const all = cases.flatMap(({ wanted, said }) => [...wanted, ...said]).length;
    expect((2 * hits) / all).toBeGreaterThanOrEqual(0.97);
  });

  it('are left alone where they are clean', () => {
    const clean = cases.filter(({ wanted }) => wanted.length === 0);
    expect(share(clean.map(({ said }) => said.length > 0))).toBeLessThanOrEqual(0.02);
  });
});
