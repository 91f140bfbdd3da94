const MASK_64 = 0xffffffffffffffffn;

/**
 * The first `count` outputs of SplitMix64 (Steele, Lea & Flood 2014), the
 * generator its authors recommend for seeding xoshiro.
 */
export function splitMix64(seed: bigint, count: number): bigint[] {
  const outputs: bigint[] = [];
  let state = BigInt.asUintN(64, seed);
  for (let i = 0; i < count; i++) {
    state = (state + 0x9e3779b97f4a7c15n) & MASK_64;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK_64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK_64;
    outputs.push(z ^ (z >> 31n));
  }
  return outputs;
}

/** FNV-1a, 64 bit, over the UTF-8 bytes of a text. */
export function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of utf8(text)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK_64;
  }
  return hash;
}

// TextEncoder is missing in some browser-like test environments, and a seed
// must mean the same numbers everywhere.
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    const continuation = (shift: number) => 0x80 | ((code >>> shift) & 0x3f);
    if (code < 0x80) {
      bytes.push(code);
    } else if (code < 0x800) {
      bytes.push(0xc0 | (code >>> 6), continuation(0));
    } else if (code < 0x10000) {
      bytes.push(0xe0 | (code >>> 12), continuation(6), continuation(0));
    } else {
      bytes.push(
        0xf0 | (code >>> 18),
        continuation(12),
        continuation(6),
        continuation(0),
      );
    }
  }
  return bytes;
}

/** Four 32-bit words of state from a 64-bit seed, low word first. */
export function seedState(seed: bigint): [number, number, number, number] {
  const [first, second] = splitMix64(seed, 2);
  const low = (word: bigint) => Number(word & 0xffffffffn);
  const high = (word: bigint) => Number(word >> 32n);
  return [low(first), high(first), low(second), high(second)];
}

function rotateLeft(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}

/** xoshiro128** 1.1 (Blackman & Vigna 2021): successive 32-bit integers. */
export function xoshiro128ss(
  state: readonly [number, number, number, number],
): () => number {
  let [s0, s1, s2, s3] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}
