import { intervalCoverage } from '@hone/inference';
import type { Judged } from './judgeTransfer';

/** A number with its 95 % interval. */
export interface Estimate {
  value: number;
  interval: [number, number];
}

/** How forecasts did, all together. */
export interface TransferScore {
  n: number;
  truth: Estimate;
  measured: Estimate;
  crps: number;
  /** CRPS saved against a baseline, in per cent of the baseline's. */
  savedWithout: Estimate | null;
  savedFull: Estimate;
}

function coverage(covered: number, total: number): Estimate {
  const result = intervalCoverage({ covered, total });
  if (!result.ok) throw new Error(result.detail);
  const { coverage: value, interval } = result;
  return { value, interval: [interval[0], interval[1]] };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean of paired differences in per cent of the baseline's mean, normal interval. */
function saved(pairs: readonly { own: number; other: number }[]): Estimate {
  const base = mean(pairs.map(({ other }) => other));
  const differences = pairs.map(({ own, other }) => (other - own) / base);
  const value = mean(differences);
  const variance =
    differences.reduce((sum, d) => sum + (d - value) ** 2, 0) /
    (differences.length - 1);
  const half = 1.959964 * Math.sqrt(variance / differences.length);
  return {
    value: 100 * value,
    interval: [100 * (value - half), 100 * (value + half)],
  };
}

/** The scores of at least two judged forecasts. */
export function summarize(judged: readonly Judged[]): TransferScore {
  const n = judged.length;
  const paired = judged.flatMap(({ crps, crpsWithout }) =>
    crpsWithout === null ? [] : [{ own: crps, other: crpsWithout }],
  );
  return {
    n,
    truth: coverage(judged.filter(one => one.heldTruth).length, n),
    measured: coverage(judged.filter(one => one.heldMeasured).length, n),
    crps: mean(judged.map(({ crps }) => crps)),
    savedWithout: paired.length > 1 ? saved(paired) : null,
    savedFull: saved(
      judged.map(({ crps, crpsFull }) => ({ own: crps, other: crpsFull })),
    ),
  };
}
