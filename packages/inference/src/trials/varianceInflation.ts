import { InferenceInputError } from '../outcome';

/** What is left of a column, as a share of its squares, from which on it counts as explained by the others. */
const NOTHING_LEFT = 1e-10;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Takes the part along each of some orthogonal directions out of a vector; twice, which keeps the digits. */
function removeAll(
  vector: Float64Array,
  directions: readonly Float64Array[],
): void {
  for (let pass = 0; pass < 2; pass++) {
    for (const direction of directions) {
      const share = dot(vector, direction) / dot(direction, direction);
      for (let i = 0; i < vector.length; i++) vector[i] -= share * direction[i];
    }
  }
}

/**
 * How many times larger the variance of a least-squares coefficient is because
 * other columns are in the design: 1/(1 − R²), where R² is the share of the
 * squares of `target` that the others explain. What belongs to every fit, such
 * as a constant, trends or fixed effects, has to be taken out of all columns
 * before; by the theorem of Frisch, Waugh and Lovell that changes nothing.
 *
 * @param target - column of the coefficient, one value per observation
 * @param others - the other columns, each as long as `target`; they may depend
 *   on each other linearly
 * @returns 1 or more; `Infinity` where the others explain all of `target`, and
 *   `NaN` where `target` is zero throughout
 * @throws {@link InferenceInputError} for columns of another length
 * @public
 */
export function varianceInflation(
  target: ArrayLike<number>,
  others: readonly ArrayLike<number>[],
): number {
  const directions: Float64Array[] = [];
  for (const other of others) {
    if (other.length !== target.length) {
      throw new InferenceInputError(
        `A column has ${other.length} values, but the target has ${target.length}.`,
      );
    }
    const column = Float64Array.from(other);
    const before = dot(column, column);
    removeAll(column, directions);
    if (dot(column, column) > NOTHING_LEFT * before) directions.push(column);
  }
  const rest = Float64Array.from(target);
  const total = dot(rest, rest);
  removeAll(rest, directions);
  const left = dot(rest, rest) / total;
  return left < NOTHING_LEFT ? Infinity : 1 / left;
}
