import { sum, union } from 'd3-array';
import { assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import { InferenceInputError, type Interval, type Outcome } from '../outcome';
import {
  mixtureQuantile,
  type MixturePart,
} from '../pooling/internal/mixtureQuantile';
import { createNestedModel } from './internal/nestedModel';
import {
  readTrials,
  sharesOf,
  type NestedService,
  type ReadTrials,
  type Shares,
  type TransferTrial,
} from './internal/readTrials';
import { remlParts, variancePosterior } from './internal/variancePosterior';

/**
 * How near the trials are that an effect was transferred from: of the service
 * itself, of others in its group, or of other groups only.
 *
 * @public
 */
export type TransferLevel = 'service' | 'group' | 'organisation';

/**
 * The effect of a kind of change where it was not tried yet.
 *
 * @public
 */
export interface TransferredEffect {
  /** Posterior mean of the true effect, in the unit of the effects. */
  mean: number;
  /** Interval of the true effect. */
  interval: Interval;
  /** Interval of what a trial with `newStandardError` will measure. */
  observedInterval: Interval;
  probabilityAboveZero: number;
  level: TransferLevel;
  /** Trials and services at that level. */
  levelTrials: number;
  levelServices: number;
  /** All trials and their services. */
  trials: number;
  services: number;
  /** The mean over groups and services, at the REML variance parts. */
  organisationMean: number;
  /** REML variance of true effects between groups. */
  betweenGroups: number;
  /** REML variance of true effects between services of one group. */
  betweenServices: number;
}

const LEVELS = ['services', 'groups'] as const;

/** The nearest level at which the trials and the target have something in common. */
function nearest(data: ReadTrials, target: Shares) {
  for (const of of LEVELS) {
    const near = data.shares.filter(s =>
      [...s[of].keys()].some(name => target[of].has(name)),
    );
    if (near.length > 0) {
      const names = union(near.flatMap(s => [...s.services.keys()]));
      return {
        level: of === 'services' ? ('service' as const) : ('group' as const),
        levelTrials: near.length,
        levelServices: names.size,
      };
    }
  }
  return {
    level: 'organisation' as const,
    levelTrials: data.effects.length,
    levelServices: data.services,
  };
}

function intervalOf(
  parts: readonly MixturePart[],
  confidence: number,
): Interval {
  const tail = (1 - confidence) / 2;
  return [mixtureQuantile(parts, tail), mixtureQuantile(parts, 1 - tail)];
}

/**
 * Effect of a change for services like yours: a normal model of effects nested
 * organisation → group → service, y = μ + mean(group + service) + error. The
 * estimate is drawn to the mean of the nearest level that was tried; the
 * intervals average over both variances, so they know that these are
 * estimates, and are wide where few groups were tried.
 *
 * @param input - `trials` of one kind of change and metric, their effects on
 *   one scale (for instance relative), squared standard errors, and the
 *   services whose mean was changed; `target`, the services of interest (their
 *   mean effect); `newStandardError` of a coming trial, default 0; confidence,
 *   default 0.95
 * @returns the effect with its intervals, level and variance parts;
 *   `insufficient-data` below two trials or eight services, `zero-variance`,
 *   `inconsistent-sums`, `non-finite`
 * @throws {@link InferenceInputError} for a trial or target without services, a
 *   negative standard error or a confidence outside (0, 1)
 * @public
 */
export function transferEffect(input: {
  trials: readonly TransferTrial[];
  target: readonly NestedService[];
  newStandardError?: number;
  confidence?: number;
}): Outcome<TransferredEffect> {
  const { trials, newStandardError = 0, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  if (!(newStandardError >= 0 && Number.isFinite(newStandardError))) {
    throw new InferenceInputError(
      `newStandardError must not be negative, got ${newStandardError}`,
    );
  }
  const target = sharesOf('target', input.target);
  const data = readTrials(trials);
  if (!data.ok) return data;
  const model = createNestedModel(data, target);
  const reml = remlParts(data, model);
  const parts = variancePosterior(data, model).map(
    ({ probability, target: { mean, variance } }): MixturePart => ({
      weight: probability,
      mean,
      sd: Math.sqrt(Math.max(variance, Number.MIN_VALUE)),
    }),
  );
  const observed = parts.map(part => ({
    ...part,
    sd: Math.hypot(part.sd, newStandardError),
  }));
  return succeed('transferEffect', {
    mean: sum(parts, ({ weight, mean }) => weight * mean),
    interval: intervalOf(parts, confidence),
    observedInterval: intervalOf(observed, confidence),
    probabilityAboveZero: sum(
      parts,
      ({ weight, mean, sd }) => weight * normal.sf(-mean / sd),
    ),
    ...nearest(data, target),
    trials: data.effects.length,
    services: data.services,
    organisationMean: model.fit(reml).mean,
    ...reml,
  });
}
