import type { Drawn, TurnRead } from './read-turn';
import { SENT_LINE } from './words';

/**
 * A page may lose what was said in a turn and keep what is printed around it. What is drawn only as times, names and
 * marks are drawn in the other turns is nobody's words; and a time that is drawn as others draw their words was said.
 */
export function dropRemains(read: readonly TurnRead[]): void {
  const said = turnsBy(read, ({ drawn }) => drawn.said);
  const leftOut = turnsBy(read, ({ drawn }) => drawn.leftOut);
  const names = new Set(read.flatMap(({ author }) => (author ? [author, author.replace(/ \([^)]*\)$/u, '')] : [])));
  const hasBubble = ({ element, bubble }: TurnRead) => bubble !== element;
  const isOnly = (here: Turns, there: Turns, turn: TurnRead, looks: readonly Look[]) => (part: Drawn) =>
    looks.some((look) => isElsewhere(here, part[look], turn) && !isElsewhere(there, part[look], turn));
  for (const turn of read) {
    if (turn.isDay) continue;
    const words = turn.drawn.said;
    if (turn.isButton && read.some(({ isButton, text }) => text !== '' && !isButton)) turn.text = '';
    // A name and nothing else; or a mark of delivery, where the others say their words in a bubble.
    const isMark = SENT_LINE.test(turn.text) && !hasBubble(turn) && read.some(hasBubble);
    if (isMark || names.has(turn.text)) turn.text = '';
    if (turn.text !== '' && words.length > 0) {
      if (words.every(isOnly(leftOut, said, turn, ['exact', 'alike']))) turn.text = '';
      else {
        const remains = words.filter(isOnly(leftOut, said, turn, ['exact']));
        if (remains.length > 0) turn.text = turn.without(remains.map(({ part }) => part));
      }
    }
    if (turn.text !== '' || turn.stamps.length === 0) continue;
    const wasSaid = isOnly(said, leftOut, turn, ['exact', 'alike']);
    const spoken = turn.stamps.find(({ drawn }) => wasSaid(drawn));
    if (!spoken) continue;
    turn.text = spoken.text;
    const own = turn.stamps.find((stamp) => stamp !== spoken);
    turn.at = own && { text: own.text };
  }
}

type Look = 'exact' | 'alike';
type Turns = ReadonlyMap<string, ReadonlySet<TurnRead>>;

function turnsBy(read: readonly TurnRead[], partsOf: (turn: TurnRead) => readonly Drawn[]): Turns {
  const turns = new Map<string, Set<TurnRead>>();
  for (const turn of read)
    for (const { alike, exact } of partsOf(turn))
      for (const look of [alike, exact]) turns.set(look, (turns.get(look) ?? new Set<TurnRead>()).add(turn));
  return turns;
}

function isElsewhere(turns: Turns, look: string, but: TurnRead): boolean {
  const found = turns.get(look);
  return found !== undefined && found.size > (found.has(but) ? 1 : 0);
}
