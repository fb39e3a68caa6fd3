import { BackupFault } from './backup-fault';
import { type FileKey, type FileSecret, fileKey, type Stretch } from './passphrase';

/*
 * The file: the line `DRAGOMAN 1`, a line of JSON with what the key is made of, then frames. A frame is four bytes of
 * length and an AES-GCM text of gzipped JSON lines. Nonce: the frame's number. Bound to each frame: its number, whether
 * it is the last, and the hash of both lines; so no frame can be changed, left out, repeated or put elsewhere.
 */
const MAGIC = 'DRAGOMAN 1\n';
/** Longest first two lines. */
const MOST_HEAD = 1_000;
/** Most bytes of one frame, packed and unpacked; ours hold about half a megabyte of text. */
const MOST_PACKED = 8_000_000;
const MOST_PLAIN = 32_000_000;

interface Head {
  rounds: number;
  salt: string;
  fileSalt: string;
  check: string;
}

export interface FrameWriter {
  write(lines: unknown[]): Promise<void>;
  /** Writes the last frame; a file without it is known as cut off. */
  finish(lines: unknown[]): Promise<void>;
}

/** Begins a file. `put` takes bytes one after another and settles when it may take more. */
export async function writeFrames(
  secret: FileSecret,
  put: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<FrameWriter> {
  const fileSalt = crypto.getRandomValues(new Uint8Array(16));
  const { key, check } = await fileKey(secret, fileSalt);
  const head: Head = {
    rounds: secret.rounds,
    salt: base64(secret.salt),
    fileSalt: base64(fileSalt),
    check: base64(check),
  };
  const begin = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}\n`);
  const bound = await digest(begin);
  await put(begin);
  let index = 0;
  const frame = async (lines: unknown[], last: boolean): Promise<void> => {
    const plain = new TextEncoder().encode(lines.map((line) => JSON.stringify(line, withBytes)).join('\n'));
    const packed = await piped(plain, new CompressionStream('gzip'), MOST_PACKED);
    const cipher = await crypto.subtle.encrypt(place(index, last, bound), key, packed);
    const bytes = new Uint8Array(4 + cipher.byteLength);
    new DataView(bytes.buffer).setUint32(0, cipher.byteLength);
    bytes.set(new Uint8Array(cipher), 4);
    index += 1;
    await put(bytes);
  };
  return { write: (lines) => frame(lines, false), finish: (lines) => frame(lines, true) };
}

/** One frame, opened. */
export interface Frame {
  lines: unknown[];
  last: boolean;
  /** Bytes of the file up to the end of this frame. */
  read: number;
}

/**
 * Reads a file frame by frame; never more than one lies in memory. Each frame is proven unchanged before it is given.
 * @throws BackupFault
 */
export async function* readFrames(file: Blob, stretch: Stretch): AsyncGenerator<Frame, void> {
  const source = byteSource(file);
  const begin = await source.lines(2, MOST_HEAD);
  const { head, key } = await keyOf(begin, stretch);
  const bound = await digest(head);
  for (let index = 0; ; index++) {
    const length = await source.take(4);
    if (length === undefined) throw new BackupFault('cut-off');
    const size = new DataView(length.buffer).getUint32(0);
    if (size > MOST_PACKED || size < 16) throw new BackupFault('damaged', `frame ${index}`);
    const cipher = await source.take(size);
    if (cipher === undefined) throw new BackupFault('cut-off');
    const { packed, last } = await opened(cipher, index, bound, key);
    const plain = await piped(packed, new DecompressionStream('gzip'), MOST_PLAIN);
    yield { lines: parsed(plain, index), last, read: source.position() };
    if (last) break;
  }
  if ((await source.take(1)) !== undefined) throw new BackupFault('damaged', 'something follows the end');
}

async function keyOf(
  begin: Uint8Array<ArrayBuffer> | undefined,
  stretch: Stretch,
): Promise<{ head: Uint8Array<ArrayBuffer>; key: FileKey['key'] }> {
  const text = begin && new TextDecoder().decode(begin);
  if (text === undefined || !text.startsWith(MAGIC)) {
    throw new BackupFault(/^DRAGOMAN \d+\n/.test(text ?? '') ? 'newer' : 'not-ours');
  }
  let head: Head;
  let secret: FileSecret;
  try {
    head = JSON.parse(text.slice(MAGIC.length)) as Head;
    secret = await stretch(bytes(head.salt), head.rounds);
  } catch {
    throw new BackupFault('not-ours', 'first lines');
  }
  const { key, check } = await fileKey(secret, bytes(head.fileSalt));
  if (base64(check) !== head.check) throw new BackupFault('wrong-passphrase');
  return { head: begin as Uint8Array<ArrayBuffer>, key };
}

/** The last frame is bound as such: it is tried as one when it opens as no other. */
async function opened(
  cipher: Uint8Array<ArrayBuffer>,
  index: number,
  bound: Uint8Array,
  key: CryptoKey,
): Promise<{ packed: Uint8Array<ArrayBuffer>; last: boolean }> {
  for (const last of [false, true]) {
    try {
      return { packed: new Uint8Array(await crypto.subtle.decrypt(place(index, last, bound), key, cipher)), last };
    } catch {
      // The other kind, or damaged.
    }
  }
  throw new BackupFault('damaged', `frame ${index}`);
}

function parsed(plain: Uint8Array, index: number): unknown[] {
  const text = new TextDecoder().decode(plain);
  try {
    return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line, toBytes) as unknown);
  } catch {
    throw new BackupFault('damaged', `frame ${index}`);
  }
}

function place(index: number, last: boolean, bound: Uint8Array): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  return { name: 'AES-GCM', iv, additionalData: new Uint8Array([...iv, last ? 1 : 0, ...bound]) };
}

async function digest(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', data));
}

/** Packs or unpacks; what grows beyond the limit is no file of ours. */
async function piped(
  data: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const stream = new Blob([data]).stream().pipeThrough<Uint8Array<ArrayBuffer>>(through);
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        await reader.cancel();
        throw new BackupFault('damaged', 'too large a frame');
      }
      parts.push(value);
    }
  } catch (fault) {
    throw fault instanceof BackupFault ? fault : new BackupFault('damaged', 'packing');
  }
  return joined(parts, size);
}

function joined(parts: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

interface ByteSource {
  /** So many bytes, or `undefined` when the file ends before. */
  take(size: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The bytes up to and with so many line ends. */
  lines(count: number, most: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  position(): number;
}

function byteSource(file: Blob): ByteSource {
  let at = 0;
  const slice = async (size: number): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await file.slice(at, at + size).arrayBuffer());
  return {
    async take(size) {
      const found = await slice(size);
      if (found.length < size) return undefined;
      at += size;
      return found;
    },
    async lines(count, most) {
      const found = await slice(most);
      let end = -1;
      for (let line = 0; line < count; line++) {
        end = found.indexOf(10, end + 1);
        if (end < 0) return undefined;
      }
      at += end + 1;
      return found.slice(0, end + 1);
    },
    position: () => at,
  };
}

function base64(data: Uint8Array): string {
  return btoa(String.fromCharCode(...data));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Bytes have no form of their own in JSON. */
function withBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array
    ? { $bytes: Array.from(value, (byte) => String.fromCharCode(byte)).join('') }
    : value;
}

function toBytes(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$bytes' in value) || typeof value.$bytes !== 'string')
    return value;
  return Uint8Array.from(value.$bytes, (character) => character.charCodeAt(0));
}
