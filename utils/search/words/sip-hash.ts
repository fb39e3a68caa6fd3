/**
 * SipHash-2-4, a keyed hash for short texts: without the key nobody can tell which word a value stands for, nor test a
 * guess. It runs where WebCrypto's HMAC would cost a promise for each word.
 * @param key sixteen secret bytes
 * @returns a function that gives the two halves of the 64-bit hash, the first one most significant
 */
export function sipHash(key: Uint8Array): (text: string) => [number, number] {
  const view = new DataView(key.buffer, key.byteOffset, 16);
  const k0l = view.getUint32(0, true);
  const k0h = view.getUint32(4, true);
  const k1l = view.getUint32(8, true);
  const k1h = view.getUint32(12, true);
  const encoder = new TextEncoder();
  // The four words of the state, low and high half.
  const v = new Uint32Array(8);
  const add = (a: number, b: number): void => {
    const low = at(v, a) + at(v, b);
    v[a + 1] = at(v, a + 1) + at(v, b + 1) + (low > 0xffffffff ? 1 : 0);
    v[a] = low;
  };
  const turnXor = (a: number, by: number, other: number): void => {
    let low = at(v, a);
    let high = at(v, a + 1);
    if (by >= 32) [low, high] = [high, low];
    const bits = by % 32;
    if (bits > 0) {
      const turned = (low << bits) | (high >>> (32 - bits));
      high = (high << bits) | (low >>> (32 - bits));
      low = turned;
    }
    v[a] = low ^ at(v, other);
    v[a + 1] = high ^ at(v, other + 1);
  };
  const swap = (a: number): void => {
    const low = at(v, a);
    v[a] = at(v, a + 1);
    v[a + 1] = low;
  };
  const round = (): void => {
    add(0, 2);
    turnXor(2, 13, 0);
    swap(0);
    add(4, 6);
    turnXor(6, 16, 4);
    add(0, 6);
    turnXor(6, 21, 0);
    add(4, 2);
    turnXor(2, 17, 4);
    swap(4);
  };
  const take = (low: number, high: number): void => {
    v[6] = at(v, 6) ^ low;
    v[7] = at(v, 7) ^ high;
    round();
    round();
    v[0] = at(v, 0) ^ low;
    v[1] = at(v, 1) ^ high;
  };
  return (text) => {
    const bytes = encoder.encode(text);
    v[0] = k0l ^ 0x70736575;
    v[1] = k0h ^ 0x736f6d65;
    v[2] = k1l ^ 0x6e646f6d;
    v[3] = k1h ^ 0x646f7261;
    v[4] = k0l ^ 0x6e657261;
    v[5] = k0h ^ 0x6c796765;
    v[6] = k1l ^ 0x79746573;
    v[7] = k1h ^ 0x74656462;
    const whole = bytes.length - (bytes.length % 8);
    for (let place = 0; place < whole; place += 8) take(word(bytes, place), word(bytes, place + 4));
    take(word(bytes, whole), (word(bytes, whole + 4) & 0xffffff) | (bytes.length << 24));
    v[4] = at(v, 4) ^ 0xff;
    round();
    round();
    round();
    round();
    return [(at(v, 1) ^ at(v, 3) ^ at(v, 5) ^ at(v, 7)) >>> 0, (at(v, 0) ^ at(v, 2) ^ at(v, 4) ^ at(v, 6)) >>> 0];
  };
}

function at(values: Uint32Array, place: number): number {
  return values[place] ?? 0;
}

/** Four bytes, the least significant first; beyond the end there are zeros. */
function word(bytes: Uint8Array, place: number): number {
  return (
    (bytes[place] ?? 0) |
    ((bytes[place + 1] ?? 0) << 8) |
    ((bytes[place + 2] ?? 0) << 16) |
    ((bytes[place + 3] ?? 0) << 24)
  );
}
