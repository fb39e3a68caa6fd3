import type { TurnRead } from './read-turn';
import { paintOf } from './rendered';

/** Of all that is said in a talk no more than this is remarks among colleagues. */
const MOST_SHARE = 0.34;

/**
 * Help desks draw what only colleagues see on yellow, as a slip of paper. A yellow turn among others that are not is such
 * a note even where no word says so: it is not read as what the buyer was told.
 */
export function markNotes(read: readonly TurnRead[]): void {
  const spoken = read.filter(({ text, isDay }) => text !== '' && !isDay);
  const yellow = spoken.filter(({ element, bubble }) =>
    [paintOf(element), paintOf(bubble), ...paintsInside(element)].some(isYellow),
  );
  if (yellow.length > spoken.length * MOST_SHARE) return;
  for (const turn of yellow) turn.isNote = true;
}

/** The heads of a card bear its colour where the card itself does not. */
function paintsInside(element: Element): string[] {
  return [...element.querySelectorAll('th, header')].slice(0, 4).map(paintOf);
}

/** Light, with much red and green and clearly less blue; not the orange of a shop's own bubbles. */
function isYellow(paint: string): boolean {
  const [red = 0, green = 0, blue = 0] = (paint.match(/\d+/g) ?? []).map(Number);
  return red >= 240 && green >= 228 && blue <= 235 && green - blue >= 14 && red - green <= 20;
}
