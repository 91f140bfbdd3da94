/** Weights on the simplex that minimise wᵀHw. */
export interface SimplexWeights {
  weights: Float64Array;
  /** False when the bound on steps was hit; the weights are then the last. */
  converged: boolean;
}

// Keeps the factor positive definite when units are collinear, and picks the
// most even of several equally good solutions.
const RELATIVE_RIDGE = 1e-12;
const GAP_OF_OBJECTIVE = 1e-12;
const GAP_OF_ROUNDING = 1e-15;
const ACCEPTED_GAP = 1e-9;
// Below it the members are nearly dependent, and their minimiser is rounding.
const SMALLEST_PIVOT = 1e-8;
const GUESS_ROUNDS = 10;
const STEPS_PER_UNIT = 10;

/**
 * The points that carry weight, with the Cholesky factor of H + c·11ᵀ on them.
 * On the simplex the added term is constant; it makes the system regular
 * whenever the points are affinely independent.
 */
class Corral {
  readonly members: number[] = [];
  /** Smallest pivot of the factor. */
  smallestPivot = Infinity;
  private readonly factor: Float64Array;
  private readonly right: Float64Array;

  constructor(
    private readonly h: Float64Array,
    private readonly n: number,
    private readonly level: number,
  ) {
    this.factor = new Float64Array(n * n);
    this.right = new Float64Array(n);
  }

  add(unit: number): void {
    this.members.push(unit);
    this.factorFrom(this.members.length - 1);
  }

  /** Replaces the members. */
  reset(members: Iterable<number>): void {
    this.members.length = 0;
    this.members.push(...members);
    this.factorFrom(0);
  }

  /** Removes members at ascending positions. */
  remove(positions: readonly number[]): void {
    for (let i = positions.length - 1; i >= 0; i--) {
      this.members.splice(positions[i], 1);
    }
    this.factorFrom(positions[0]);
  }

  /** Minimiser over the affine hull of the members; entries may be negative. */
  affineMinimiser(): Float64Array {
    const { factor: l, n, right: u } = this;
    const size = this.members.length;
    u.fill(1, 0, size);
    for (let i = 0; i < size; i++) {
      for (let m = 0; m < i; m++) u[i] -= l[i * n + m] * u[m];
      u[i] /= l[i * n + i];
    }
    let sum = 0;
    for (let i = size - 1; i >= 0; i--) {
      for (let m = i + 1; m < size; m++) u[i] -= l[m * n + i] * u[m];
      u[i] /= l[i * n + i];
      sum += u[i];
    }
    for (let i = 0; i < size; i++) u[i] /= sum;
    return u;
  }

  private factorFrom(position: number): void {
    const { factor: l, h, n, level, members } = this;
    if (position === 0) this.smallestPivot = Infinity;
    for (let i = position; i < members.length; i++) {
      const row = members[i] * n;
      for (let j = 0; j <= i; j++) {
        let value = h[row + members[j]] + level;
        if (i === j) value += RELATIVE_RIDGE * level;
        for (let m = 0; m < j; m++) value -= l[i * n + m] * l[j * n + m];
        if (i > j) {
          l[i * n + j] = value / l[j * n + j];
          continue;
        }
        const pivot = Math.max(value, RELATIVE_RIDGE * level);
        this.smallestPivot = Math.min(this.smallestPivot, pivot);
        l[i * n + i] = Math.sqrt(pivot);
      }
    }
  }
}

/**
 * Moves to the affine minimiser as far as the simplex allows, dropping members
 * that reach 0, until all of them keep a positive weight.
 */
