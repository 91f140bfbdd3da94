const KEYS = {
  EXP: /^EXP-0*(\d{1,9})$/i,
  IDEA: /^IDEA-0*(\d{1,9})$/i,
  LRN: /^LRN-0*(\d{1,9})$/i,
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads a human key such as EXP-142, or an id; null when it is neither.
 */
export function parseHumanKey(
  key: string,
  prefix: keyof typeof KEYS,
): { number: number } | { id: string } | null {
  const match = KEYS[prefix].exec(key.trim());
  if (match) return { number: Number(match[1]) };
  return UUID.test(key) ? { id: key.toLowerCase() } : null;
}
