import { parseHumanKey } from '../humanKey';

/**
 * The human key of a number: EXP-142.
 */
export function experimentKey(number: number): string {
  return `EXP-${String(number).padStart(3, '0')}`;
}

/**
 * Reads a human key or an id; null when it is neither.
 */
export function parseKey(
  key: string,
): { number: number } | { id: string } | null {
  return parseHumanKey(key, 'EXP');
}
