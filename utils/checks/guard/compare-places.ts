import type { Mismatch } from './finding-of';
import type { Side } from './read-side';

type Placed = Side['values'][number];

/** What a number or a placeholder is called in its text: the word right before it. */
const CALLED = ['order', 'parcel', 'refund'] as const;
const NEAR = 14;

function calledIn(side: Side): Map<string, { name: string; value: Placed }> {
  const found = new Map<string, { name: string; value: Placed }>();
  for (const value of side.values) {
    if (value.kind !== 'code' && value.kind !== 'placeholder') continue;
    const { start } = value.span;
    const before = (side.bySentence[value.sentence] ?? [])
      .filter(({ end }) => end <= start && end >= start - NEAR)
      .at(-1);
    const name = CALLED.find((label) => before?.labels.includes(label));
    const [key] = value.readings;
    if (name !== undefined && key !== undefined) found.set(key, { name, value });
  }
  return found;
}

/** Numbers and placeholders that changed places: the order's is called the parcel's, and the parcel's the order's. */
export function comparePlaces(from: Side, to: Side): Mismatch[] {
  const source = calledIn(from);
  const target = calledIn(to);
  const moved = [...source].filter(([key, { name }]) => {
    const there = target.get(key);
    return there !== undefined && there.name !== name;
  });
  if (moved.length < 2) return [];
  const [first] = moved;
  const there = first === undefined ? undefined : target.get(first[0]);
  if (first === undefined || there === undefined) return [];
  const { name, value } = first[1];
  const kind = value.kind === 'placeholder' ? 'placeholder' : name === 'order' ? 'order_id' : 'tracking';
  return [{ kind, source: value.span, target: there.value.span }];
}
