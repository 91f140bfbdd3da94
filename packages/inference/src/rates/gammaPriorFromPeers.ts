import { sum } from 'd3-array';
import { assertSameLength } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome, Warning } from '../outcome';
import type { GammaShape } from './gammaPoissonPosterior';
import { checkEvents } from './internal/counts';

const MINIMUM_PEERS = 3;

/**
 * A gamma prior of an event rate from peers, by moments: mean m = Σx/Σt, and
 * the variance of the true rates is what the observed rates scatter beyond
 * Poisson noise (the estimator of DerSimonian & Laird with weights t).
 *
 * @param input - whole `events` and `exposures` of the peers, same length
 * @returns shape m²/τ² and rate m/τ²; where peers scatter little more than by
 *   chance the prior is worth as much exposure as they have together, with a
 *   warning. `insufficient-data` below three peers or without any event,
 *   `inconsistent-sums`, `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths
 * @public
 */
export function gammaPriorFromPeers(input: {
  events: readonly number[];
  exposures: readonly number[];
}): Outcome<GammaShape & { betweenVariance: number }> {
  const { events, exposures } = input;
  assertSameLength(events, exposures, 'events and exposures');
  for (let i = 0; i < events.length; i++) {
    const problem = checkEvents(events[i], exposures[i]);
    if (problem) return problem;
  }
  const total = sum(exposures);
  const mean = sum(events) / total;
  if (events.length < MINIMUM_PEERS || mean === 0) {
    return fail(
      'insufficient-data',
      `Needs at least ${MINIMUM_PEERS} peers with events.`,
    );
  }
  const scatter = sum(
    events,
    (x, i) => exposures[i] * (x / exposures[i] - mean) ** 2,
  );
  const betweenVariance = Math.max(
    0,
    (scatter - (events.length - 1) * mean) /
      (total - sum(exposures, t => t * t) / total),
  );
  // Even peers that look alike are no better known than by all they have seen.
  const variance = Math.max(betweenVariance, mean / total);
  const warnings: Warning[] =
    betweenVariance > mean / total
      ? []
      : [
          {
            code: 'small-sample',
            message:
              'The peers differ no more than by chance: the prior says what they have seen together.',
          },
        ];
  return succeed(
    'gammaPriorFromPeers',
    { shape: (mean * mean) / variance, rate: mean / variance, betweenVariance },
    warnings,
  );
}
