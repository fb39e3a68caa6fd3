import { canBeName } from './can-be-name';
import { grouped } from './grouped';
import type { SidedTurn, Whose } from './whose-turn';
import { isBuyerTitle } from './words';

/** The buyer's name: as their turns say it, else as it stands beside the talk. */
export function nameOfBuyer(
  read: readonly SidedTurn[],
  whose: readonly (Whose | undefined)[],
  beside: string | undefined,
): string | undefined {
  const names = read.flatMap(({ author }, index) => (whose[index] === 'buyer' && author ? [withoutTitle(author)] : []));
  return (
    grouped(
      names.filter((name) => canBeName(name) && !isBuyerTitle(name)),
      (name) => name,
    )[0]?.[0] ?? beside
  );
}

/** `Ann Lee (Customer)` is called Ann Lee, and so is one who is named with honour. */
function withoutTitle(author: string): string {
  const bare = author.replace(/\s*[([（]([^)\]）]*)[)\]）]\s*$/u, (whole, title: string) =>
    isBuyerTitle(title) ? '' : whole,
  );
  const parts = bare.split(/\s+[·•|–-]\s+/u);
  const name = (parts.length === 2 && isBuyerTitle(parts[1] ?? '') ? parts[0] : bare) ?? bare;
  return name.replace(/\s*(?:様|さま|さん|님|씨)$/u, '');
}
