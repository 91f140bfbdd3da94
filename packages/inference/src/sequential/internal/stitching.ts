import { InferenceInputError } from '../../outcome';
import { assertPositive } from '../../internal/checks';

/** Riemann's ζ for s > 1, by Euler–Maclaurin summation from the 20th term. */
export function zeta(s: number): number {
  const n = 20;
  let sum = 0;
  for (let k = 1; k < n; k++) sum += k ** -s;
  const last = n ** -s;
  return (
    sum +
    (n * last) / (s - 1) +
    last / 2 +
    (s * last) / (12 * n) -
    (s * (s + 1) * (s + 2) * last) / (720 * n ** 3) +
    (s * (s + 1) * (s + 2) * (s + 3) * (s + 4) * last) / (30240 * n ** 5)
  );
}

export function assertStitching(s: number, eta: number): void {
  assertPositive('s', s - 1);
  assertPositive('eta', eta - 1);
}

export function assertFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw new InferenceInputError(`${name} must be finite, got ${value}`);
  }
}

/** √(k₁²vℓ + (k₂cℓ)²) + k₂cℓ, the shape of every stitched boundary. */
export function stitchedShape(
  v: number,
  ell: number,
  c: number,
  eta: number,
): number {
  const k1 = (eta ** 0.25 + eta ** -0.25) / Math.SQRT2;
  const linear = ((Math.sqrt(eta) + 1) / 2) * c * ell;
  return Math.sqrt(k1 * k1 * v * ell + linear * linear) + linear;
}
