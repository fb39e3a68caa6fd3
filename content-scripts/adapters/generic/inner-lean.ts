import { sideOf } from '../../dom/geometry';
import { hasWords } from './has-words';
import { isPainted, renderedElements } from './rendered';

/** The side of the row's bubble: the first painted or leaning box inside it. */
export function innerLean(row: Element, list: Element): 'left' | 'right' | undefined {
  if (lacksCells(row)) return undefined;
  const open: [Element, number][] = [[row, 0]];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const [element, depth] = next;
    const side = sideOf(element, list);
    if (side && hasWords(element) && (isPainted(element) || depth > 0)) return side;
    if (depth < 5)
      for (const child of renderedElements(element))
        if (hasWords(child) && child.tagName !== 'IMG') open.push([child, depth + 1]);
    if (open.length > 60) return undefined;
  }
  return undefined;
}

/** A row of a table that fills fewer columns than one beside it: where its words stand says nothing, nor which are gone. */
export function lacksCells(row: Element): boolean {
  if (row.tagName !== 'TR') return false;
  const beside = [row.previousElementSibling, row.nextElementSibling].map(columnsOf);
  return columnsOf(row) < Math.max(...beside);
}

function columnsOf(row: Element | null): number {
  return [...(row?.children ?? [])].reduce((sum, cell) => sum + ((cell as HTMLTableCellElement).colSpan ?? 1), 0);
}
