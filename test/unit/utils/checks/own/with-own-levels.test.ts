import { expect, test } from 'vitest';
import { ownChecksOf, readOwnChecks, writeOwnChecks } from '@/utils/checks/own/own-checks-of';
import { EXAMINER_FINDINGS, withOwnLevels } from '@/utils/checks/own/with-own-levels';
import type { Finding } from '@/utils/domain/finding';
import { NO_OWN_CHECKS, type OwnChecks } from '@/utils/domain/own-checks';
import english from '../../../../../locales/ui/en/examiners.json';
import chinese from '../../../../../locales/ui/zh-CN/examiners.json';

const found = (examiner: 'guard' | 'claim', key: string, level: Finding['level']): Finding => ({
  examiner,
  rule: key,
  kind: key.replace(/^.*[:.]/, ''),
  level,
  quote: '12 €',
  why: { key },
});

test('a finding of the guard is as grave as it is until the seller gives it a level, and gone when he switches it off', () => {
  const findings = [
    found('guard', 'guard:amount', 'block'),
    found('guard', 'guard:addition', 'warn'),
    found('claim', 'claim:unknown.amount', 'info'),
    found('claim', 'claim:contradicted.amount', 'block'),
  ];
  expect(withOwnLevels(findings, NO_OWN_CHECKS)).toEqual(findings);
  const own: OwnChecks = {
    ...NO_OWN_CHECKS,
    levels: { 'guard:addition': 'off', 'claim:unknown.amount': 'block', 'guard:amount': 'warn' },
  };
  expect(withOwnLevels(findings, own).map(({ why, level }) => [why?.key, level])).toEqual([
    ['guard:amount', 'warn'],
    ['claim:unknown.amount', 'block'],
    ['claim:contradicted.amount', 'block'],
  ]);
});

test('every level of the list can be kept in the settings and passed on as a file, and has its words', () => {
  const ids = EXAMINER_FINDINGS.flatMap((group) => group.ids);
  const levels: OwnChecks['levels'] = Object.fromEntries(ids.map((id) => [id, 'info']));
  const { checks, faults } = ownChecksOf({ levels });
  expect(faults).toEqual([]);
  expect(checks.levels).toEqual(levels);
  expect(readOwnChecks(writeOwnChecks(checks))?.checks.levels).toEqual(levels);
  for (const { name } of [english, chinese])
    for (const id of ids) expect(Object.keys(name)).toContain(id.replace(/^.*[:.]/, ''));
});
