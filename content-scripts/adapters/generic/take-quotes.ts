import type { TurnRead } from './read-turn';

/** Shorter lines are said again by chance. */
const SHORTEST = 12;

/** A first line of its own that another turn says word for word is a quote of that turn, and not said anew. */
export function takeQuotes(read: readonly TurnRead[]): void {
  for (const turn of read) {
    const { lead, text } = turn;
    if (lead === undefined || lead.text.length < SHORTEST) continue;
    if (read.some((other) => other !== turn && other.text.includes(lead.text)))
      turn.text = text.slice(text.indexOf('\n') + 1).trim();
  }
}
