/** A one-sided cumulative sum: plain JSON. */
interface Cusum {
  side: 1 | -1;
  /** Half of the shift that it is quickest for, in standard deviations. */
  allowance: number;
  /** Where it alarms. */
  limit: number;
  sum: number;
  /** Observations since it last was zero, and the sum of their residuals. */
  run: number;
  total: number;
}

/** Cumulative sums of both sides for small and for large shifts. */
export type CusumBank = Cusum[];

/**
 * Allowances and limits. In independent normal noise every one alarms about once in half a million observations (Siegmund's
 * approximation: run length ≈ (exp(2kb) − 2kb − 1)/(2k²), b = h + 1.166), which leaves room for what estimation adds.
 */
const SIZES = [
  { allowance: 0.25, limit: 21 },
  { allowance: 0.5, limit: 11.5 },
] as const;

/** An innovation farther than this counts as this far: a spike is no shift. */
const FAR = 2;

export function emptyBank(): CusumBank {
  return SIZES.flatMap(size =>
    ([1, -1] as const).map(side => ({
      side,
      ...size,
      sum: 0,
      run: 0,
      total: 0,
    })),
  );
}

/** A shift that has lasted, in the units of the residuals. */
export interface Shift {
  /** Observations since it began, the present one included. */
  length: number;
  /** Mean residual since then. */
  size: number;
}

/**
 * Takes the next innovation.
 *
 * @param innovation - in standard deviations
 * @param residual - in the units of the series
 * @param sensitivity - share of the limits at which to alarm
 * @param fewest - observations that a shift has to last
 */
export function accumulate(
  bank: CusumBank,
  innovation: number,
  residual: number,
  sensitivity: number,
  fewest: number,
): Shift | null {
  const bounded = Math.max(-FAR, Math.min(FAR, innovation));
  let found: Cusum | undefined;
  for (const cusum of bank) {
    const next = cusum.sum + cusum.side * bounded - cusum.allowance;
    if (next <= 0) {
      cusum.sum = 0;
      cusum.run = 0;
      cusum.total = 0;
      continue;
    }
    cusum.sum = next;
    cusum.run += 1;
    cusum.total += residual;
    const alarms = next > cusum.limit * sensitivity && cusum.run >= fewest;
    if (alarms && (!found || cusum.run < found.run)) found = cusum;
  }
  return found ? { length: found.run, size: found.total / found.run } : null;
}
