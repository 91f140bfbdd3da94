import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import type { PlanInput } from './types';

/**
 * The SHA-256 of what a plan solves, over its canonical JSON.
 */
export function inputHash(input: PlanInput): string {
  return createHash('sha256').update(stringify(input)).digest('hex');
}
