import type { StretchedSecret } from '@/utils/store/vault/kept-secret';
import { ROUNDS, stretch } from '@/utils/store/vault/stretch';

/** A file that asks for more would only keep the machine busy. */
const MOST_ROUNDS = 10_000_000;
/** Fewest characters of a passphrase. */
export const SHORTEST = 10;

/** What a passphrase was made into; cannot be read back, and may be kept so that automatic backups need no typing. */
export interface FileSecret {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  master: CryptoKey;
}

/** The key of one file, and sixteen bytes that tell whether a passphrase is the right one. */
export interface FileKey {
  key: CryptoKey;
  check: Uint8Array<ArrayBuffer>;
}

/**
 * Stretches a passphrase; takes about half a second on purpose.
 * @throws RangeError when the rounds are too few or too many
 */
export async function fileSecret(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(16)),
  rounds: number = ROUNDS,
): Promise<FileSecret> {
  if (!Number.isInteger(rounds) || rounds < ROUNDS || rounds > MOST_ROUNDS) throw new RangeError('rounds');
  const bits = await stretch(passphrase, salt, rounds);
  const master = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits']);
  return { salt, rounds, master };
}

/** What is kept of a passphrase for backups that are made by themselves. */
export async function freshSecret(passphrase: string): Promise<StretchedSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, rounds: ROUNDS, bits: await stretch(passphrase, salt, ROUNDS) };
}

/** Stretches one passphrase with the salt and rounds that a file names. */
export type Stretch = (salt: Uint8Array<ArrayBuffer>, rounds: number) => Promise<FileSecret>;

/** Stretches once, however often one file is read. */
export function stretchOf(passphrase: string): Stretch {
  let done: { name: string; secret: Promise<FileSecret> } | undefined;
  return (salt, rounds) => {
    const name = `${salt.join()}|${rounds}`;
    if (done?.name !== name) done = { name, secret: fileSecret(passphrase, salt, rounds) };
    return done.secret;
  };
}

/** The key of the file with this salt: no two files share one, so a counter is nonce enough. */
export async function fileKey(secret: FileSecret, fileSalt: Uint8Array<ArrayBuffer>): Promise<FileKey> {
  const part = (name: string): HkdfParams => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: fileSalt,
    info: new TextEncoder().encode(`dragoman ${name}`),
  });
  const key = await crypto.subtle.deriveKey(part('file'), secret.master, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, check: new Uint8Array(await crypto.subtle.deriveBits(part('check'), secret.master, 128)) };
}
