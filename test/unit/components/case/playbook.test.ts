import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stepsDone, stepsFor } from '@/components/case/playbook-steps';
import { INTENTS } from '@/utils/domain/judgement';
import { PlaybookFileSchema } from '@/utils/domain/schemas/playbook-file';

const file = PlaybookFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../public/knowledge/playbooks.json', import.meta.url), 'utf8')),
);

describe('playbooks', () => {
  test('every intent has one, with a step to do, and no step twice', () => {
    for (const intent of INTENTS) {
      expect(file.playbooks.filter(({ intents }) => intents.includes(intent))).toHaveLength(1);
      const steps = stepsFor(file, intent, 'amazon');
      expect(steps.filter(({ kind }) => kind !== 'know').length, intent).toBeGreaterThan(0);
    }
    for (const { steps } of file.playbooks) expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  test('what comes from a marketplace or a law names its row', () => {
    const facts = file.playbooks.flatMap(({ steps }) => steps).filter(({ source }) => source !== 'OWN');
    expect(facts.filter(({ ref }) => ref === undefined)).toEqual([]);
  });

  test('rules of one marketplace are not shown on another', () => {
    const ids = (market: 'amazon' | 'ebay' | 'other') =>
      stepsFor(file, 'delivered_not_received', market).map(({ id }) => id);
    expect(ids('amazon')).toContain('az-48h');
    expect(ids('ebay')).not.toContain('az-48h');
    expect(ids('ebay')).toContain('eb-inr');
    expect(ids('other')).not.toContain('eb-inr');
  });

  test('the last word on a step counts, in whatever order the events come', () => {
    const events = [
      { at: 3, kind: 'step_done.photos' },
      { at: 2, kind: 'step_undone.photos' },
      { at: 1, kind: 'step_done.photos' },
      { at: 1, kind: 'step_done.carrier' },
      { at: 4, kind: 'step_undone.carrier' },
      { at: 5, kind: 'buyer_message' },
    ];
    expect([...stepsDone(events)]).toEqual(['photos']);
  });
});
