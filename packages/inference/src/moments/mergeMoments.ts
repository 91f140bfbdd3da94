import { InferenceInputError } from '../outcome';
import type { Comoments, Moments } from './moments';

/**
 * Moments of the union of two disjoint parts (Chan, Golub & LeVeque 1979).
 * Commutative, associative up to rounding; an empty part is the identity.
 *
 * @param a - moments or comoments of the first part
 * @param b - the same kind for the second part
 * @throws {@link InferenceInputError} when the two differ in kind
 * @public
 */
export function mergeMoments<T extends Moments | Comoments>(a: T, b: T): T {
  if ('comoment' in a !== 'comoment' in b) {
    throw new InferenceInputError('Cannot merge moments with comoments');
  }
  if (b.n === 0) return { ...a };
  if (a.n === 0) return { ...b };
  return (
    'comoment' in a
      ? mergePair(a, b as Comoments)
      : mergeSingle(a as Moments, b as Moments)
  ) as T;
}

function mergeSingle(a: Moments, b: Moments): Moments {
  const n = a.n + b.n;
  const delta = b.mean - a.mean;
  return {
    n,
    mean: a.mean + (delta * b.n) / n,
    m2: a.m2 + b.m2 + (delta * delta * a.n * b.n) / n,
  };
}

function mergePair(a: Comoments, b: Comoments): Comoments {
  const n = a.n + b.n;
  const weight = (a.n * b.n) / n;
  const dx = b.meanX - a.meanX;
  const dy = b.meanY - a.meanY;
  return {
    n,
    meanX: a.meanX + (dx * b.n) / n,
    meanY: a.meanY + (dy * b.n) / n,
    m2X: a.m2X + b.m2X + dx * dx * weight,
    m2Y: a.m2Y + b.m2Y + dy * dy * weight,
    comoment: a.comoment + b.comoment + dx * dy * weight,
  };
}
