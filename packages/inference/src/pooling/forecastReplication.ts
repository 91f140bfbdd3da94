import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { aggregateForecasts } from './aggregateForecasts';
import { replicationProbability } from './replicationProbability';

/**
 * Will a result hold when the trial is repeated? People's beliefs (their plain
 * mean) and what the p value says by itself are two sources; their log odds
 * add up, as those of independent sources do from even odds.
 *
 * @param input - `beliefs`, probabilities that people gave, possibly none;
 *   the two-sided `pValue` of the result, null where it is not known;
 *   `informationRatio` as in `replicationProbability`
 * @returns the probability, and that of each source (null where it is
 *   missing); `insufficient-data` without any source, `invalid-p-value`,
 *   `non-finite`
 * @throws {@link InferenceInputError} for beliefs outside [0, 1] or a ratio
 *   that is not positive
 * @public
 */
export function forecastReplication(input: {
  beliefs: readonly number[];
  pValue: number | null;
  informationRatio?: number;
}): Outcome<{
  probability: number;
  people: number | null;
  statistics: number | null;
}> {
  const { beliefs, pValue, informationRatio } = input;
  const sources: number[] = [];
  let people: number | null = null;
  let statistics: number | null = null;
  if (beliefs.length > 0) {
    const crowd = aggregateForecasts({ probabilities: beliefs });
    if (!crowd.ok) return crowd;
    people = crowd.probability;
    sources.push(people);
  }
  if (pValue !== null) {
    const repetition = replicationProbability({ pValue, informationRatio });
    if (!repetition.ok) return repetition;
    statistics = repetition.probability;
    sources.push(statistics);
  }
  if (sources.length === 0) {
    return fail('insufficient-data', 'Neither beliefs nor a p value.');
  }
  const joint = aggregateForecasts({
    probabilities: sources,
    method: 'log-odds',
    extremising: sources.length,
  });
  if (!joint.ok) return joint;
  return succeed('forecastReplication', {
    probability: joint.probability,
    people,
    statistics,
  });
}
