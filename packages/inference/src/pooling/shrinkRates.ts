import { mean as average, sum } from 'd3-array';
import { assertProbability, assertSameLength } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import {
  InferenceInputError,
  type Failure,
  type Interval,
  type Outcome,
  type Warning,
} from '../outcome';
import { checkCounts } from '../rates/wilsonScore';
import {
  centredVariances,
  linearise,
  predictLogRates,
  restrictedLogLikelihood,
  startingPoint,
  type ArmCounts,
  type WorkingArms,
} from './internal/armModel';
import { maximizeScale } from './internal/maximizeScale';

/**
 * The arms of one finished test.
 *
 * @public
 */
export interface TestCounts {
  /** Events per arm, for instance clicks. */
  events: readonly number[];
  /** Exposure per arm, for instance impressions. */
  exposures: readonly number[];
}

/**
 * What the arms of a test are worth, in the order of its arms. A deviation is
 * the log rate minus the mean of the log rates of the test.
 *
 * @public
 */
export interface ShrunkenArms {
  deviations: number[];
  /** Posterior standard deviations of the true deviations. */
  standardDeviations: number[];
  /** Intervals of the deviations that an equal repetition will show. */
  intervals: Interval[];
}

/** Arms differ by factors far below e³ = 20. */
const LARGEST_TAU = 3;
const MAX_ITERATIONS = 50;
const TOLERANCE = 1e-6;

function checkTest(test: TestCounts): Failure | undefined {
  assertSameLength(test.events, test.exposures, 'events and exposures');
  for (let i = 0; i < test.events.length; i++) {
    const [x, t] = [test.events[i], test.exposures[i]];
    const problem = checkCounts(x, Math.max(x, t));
    if (problem) return problem;
    if (!(t >= 0) || (t === 0 && x > 0)) {
      return fail('inconsistent-sums', `${x} events in an exposure of ${t}.`);
    }
  }
  return test.exposures.some(t => t > 0)
    ? undefined
    : fail('insufficient-data', 'A test has no exposure.');
}

/** Alternates between τ² and the rates at which the model is linearised. */
function fitArms(tests: readonly ArmCounts[]): {
  tauSquared: number;
  arms: WorkingArms[];
  converged: boolean;
} {
  let arms = tests.map(startingPoint);
  let tau = 0;
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    const current = arms;
    const next = maximizeScale(
      scale => sum(current, a => restrictedLogLikelihood(a, scale * scale)),
      LARGEST_TAU,
    );
    arms = arms.map((a, j) =>
      linearise(tests[j], predictLogRates(a, next * next)),
    );
    const converged = i > 0 && Math.abs(next - tau) < TOLERANCE;
    tau = next;
    if (converged) return { tauSquared: tau * tau, arms, converged };
  }
  return { tauSquared: tau * tau, arms, converged: false };
}

function describe(
  arms: WorkingArms,
  tauSquared: number,
  z: number,
): ShrunkenArms {
  const { logRates, variances } = arms;
  const centre = average(logRates)!;
  const deviations = logRates.map(eta => eta - centre);
  const weights = variances.map(v => 1 / (v + tauSquared));
  const towardsMean = weights.map(w => 1 - tauSquared * w);
  const posterior = centredVariances(
    towardsMean.map(share => tauSquared * share),
    towardsMean,
    1 / sum(weights),
  );
  const noise = variances.includes(Infinity)
    ? variances.map(() => Infinity)
    : centredVariances(
        variances,
        variances.map(() => 0),
        0,
      );
  return {
    deviations,
    standardDeviations: posterior.map(v => Math.sqrt(Math.max(0, v))),
    intervals: deviations.map((d, i) => {
      const half =
        variances.length > 1 ? z * Math.sqrt(posterior[i] + noise[i]) : 0;
      return [d - half, d + half] as const;
    }),
  };
}

/**
 * What the arms of many tests are really worth: a Poisson model with normal
 * differences between the arms of a test on the log scale, its variance τ²
 * estimated from all tests together by restricted maximum likelihood, by
 * penalised quasi-likelihood (Breslow & Clayton 1993). The noise of an arm is
 * taken at its shrunken rate, so that luck does not make an arm look more, or
 * less, exact; arms without events need no correction.
 *
 * @param input - events and exposures per arm of every test; confidence of
 *   the intervals, default 0.95
 * @returns τ² and, per test, shrunken deviations with posterior standard
 *   deviations and intervals for an equal repetition, which hold the noise of
 *   both; `insufficient-data` without a test of two arms or for a test without
 *   exposure, `inconsistent-sums`, `non-finite`; a warning when the iteration
 *   did not settle
 * @throws {@link InferenceInputError} for unequal lengths, a test without arms
 *   or a confidence outside (0, 1)
 * @public
 */
export function shrinkRates(input: {
  tests: readonly TestCounts[];
  confidence?: number;
}): Outcome<{ tauSquared: number; tests: ShrunkenArms[] }> {
  const { tests, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  for (const test of tests) {
    if (test.events.length === 0) {
      throw new InferenceInputError('a test must have arms');
    }
    const problem = checkTest(test);
    if (problem) return problem;
  }
  if (!tests.some(test => test.events.length > 1)) {
    return fail('insufficient-data', 'No test has two arms.');
  }
  const { tauSquared, arms, converged } = fitArms(tests);
  const z = -normal.quantile((1 - confidence) / 2);
  const warnings: Warning[] = converged
    ? []
    : [
        {
          code: 'not-converged',
          message: 'The variance between arms had not settled: last value.',
        },
      ];
  return succeed(
    'shrinkRates',
    { tauSquared, tests: arms.map(a => describe(a, tauSquared, z)) },
    warnings,
  );
}
