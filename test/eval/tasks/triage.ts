import { triage } from '@/utils/triage/triage';
import { loadTriageData } from '../load-triage-data';
import type { EvalTask } from '../task';

interface TriageCase {
  id: string;
  text: string;
}

/** Judges each message by its text alone. */
export const task: EvalTask = async function* (cases) {
  const data = loadTriageData();
  for (const entry of cases as readonly TriageCase[]) {
    const { language, ...verdict } = triage({ text: entry.text }, {}, data);
    yield { id: entry.id, lang: language.lang, ...verdict };
  }
};
