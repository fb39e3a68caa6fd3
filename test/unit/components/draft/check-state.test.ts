import { describe, expect, test } from 'vitest';
import { checkState, needsFinal, nextCheck } from '@/components/draft/check-state';
import type { LoggedChange } from '@/utils/domain/case-file';

const signed = (note: 'proofread' | 'final', id: string, who: string, at: number): LoggedChange => ({
  kind: 'reply-checked',
  id,
  who,
  note,
  at,
  by: 'Li Wei',
  link: at,
});

describe('the three-step check', () => {
  const log: LoggedChange[] = [
    { kind: 'noted', note: 'hello', at: 1, by: 'Li Wei', link: 1 },
    signed('proofread', 'text-1', 'Anna', 2),
    signed('final', 'text-1', 'Li Wei', 3),
    signed('proofread', 'text-2', 'Tom', 4),
  ];

  test('says who did which step, and when', () => {
    expect(checkState(log, 'text-1')).toEqual({ proofread: { who: 'Anna', at: 2 }, final: { who: 'Li Wei', at: 3 } });
    expect(nextCheck(checkState(log, 'text-1'))).toBeUndefined();
  });

  test('holds for the very text: one changed letter, and it is a draft again', () => {
    expect(nextCheck(checkState(log, 'text-2'))).toBe('final');
    expect(nextCheck(checkState(log, 'text-3'))).toBe('proofread');
    expect(checkState(log, undefined)).toEqual({});
  });
});

test.each([
  ['damaged', [], [], false],
  ['safety_incident', [], [], true],
  ['damaged', ['safety_incident'], [], true],
  ['not_received', [], ['legal_threat'], true],
  ['other', [], ['privacy_request'], true],
  ['other', [], ['review_threat'], false],
] as const)('a case of %s with %j and %j asks for the final step: %s', (intent, also, flags, needed) => {
  expect(needsFinal({ intent, also: [...also], flags: [...flags] })).toBe(needed);
});
