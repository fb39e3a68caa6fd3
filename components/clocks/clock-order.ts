import type { ShownClock } from '@/utils/domain/view';

const RUNNING = ['overdue', 'running'];
const SHOWN_AT_MOST = 6;

/**
 * What to show of all clocks: those that run, by what is due first, with the first marketplace clock and the first team
 * clock leading, so that the two always stand side by side. Of those without a working time one is enough to say so.
 * Stopped clocks, newest first, only where nothing runs.
 */
export function clockOrder(clocks: readonly ShownClock[]): ShownClock[] {
  const running = clocks
    .filter((one) => RUNNING.includes(one.clock.state))
    .sort((a, b) => (a.clock.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.clock.dueAt ?? Number.MAX_SAFE_INTEGER));
  if (running.length === 0) {
    return [...clocks].sort((a, b) => b.clock.startedAt - a.clock.startedAt).slice(0, 2);
  }
  const pair = (['marketplace', 'team'] as const).flatMap((kind) => running.find((one) => one.kind === kind) ?? []);
  const rest = running.filter((one) => !pair.includes(one) && one.clock.dueAt !== undefined);
  return [...pair, ...rest].slice(0, SHOWN_AT_MOST);
}
