/**
 * The human key of a number: EXP-142.
 */
export function experimentKey(number: number): string {
  return `EXP-${String(number).padStart(3, '0')}`;
}

const KEY = /^EXP-0*(\d{1,9})$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads a human key or an id; null when it is neither.
 */
export function parseKey(
  key: string,
): { number: number } | { id: string } | null {
  const match = KEY.exec(key.trim());
  if (match) return { number: Number(match[1]) };
  return UUID.test(key) ? { id: key.toLowerCase() } : null;
}
