import type { TurnRead } from './read-turn';

/**
 * A page may lose what was said in a turn and keep what is printed around it. What is drawn only as times, names and
 * marks are drawn in the other turns is nobody's words; and a time that is drawn as others draw their words was said.
 */
export function dropRemains(read: readonly TurnRead[]): void {
  const inTurns = (looksOf: (turn: TurnRead) => readonly string[]) => {
    const turns = new Map<string, Set<TurnRead>>();
    for (const turn of read)
      for (const look of looksOf(turn)) turns.set(look, (turns.get(look) ?? new Set<TurnRead>()).add(turn));
    return (look: string, but: TurnRead) => {
      const found = turns.get(look);
      return found !== undefined && found.size > (found.has(but) ? 1 : 0);
    };
  };
  const saidElsewhere = inTurns(({ drawn }) => drawn.said);
  const leftOutElsewhere = inTurns(({ drawn }) => drawn.leftOut);
  for (const turn of read) {
    if (turn.isDay) continue;
    const isSaid = (look: string) => saidElsewhere(look, turn) && !leftOutElsewhere(look, turn);
    const isLeftOut = (look: string) => leftOutElsewhere(look, turn) && !saidElsewhere(look, turn);
    const { said } = turn.drawn;
    if (turn.text !== '' && said.length > 0 && said.every(isLeftOut)) turn.text = '';
    if (turn.text !== '' || turn.stamps.length === 0) continue;
    const spoken = turn.stamps.find(({ drawn }) => isSaid(drawn));
    if (!spoken) continue;
    turn.text = spoken.text;
    const own = turn.stamps.find((stamp) => stamp !== spoken);
    turn.at = own && { text: own.text };
  }
}
