/** Whether two plain values say the same. An absent property equals an undefined one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameValue(left[key], right[key]));
}

/** `before` with every value that `after` knows laid over it; what `after` does not know stays. */
export function overlaid<Value extends object>(before: Value | undefined, after: Value): Value {
  const known = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined));
  return { ...before, ...known } as Value;
}
