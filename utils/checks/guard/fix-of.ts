import type { Value } from '../normalise/value';

const FIGURE = /\p{Nd}[\p{Nd}.,  '’\u00a0\u202f٫٬]*\p{Nd}|\p{Nd}/gu;

/**
 * What should stand in the target in place of a wrong value, where that is certain: codes and placeholders as they
 * are, and figures of the same kind and unit written in the target's own way.
 */
export function fixOf(source: Value, target: Value, tag: string): string | undefined {
  if (source.kind !== target.kind) return undefined;
  if (source.kind === 'code' || source.kind === 'placeholder') return source.text;
  if (source.kind === 'date' || source.kind === 'time' || source.figure === undefined) return undefined;
  if (source.unit !== target.unit) return undefined;
  const figures = [...target.text.matchAll(FIGURE)];
  const [only] = figures;
  if (only === undefined || figures.length > 1) return undefined;
  const fraction =
    Number.isInteger(source.figure) && source.kind !== 'money'
      ? 0
      : source.kind === 'money' && !Number.isInteger(source.figure)
        ? 2
        : 0;
  const arabic = /[\u0660-\u0669]/.test(target.text) ? '-u-nu-arab' : '-u-nu-latn';
  try {
    const printed = new Intl.NumberFormat(`${tag}${arabic}`, {
      minimumFractionDigits: fraction,
      maximumFractionDigits: Math.max(fraction, 3),
    }).format(source.figure);
    return target.text.slice(0, only.index) + printed + target.text.slice(only.index + only[0].length);
  } catch {
    return undefined;
  }
}
