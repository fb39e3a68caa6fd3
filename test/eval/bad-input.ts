const LONG = 100_000;

/** Texts of 100 kB that bring bad patterns to a halt. */
export const BAD_INPUT: Readonly<Record<string, string>> = {
  'letters without end': 'a'.repeat(LONG),
  'spaced letters': 'a '.repeat(LONG / 2),
  'digits and dots': '1.2-3 '.repeat(LONG / 6),
  'open brackets': '<[{('.repeat(LONG / 4),
  bytes: Array.from({ length: LONG }, (_, at) => String.fromCharCode((at * 7919) % 65_536)).join(''),
  'both directions': '\u202eabc\u202cשלום\u2067مرحبا\u2069 '.repeat(LONG / 20),
  'half pairs': '\ud83d'.repeat(LONG),
};
