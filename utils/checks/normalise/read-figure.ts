/** Languages whose texts are written with either decimal mark, according to country. */
const EITHER = new Set(['es', 'ar', 'hi', 'zh', 'id']);
const marks = new Map<string, '.' | ','>();

function decimalMark(tag: string): '.' | ',' {
  const known = marks.get(tag);
  if (known !== undefined) return known;
  let mark: '.' | ',' = '.';
  try {
    const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(1.5);
    mark = parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  } catch {
    mark = '.';
  }
  marks.set(tag, mark);
  return mark;
}

/**
 * What a printed figure may stand for: `1.234` in Spanish is 1234 or 1.234, in German only 1234. `money` excludes
 * three decimals. The text is folded.
 */
export function readFigure(text: string, tag: string, money: boolean): number[] {
  const plain = text.replace(/[\s'_]/g, '');
  const dots = plain.split('.').length - 1;
  const commas = plain.split(',').length - 1;
  if (dots + commas === 0) return [Number(plain)];
  if (dots > 0 && commas > 0) {
    const decimal = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
    const group = decimal === '.' ? ',' : '.';
    return [Number(plain.replaceAll(group, '').replace(decimal, '.'))];
  }
  const mark = dots > 0 ? '.' : ',';
  const pieces = plain.split(mark);
  const joined = Number(pieces.join(''));
  if (pieces.length > 2) return [joined];
  const [whole = '', tail = ''] = pieces;
  const decimal = Number(`${whole}.${tail}`);
  if (tail.length !== 3 || whole === '0' || whole.length > 3) return [decimal];
  if (money) return [joined];
  const language = tag.split(/[-_]/)[0] ?? tag;
  if (EITHER.has(language) && !/[-_]/.test(tag)) return [joined, decimal];
  return decimalMark(tag) === mark ? [decimal] : [joined];
}
