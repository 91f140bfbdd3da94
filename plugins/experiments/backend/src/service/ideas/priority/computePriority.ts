import type {
  IdeaFactors,
  IdeaPriority,
} from '@hone/backstage-plugin-experiments-common';
import { believedProbability } from './believedProbability';
import {
  DEFAULT_EFFORT_DAYS,
  DEFAULT_IMPACT_UNIT,
  DEFAULT_PROBABILITY,
  DEFAULT_RATE_PER_MONTH,
  INFORMATION_SHARE,
  UNKNOWN_RANK,
} from './constants';
import { knownSentence, unknownSentence } from './prioritySentence';

/**
 * What a priority is computed from.
 */
export interface PriorityInput {
  factors: IdeaFactors;
  votes: number;
  /** Without a metric a trial teaches nothing. */
  metricId: string | null;
}

type Factors = Pick<
  IdeaPriority,
  'ratePerMonth' | 'impact' | 'probability' | 'effortDays'
>;

function resolveFactors({ factors, votes }: PriorityInput): Factors {
  const { ratePerMonth, impact, probability, effortDays } = factors;
  const stated = probability ?? DEFAULT_PROBABILITY;
  const rateWithout =
    impact === undefined
      ? { value: null, from: 'unknown' as const }
      : { value: DEFAULT_RATE_PER_MONTH, from: 'default' as const };
  const judged = probability === undefined ? 'default' : 'set';
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
 * sum is divided by the days of work. Where the rate or the impact is unknown, so is the value, and it ranks last.
 */
export function computePriority(input: PriorityInput): {
  priority: IdeaPriority;
  rank: number;
} {
  const factors = resolveFactors(input);
  const unit = input.factors.impactUnit ?? DEFAULT_IMPACT_UNIT;
  const rate = factors.ratePerMonth.value;
  const impact = factors.impact.value;
  if (rate === null || impact === null) {
    const priority: IdeaPriority = {
      ...factors,
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
    unit,
    valuePerDay,
    worthPerMonth,
    informationValue,
    sentence: knownSentence({ ...factors, unit, avoided, informationValue }),
  };
  return { priority, rank: valuePerDay };
}
