import { canBeName } from './can-be-name';
import type { TurnRead } from './read-turn';

/** Shorter lines are said again by chance. */
const SHORTEST = 12;

/**
 * A first line of its own that another turn says word for word is a quote of that turn, and not said anew. Where both
 * begin with the same name, it is no quote but who speaks.
 */
export function takeQuotes(read: readonly TurnRead[]): void {
  for (const turn of read) {
    const { lead, text } = turn;
    if (lead === undefined || lead.text.length < SHORTEST) continue;
    const isNamed = (other: TurnRead) => other.text.split('\n')[0] === lead.text && canBeName(lead.text);
    if (read.some((other) => other !== turn && other.text.includes(lead.text) && !isNamed(other)))
      turn.text = text.slice(text.indexOf('\n') + 1).trim();
  }
}
