import { useState } from 'react';
import type { CaseRefusal, CaseStep } from '@/utils/domain/case-file';
import type { ConversationView } from '@/utils/domain/view';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { takeStep } from './take-step';

/** What came of the last step: nothing to say, why it was refused, or that it could not be saved. */
export type StepOutcome = 'idle' | 'saving' | 'failed' | CaseRefusal;

export interface Stepping {
  outcome: StepOutcome;
  /** True once the change is in the store. What was typed must be kept until then. */
  take(step: CaseStep): Promise<boolean>;
}

/** Makes one step of a case after the other. */
export function useStep(view: ConversationView): Stepping {
  const ports = usePorts();
  const person = useSettings()?.agent.name ?? '';
  const [outcome, setOutcome] = useState<StepOutcome>('idle');
  return {
    outcome,
    async take(step) {
      if (outcome === 'saving') return false;
      setOutcome('saving');
      try {
        const refusal = await takeStep(view, step, { now: ports.now(), person }, async (asked) => {
          return (await ports.call('case/change', { conversation: view.key, ...asked })).refusal;
        });
        setOutcome(refusal ?? 'idle');
        return refusal === undefined;
      } catch {
        setOutcome('failed');
        return false;
      }
    },
  };
}
