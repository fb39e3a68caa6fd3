/**
 * A foreign text with the two characters that write letters backwards made visible: nothing honest uses them, and with
 * them a name or an address can look like another. The length stays, so that offsets still fit.
 */
export function withoutOverrides(text: string): string {
  return text.replace(/[\u202D\u202E]/g, '\uFFFD');
}
