import type { CaseChange } from '../domain/case-file';

type Asked = Extract<CaseChange, { kind: 'asked-inside' }>;

/** Questions to colleagues that nobody has answered yet. */
export function openQuestions(log: readonly CaseChange[]): Asked[] {
  return log.filter(
    (asked): asked is Asked & (typeof log)[number] =>
      asked.kind === 'asked-inside' && !log.some((other) => other.kind === 'answered-inside' && other.id === asked.id),
  );
}
