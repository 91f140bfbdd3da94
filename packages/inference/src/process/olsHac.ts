import { Matrix, QrDecomposition, inverse } from 'ml-matrix';
import {
  allFinite,
  assertSameLength,
  assertWholeNumber,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { automaticLag } from './internal/automaticLag';

const INTERCEPT = 'intercept';

/** Bartlett-weighted long-run covariance of the scores x_t·u_t, times n. */
function bartlettMeat(scores: Matrix, maxLag: number): Matrix {
  const n = scores.rows;
  const meat = scores.transpose().mmul(scores);
  for (let lag = 1; lag <= Math.min(maxLag, n - 1); lag++) {
    const late = scores.subMatrix(lag, n - 1, 0, scores.columns - 1);
    const early = scores.subMatrix(0, n - 1 - lag, 0, scores.columns - 1);
    const cross = late.transpose().mmul(early);
    cross.add(cross.transpose()).mul(1 - lag / (maxLag + 1));
    meat.add(cross);
  }
  return meat;
}

interface Regression {
  y: readonly number[];
  x: Readonly<Record<string, readonly number[]>>;
  columns: readonly string[];
}

function readRegressors({ y, x, columns }: Regression): (readonly number[])[] {
  const ones = new Array<number>(y.length).fill(1);
  return columns.map(name => {
    const column = x[name] ?? (name === INTERCEPT ? ones : undefined);
    if (!column) throw new InferenceInputError(`x has no column ${name}`);
    assertSameLength(y, column, `y and ${name}`);
    return column;
  });
}

/** Columns of unit length: rank does not depend on the units of a regressor. */
function scaledDesign(regressors: readonly (readonly number[])[], n: number) {
  const lengths = regressors.map(column => Math.hypot(...column) || 1);
  const design = new Matrix(n, regressors.length);
  regressors.forEach((column, j) =>
    column.forEach((value, i) => design.set(i, j, value / lengths[j])),
  );
  return { design, lengths };
}

/** Coefficients with sandwich variances; null for collinear columns. */
function fitSandwich(design: Matrix, y: readonly number[], lag: number) {
  const qr = new QrDecomposition(design);
  const triangle = qr.upperTriangularMatrix;
  const diagonal = triangle.diagonal().map(Math.abs);
  if (!(Math.min(...diagonal) > 1e-10)) return null;
  const response = Matrix.columnVector(y);
  const beta = qr.solve(response);
  const residuals = Matrix.sub(response, design.mmul(beta)).to1DArray();
  const scores = design.clone();
  residuals.forEach((u, i) => scores.mulRow(i, u));
  const root = inverse(triangle);
  const bread = root.mmul(root.transpose());
  const covariance = bread.mmul(bartlettMeat(scores, lag)).mmul(bread);
  return { beta: beta.to1DArray(), variances: covariance.diagonal() };
}

/**
 * Least squares with heteroscedasticity and autocorrelation consistent
 * standard errors (Newey & West 1987): Bartlett weights 1 − l/(L + 1). A
 * sensitivity line only: on short series it rejects true nulls far too often,
 * see `segmentedRegression`.
 *
 * @param input - `y`; `x`, one array per regressor as long as y; `columns`,
 *   the order of coefficients, `intercept` included when wanted (default: the
 *   intercept, then the regressors); `maxLag`, a lag ≥ 0 or `auto`
 *   (default), which is `neweyWestLag`
 * @returns coefficients and standard errors, plain and with the factor
 *   n/(n − k), in the order of `columns`; `insufficient-data` when there are
 *   too few or collinear rows, or `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths, unknown columns and
 *   a lag that is not a whole number ≥ 0
 * @public
 */
export function olsHac(input: {
  y: readonly number[];
  x: Readonly<Record<string, readonly number[]>>;
  columns?: readonly string[];
  maxLag?: number | 'auto';
}): Outcome<{
  columns: string[];
  coefficients: number[];
  standardErrors: number[];
  standardErrorsSmallSample: number[];
  maxLag: number;
}> {
  const { y, x, columns = [INTERCEPT, ...Object.keys(x)] } = input;
  const { maxLag = 'auto' } = input;
  const n = y.length;
  const k = columns.length;
  const regressors = readRegressors({ y, x, columns });
  const lag = maxLag === 'auto' ? automaticLag(n) : maxLag;
  assertWholeNumber('maxLag', lag, 0);
  if (![y, ...regressors].every(allFinite)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  if (k === 0 || n <= k) {
    return fail('insufficient-data', `${n} rows cannot fit ${k} columns.`);
  }
  const { design, lengths } = scaledDesign(regressors, n);
  const fit = fitSandwich(design, y, lag);
  if (!fit) return fail('insufficient-data', 'The regressors are collinear.');
  const standardErrors = lengths.map(
    (length, j) => Math.sqrt(Math.max(0, fit.variances[j])) / length,
  );
  const factor = Math.sqrt(n / (n - k));
  return succeed('olsHac', {
    columns: [...columns],
    coefficients: lengths.map((length, j) => fit.beta[j] / length),
    standardErrors,
    standardErrorsSmallSample: standardErrors.map(se => se * factor),
    maxLag: lag,
  });
}
