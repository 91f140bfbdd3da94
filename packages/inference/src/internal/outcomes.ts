import type {
  Failure,
  Outcome,
  OutcomeDetails,
  Reason,
  Warning,
} from '../outcome';
import { INFERENCE_VERSION } from '../version';

const INSUFFICIENT: ReadonlySet<Reason> = new Set([
  'insufficient-data',
  'zero-variance',
]);

export function fail(reason: Reason, detail: string): Failure {
  return {
    ok: false,
    kind: INSUFFICIENT.has(reason) ? 'insufficient' : 'invalid',
    reason,
    detail,
  };
}

/**
 * Wraps a result. Any NaN that slips through arithmetic on extreme input
 * becomes a typed refusal here, so that no caller can ever see one.
 */
export function succeed<T extends object>(
  method: string,
  value: T,
  warnings: Warning[] = [],
  seed?: number | string,
): Outcome<T> {
  if (containsNaN(value)) {
    return fail(
      'non-finite',
      'The values are too large or too small for double arithmetic.',
    );
  }
  const details: OutcomeDetails = {
    method,
    version: INFERENCE_VERSION,
    warnings,
    ...(seed === undefined ? {} : { seed }),
  };
  return { ok: true, ...value, ...details };
}

function containsNaN(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  if (Array.isArray(value)) return value.some(containsNaN);
  if (value !== null && typeof value === 'object') {
    return Object.values(value).some(containsNaN);
  }
  return false;
}
