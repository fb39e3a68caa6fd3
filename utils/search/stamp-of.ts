/** Bytes of a sealed value's end that tell it from every other. */
const TAIL = 8;

/** Says whether a row is still the one that was indexed: what is sealed anew ends otherwise. */
export function stampOf(sealed: Uint8Array, ...plain: (string | number | undefined)[]): string {
  const tail = Array.from(sealed.subarray(-TAIL), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [tail, ...plain.map((value) => value ?? '')].join('|');
}
