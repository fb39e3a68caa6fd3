/**
 * An amount as a seller types it: `18.5`, `18,50`, `1,234.50`, `1.234,50`. A mark followed by exactly three digits to
 * the end is a thousands mark. Anything that is not a plain positive number gives `undefined`.
 */
export function parseAmount(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s'’]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const fraction = last < 0 ? '' : plain.slice(last + 1);
  const several = last >= 0 && plain.indexOf(plain[last] ?? '') !== last;
  const isDecimal = last >= 0 && fraction.length !== 3 && !several;
  const digits = plain.replace(/[.,]/g, '');
  const value = isDecimal ? Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${fraction || '0'}`) : Number(digits);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
