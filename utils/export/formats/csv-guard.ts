/**
 * What a spreadsheet could take for a formula: a sign that begins one, in either width, behind blanks, control
 * characters or apostrophes; and anything that begins with a tab, a line break or an apostrophe.
 */
const RISKY = /^(?:[\t\r\n']|[\s\p{Cc}\ufeff']*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Puts one apostrophe before a text that a spreadsheet could run. `withoutGuard` takes exactly that one away. */
export function withGuard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text as it was: every text that began with an apostrophe was given one more. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
