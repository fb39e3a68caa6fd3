import type { CaseEvent } from '@/utils/domain/clock';
import type { Intent } from '@/utils/domain/judgement';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { PlaybookFile, PlaybookStep } from '@/utils/domain/schemas/playbook-file';

const EVENT = /^step_(done|undone)\.(.+)$/;

/** The steps for what the buyer wants, on this marketplace. */
export function stepsFor(file: PlaybookFile, intent: Intent, market: Marketplace): PlaybookStep[] {
  const playbook = file.playbooks.find(({ intents }) => intents.includes(intent));
  return (playbook?.steps ?? []).filter((step) => step.market === undefined || step.market.includes(market));
}

/** Steps that are ticked: the last word on each counts. */
export function stepsDone(events: readonly CaseEvent[]): Set<string> {
  const done = new Set<string>();
  for (const { kind } of [...events].sort((a, b) => a.at - b.at)) {
    const [, word, step] = EVENT.exec(kind) ?? [];
    if (step === undefined) continue;
    if (word === 'done') done.add(step);
    else done.delete(step);
  }
  return done;
}
