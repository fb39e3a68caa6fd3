import { useState } from 'react';
import type { CaseRefusal, CaseStep } from '@/utils/domain/case-file';
import type { ConversationKey } from '@/utils/domain/ids';
import { usePorts } from '../use-ports';

/** What came of the last step: nothing to say, why it was refused, or that it could not be saved. */
export type StepOutcome = 'idle' | 'saving' | 'failed' | CaseRefusal;

export interface Stepping {
  outcome: StepOutcome;
  /** True once the change is in the store. What was typed must be kept until then. */
  take(step: CaseStep): Promise<boolean>;
}

/** Asks the background for one change of a case after the other. */
export function useStep(conversation: ConversationKey): Stepping {
  const ports = usePorts();
  const [outcome, setOutcome] = useState<StepOutcome>('idle');
  return {
    outcome,
    async take(step) {
      if (outcome === 'saving') return false;
      setOutcome('saving');
      try {
        const { refusal } = await ports.call('case/change', { conversation, step });
        setOutcome(refusal ?? 'idle');
        return refusal === undefined;
      } catch {
        setOutcome('failed');
        return false;
      }
    },
  };
}