function settle(corral: Corral, weights: Float64Array): void {
  while (corral.members.length > 0) {
    const target = corral.affineMinimiser();
    const { members } = corral;
    let step = 1;
    for (let i = 0; i < members.length; i++) {
      const weight = weights[members[i]];
      if (target[i] <= 0) step = Math.min(step, weight / (weight - target[i]));
    }
    const emptied: number[] = [];
    for (let i = 0; i < members.length; i++) {
      const weight = weights[members[i]];
      const moved = weight + step * (target[i] - weight);
      const stays = target[i] > 0 || (step < 1 && moved > 1e-15);
      weights[members[i]] = stays ? moved : 0;
      if (!stays) emptied.push(i);
    }
    if (emptied.length === 0) return;
    corral.remove(emptied);
  }
}

/**
 * Starts at a set of units that may be right: drops all negative ones at once
 * until none is left. False when the set is of no use.
 */
function startAt(
  corral: Corral,
  guess: Iterable<number>,
  weights: Float64Array,
  smallestPivot: number,
): boolean {
  corral.reset(guess);
  for (let round = 0; round < GUESS_ROUNDS; round++) {
    const usable = corral.smallestPivot >= smallestPivot;
    if (!usable || corral.members.length === 0) return false;
    const target = corral.affineMinimiser();
    const negative = corral.members.flatMap((_, i) =>
      target[i] > 0 ? [] : [i],
    );
    if (negative.length === 0) {
      corral.members.forEach((member, i) => {
        weights[member] = target[i];
      });
      return true;
    }
    const dropped = new Set(negative);
    corral.reset(corral.members.filter((_, i) => !dropped.has(i)));
  }
  return false;
}

/** Writes Hw into `gradient` and returns wᵀHw. */
function evaluate(
  h: Float64Array,
  members: readonly number[],
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const n = weights.length;
  gradient.fill(0);
  for (const member of members) {
    const weight = weights[member];
    const row = member * n;
    for (let j = 0; j < n; j++) gradient[j] += weight * h[row + j];
  }
  let objective = 0;
  for (const member of members) objective += weights[member] * gradient[member];
  return objective;
}

function smallestIndex(values: Float64Array): number {
  let best = 0;
  for (let j = 1; j < values.length; j++) {
    if (values[j] < values[best]) best = j;
  }
  return best;
}

/**
 * Wolfe's (1976) algorithm for the point of least norm in a polytope. Least
 * squares on the simplex is such a problem: with Σw = 1 the residual is the
 * weighted mean of the distances of the single units to the target, and H
 * their inner products. Exact after finitely many steps, where gradient
 * methods creep along flat directions.
 *
 * @param h - symmetric positive semidefinite, row-major, n × n
 * @param n - at least 1
 * @param guess - units that are likely to carry weight; the result does not
 *   depend on it, the time does
 */
export function minimumNormWeights(
  h: Float64Array,
  n: number,
  guess: readonly number[] = [],
): SimplexWeights {
  const weights = new Float64Array(n);
  let level = 0;
  for (let i = 0; i < n; i++) level += h[i * n + i] / n;
  if (!(level > 0)) {
    return { weights: weights.fill(1 / n), converged: level === 0 };
  }
  const corral = new Corral(h, n, level);
  const gradient = Float64Array.from(weights, (_, i) => h[i * n + i]);
  if (!startAt(corral, guess, weights, SMALLEST_PIVOT * level)) {
    const start = smallestIndex(gradient);
    weights[start] = 1;
    corral.reset([start]);
  }
  let best = Infinity;
  for (let step = 0; step < STEPS_PER_UNIT * (n + 10); step++) {
    const objective = evaluate(h, corral.members, weights, gradient);
    const entering = smallestIndex(gradient);
    const gap = objective - gradient[entering];
    const negligible = GAP_OF_OBJECTIVE * objective + GAP_OF_ROUNDING * level;
    if (gap <= negligible) return { weights, converged: true };
    // In exact arithmetic every step descends and no member beats the others.
    if (objective >= best || corral.members.includes(entering)) {
      return { weights, converged: gap <= ACCEPTED_GAP * level };
    }
    best = objective;
    corral.add(entering);
    settle(corral, weights);
  }
  return { weights, converged: false };
}
