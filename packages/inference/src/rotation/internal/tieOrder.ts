const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the characters, its bits spread by the finaliser of MurmurHash3. */
export function hashText(text: string): number {
  let h = OFFSET;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  }
  return mix(h);
}

function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hash that `tieOrder` sorts by. */
export function tieHash(
  seed: number | string,
  cycle: number,
  id: string,
): number {
  return mix(hashText(id) ^ hashText(`${seed}/${cycle}`));
}

/**
 * People in the order in which they win ties for a seat of a cycle: by a keyed
 * hash, so that neither the alphabet nor the order of the input favours anyone.
 *
 * @param people - indices into `hashes`, ascending by id, which breaks
 *   collisions
 * @param hashes - hash of the id of everybody
 */
export function tieOrder(
  seed: number | string,
  cycle: number,
  people: readonly number[],
  hashes: readonly number[],
): number[] {
  const key = hashText(`${seed}/${cycle}`);
  const n = hashes.length;
  // Rank and person in one number: typed arrays sort without calls to a comparison.
  const ranked = Float64Array.from(
    people,
    person => mix(hashes[person] ^ key) * n + person,
  ).sort();
  return Array.from(ranked, value => value % n);
}
