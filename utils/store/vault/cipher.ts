const IV_BYTES = 12;
const UTF8 = new TextEncoder();

/** AES-GCM over one value for one place; the answer is `head`, then the nonce, then what only the key opens. */
export async function encrypt(
  key: CryptoKey,
  head: Uint8Array,
  place: string,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = nextIv();
  const cipher = await crypto.subtle.encrypt(algorithm(iv, place), key, plain);
  const sealed = new Uint8Array(head.length + IV_BYTES + cipher.byteLength);
  sealed.set(head);
  sealed.set(iv, head.length);
  sealed.set(new Uint8Array(cipher), head.length + IV_BYTES);
  return sealed;
}

const IVS = 512;
let ivs = new Uint8Array(0);
let used = 0;

/** Random, and never given twice. Drawn by the hundred: a draw of its own for each costs as much as the encryption. */
function nextIv(): Uint8Array<ArrayBuffer> {
  if (used === ivs.length) {
    ivs = crypto.getRandomValues(new Uint8Array(IVS * IV_BYTES));
    used = 0;
  }
  const from = used;
  used += IV_BYTES;
  return ivs.subarray(from, used);
}

/** What `encrypt` hid behind a head of this length. Rejects when key, place or bytes are others. */
export async function decrypt(
  key: CryptoKey,
  headBytes: number,
  place: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const from = headBytes + IV_BYTES;
  return new Uint8Array(
    await crypto.subtle.decrypt(algorithm(sealed.subarray(headBytes, from), place), key, sealed.subarray(from)),
  );
}

function algorithm(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: UTF8.encode(place) };
}
