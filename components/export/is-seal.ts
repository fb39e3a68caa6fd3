/** Whether a text can be the seal of a pack: a SHA-256 in hexadecimal digits. */
export function isSeal(text: string): boolean {
  return /^[\da-f]{64}$/i.test(text);
}
