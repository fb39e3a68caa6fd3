import type { ShownClock } from '@/utils/domain/view';

const RUNNING = ['overdue', 'running'];
const SHOWN_AT_MOST = 6;

/**
 * Running clocks by what is due first; the stopped ones after them, newest first. The first marketplace clock and the
 * first team clock lead, so that the two always stand side by side.
 */
export function clockOrder(clocks: readonly ShownClock[]): ShownClock[] {
  const ordered = [...clocks].sort((a, b) => {
    const runs = Number(RUNNING.includes(b.clock.state)) - Number(RUNNING.includes(a.clock.state));
    if (runs !== 0) return runs;
    const due = (a.clock.dueAt ?? Number.POSITIVE_INFINITY) - (b.clock.dueAt ?? Number.POSITIVE_INFINITY);
    return RUNNING.includes(a.clock.state) ? due : b.clock.startedAt - a.clock.startedAt;
  });
  const pair = (['marketplace', 'team'] as const).flatMap((kind) => ordered.find((one) => one.kind === kind) ?? []);
  return [...pair, ...ordered.filter((one) => !pair.includes(one))].slice(0, SHOWN_AT_MOST);
}
