import type { CupedRatioArm } from '@hone/inference';

/**
 * A ratio of two sums over units as the mean of one value per unit, R + (x − R·y)/ȳ: it has the mean R, and the variance
 * that the delta method gives R (Deng, Knoblich & Lu 2018).
 */
export interface LinearisedRatio {
  /** Σx/Σy. */
  mean: number;
  /** Sum of squared deviations of the values. */
  m2: number;
  /** How numerator and denominator enter a value. */
  gradient: [number, number];
  /** Sum of products with the deviations of another one. */
  with(other: LinearisedRatio, products: number[][]): number;
}

function bilinear(a: number[], matrix: number[][], b: number[]): number {
  return a.reduce(
    (sum, left, i) =>
      sum + b.reduce((row, right, j) => row + left * matrix[i][j] * right, 0),
    0,
  );
}

/**
 * @param means - of numerator and denominator
 * @param products - sums of products of their deviations
 * @returns null when the denominator is 0
 */
export function linearised(
  [x, y]: number[],
  products: number[][],
): LinearisedRatio | null {
  if (y === 0) return null;
  const gradient: [number, number] = [1 / y, -x / (y * y)];
  return {
    mean: x / y,
    m2: Math.max(0, bilinear(gradient, products, gradient)),
    gradient,
    with: (other, cross) => bilinear(gradient, cross, other.gradient),
  };
}

/** Means, and sums of products of deviations, of the four sums of a ratio and its covariate. */
export function deviations(arm: CupedRatioArm): {
  means: number[];
  products: number[][];
} {
  const { n, sumProducts: p } = arm;
  const parts = [
    arm.numerator,
    arm.denominator,
    arm.covariateNumerator,
    arm.covariateDenominator,
  ];
  const raw = [
    [
      parts[0].sumSquares,
      p.numeratorDenominator,
      p.numeratorCovariateNumerator,
      p.numeratorCovariateDenominator,
    ],
    [
      p.numeratorDenominator,
      parts[1].sumSquares,
      p.denominatorCovariateNumerator,
      p.denominatorCovariateDenominator,
    ],
    [
      p.numeratorCovariateNumerator,
      p.denominatorCovariateNumerator,
      parts[2].sumSquares,
      p.covariateNumeratorCovariateDenominator,
    ],
    [
      p.numeratorCovariateDenominator,
      p.denominatorCovariateDenominator,
      p.covariateNumeratorCovariateDenominator,
      parts[3].sumSquares,
    ],
  ];
  const means = parts.map(({ sum }) => sum / n);
  const products = raw.map((row, i) =>
    row.map((product, j) => product - parts[i].sum * means[j]),
  );
  return { means, products };
}
