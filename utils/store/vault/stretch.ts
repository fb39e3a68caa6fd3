/** PBKDF2-SHA-256 rounds for what is made anew. */
export const ROUNDS = 600_000;

/** 256 bits from a passphrase; takes about half a second on purpose. */
export async function stretch(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // Two keyboards may compose the same letter differently.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, 256));
}
