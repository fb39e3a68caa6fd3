/** So many units are made into text at a time: more do not fit into the arguments of one call. */
const AT_ONCE = 8192;

/** The text of the first `length` UTF-16 units. Lone halves of pairs stay as they are. */
export function textOfUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += AT_ONCE)
    text += String.fromCharCode.apply(
      null,
      units.subarray(from, Math.min(length, from + AT_ONCE)) as unknown as number[],
    );
  return text;
}

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
