import { assertOneOf, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import type { Outcome, Warning } from '../outcome';
import {
  riskTable,
  type CensoredDurations,
  type RiskRow,
} from './internal/riskTable';

// The product of factors may miss one half by rounding.
const ROUNDING = 1e-12;
const FEW_EVENTS = 10;

/**
 * A survival curve, an entry per distinct duration.
 *
 * @public
 */
export interface SurvivalCurve {
  times: number[];
  /** How many were still open just before. */
  atRisk: number[];
  /** How many ended. */
  events: number[];
  /** Share that lasts longer. */
  survival: number[];
  /** Greenwood's standard error; 0 once nothing is left. */
  standardError: number[];
  lower: number[];
  upper: number[];
  /** First time at which half or less lasts longer; null when not reached. */
  median: number | null;
  /** From the band; null where the band does not reach one half. */
  medianInterval: readonly [lower: number | null, upper: number | null];
}

/** The ends of the band at 0 < S < 1, given the sum Σd/(n(n − d)). */
function band(
  survival: number,
  greenwood: number,
  z: number,
  interval: 'log-log' | 'log',
): readonly [number, number] {
  const spread = z * Math.sqrt(greenwood);
  if (interval === 'log') {
    return [
      survival * Math.exp(-spread),
      Math.min(1, survival * Math.exp(spread)),
    ];
  }
  const exponent = Math.exp(spread / Math.abs(Math.log(survival)));
  return [survival ** exponent, survival ** (1 / exponent)];
}

function curve(
  rows: readonly RiskRow[],
  z: number,
  interval: 'log-log' | 'log',
) {
  let survival = 1;
  let greenwood = 0;
  let ends: readonly [number, number] = [1, 1];
  return rows.map(({ atRisk, events }) => {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      // With nobody left the variance is not defined, but the curve cannot
      // rise again: the last upper end still holds.
      ends =
        survival === 0 ? [0, ends[1]] : band(survival, greenwood, z, interval);
    }
    return {
      survival,
      standardError: survival === 0 ? 0 : survival * Math.sqrt(greenwood),
      lower: ends[0],
      upper: ends[1],
    };
  });
}

/**
 * Kaplan & Meier's (1958) estimate of how long things last when some are
 * still open: S = Π(1 − d/n), Greenwood's variance S²Σd/(n(n − d)). The median
 * interval inverts the band (Brookmeyer & Crowley 1982).
 *
 * @param input - durations (any unit), whether each ended, and how many each
 *   stands for (`counts`, default 1); the band is built on the scale `log-log`
 *   (default) or `log`; confidence, default 0.95
 * @returns the curve with its pointwise band and the median;
 *   `insufficient-data` without durations, `inconsistent-sums` for a negative
 *   one, `non-finite`; a warning below ten ended durations
 * @throws {@link InferenceInputError} for unequal lengths, events that are
 *   neither 0 nor 1, counts that are not whole numbers above 0, an unknown
 *   interval or a confidence outside (0, 1)
 * @public
 */
export function kaplanMeier(
  input: CensoredDurations & {
    confidence?: number;
    interval?: 'log-log' | 'log';
  },
): Outcome<SurvivalCurve> {
  const { confidence = 0.95, interval = 'log-log' } = input;
  assertProbability('confidence', confidence);
  assertOneOf('interval', interval, ['log-log', 'log']);
  const table = riskTable(input);
  if (!table.ok) return table;
  const { rows } = table;
  const points = curve(rows, -normal.quantile((1 - confidence) / 2), interval);
  const firstAtHalf = (key: 'survival' | 'lower' | 'upper') => {
    const i = points.findIndex(point => point[key] <= 0.5 + ROUNDING);
    return i < 0 ? null : rows[i].time;
  };
  const ended = rows.reduce((sum, row) => sum + row.events, 0);
  const warnings: Warning[] =
    ended < FEW_EVENTS
      ? [
          {
            code: 'small-sample',
            message: `Only ${ended} durations have ended: the band is rough.`,
          },
        ]
      : [];
  return succeed(
    'kaplanMeier',
    {
      times: rows.map(row => row.time),
      atRisk: rows.map(row => row.atRisk),
      events: rows.map(row => row.events),
      survival: points.map(point => point.survival),
      standardError: points.map(point => point.standardError),
      lower: points.map(point => point.lower),
      upper: points.map(point => point.upper),
      median: firstAtHalf('survival'),
      medianInterval: [firstAtHalf('lower'), firstAtHalf('upper')] as const,
    },
    warnings,
  );
}
