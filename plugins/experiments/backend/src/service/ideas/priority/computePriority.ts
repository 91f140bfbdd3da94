import type {
  IdeaFactors,
  IdeaPriority,
} from '@hone/backstage-plugin-experiments-common';
import type { IdeaForecast } from '../../../store/ideas';
import { believedProbability } from './believedProbability';
import {
  DEFAULT_EFFORT_DAYS,
  DEFAULT_IMPACT_UNIT,
  DEFAULT_PROBABILITY,
  DEFAULT_RATE_PER_MONTH,
  INFORMATION_SHARE,
  UNKNOWN_RANK,
} from './constants';
import { expectedEffect } from './expectedEffect';
import { knownSentence, unknownSentence } from './prioritySentence';

/**
 * What a priority is computed from.
 */
export interface PriorityInput {
  factors: IdeaFactors;
  votes: number;
  /** What is expected of an experiment that tries it. */
  forecast: IdeaForecast | null;
  /** Without a metric a trial teaches nothing. */
  metricId: string | null;
}

type Factors = Pick<
  IdeaPriority,
  'ratePerMonth' | 'impact' | 'probability' | 'effortDays'
>;

function statedProbability({ factors, forecast }: PriorityInput): {
  stated: number;
  judged: 'set' | 'forecast' | 'default';
} {
  if (factors.probability !== undefined) {
    return { stated: factors.probability, judged: 'set' };
  }
  return forecast
    ? { stated: forecast.probability, judged: 'forecast' }
    : { stated: DEFAULT_PROBABILITY, judged: 'default' };
}

function resolveFactors(input: PriorityInput): Factors {
  const { factors, votes } = input;
  const { ratePerMonth, impact, effortDays } = factors;
  const { stated, judged } = statedProbability(input);
  const rateWithout =
    impact === undefined
      ? { value: null, from: 'unknown' as const }
      : { value: DEFAULT_RATE_PER_MONTH, from: 'default' as const };
  return {
    ratePerMonth:
      ratePerMonth === undefined
        ? rateWithout
        : { value: ratePerMonth, from: 'set' },
    impact:
      impact === undefined
        ? { value: null, from: 'unknown' }
        : { value: impact, from: 'set' },
    probability: {
      value: believedProbability(stated, votes),
      from: votes > 0 ? 'votes' : judged,
    },
    effortDays:
      effortDays === undefined
        ? { value: DEFAULT_EFFORT_DAYS, from: 'default' }
        : { value: effortDays, from: 'set' },
  };
}

/**
 * What an idea is worth per day of work, with every factor.
 *
 * The expected loss that it avoids is rate per month × impact × probability that it works. Trying it also tells whether
 * to keep it: with as much to lose by keeping what does not work as to win by what does, knowing for sure is worth rate ×
 * impact × min(p, 1 − p) (Raiffa & Schlaifer 1961, "Applied Statistical Decision Theory"), of which a trial brings in a
 * share. That part counts only where a metric is attached, so what can be tested goes before what can only be done. The
 * sum is divided by the days of work. Where nobody said how likely it works, that is what is forecast of the experiment that
 * tries it: the probability of an effect that is worth having. Where the rate or the impact is unknown, so is the value, and it ranks last.
 */
export function computePriority(input: PriorityInput): {
  priority: IdeaPriority;
  rank: number;
} {
  const factors = resolveFactors(input);
  const expected = expectedEffect(input);
  const unit = input.factors.impactUnit ?? DEFAULT_IMPACT_UNIT;
  const rate = factors.ratePerMonth.value;
  const impact = factors.impact.value;
  if (rate === null || impact === null) {
    const priority: IdeaPriority = {
      ...factors,
      ...expected,
      unit,
      valuePerDay: null,
      worthPerMonth: null,
      informationValue: null,
      sentence: unknownSentence(input),
    };
    return { priority, rank: UNKNOWN_RANK };
  }
  const p = factors.probability.value;
  const days = factors.effortDays.value ?? DEFAULT_EFFORT_DAYS;
  const worthPerMonth = rate * impact;
  const avoided = (worthPerMonth * p) / days;
  const informationValue =
    input.metricId === null
      ? 0
      : (INFORMATION_SHARE * worthPerMonth * Math.min(p, 1 - p)) / days;
  const valuePerDay = avoided + informationValue;
  const priority: IdeaPriority = {
    ...factors,
    ...expected,
    unit,
    valuePerDay,
    worthPerMonth,
    informationValue,
    sentence: knownSentence({ ...factors, unit, avoided, informationValue }),
  };
  return { priority, rank: valuePerDay };
}
