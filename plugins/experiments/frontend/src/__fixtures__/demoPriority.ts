import type {
  IdeaFactors,
  IdeaPriority,
} from '@hone/backstage-plugin-experiments-common';

const DEFAULT_PROBABILITY = 1 / 3;
const DEFAULT_RATE = 1;
const DEFAULT_EFFORT_DAYS = 5;
/** So many trials weigh as much as the first guess. */
const PRIOR_WEIGHT = 10;
/** All votes together weigh less than so many trials, and half of it with so many votes. */
const VOTE_WEIGHT = 2;
const VOTES_FOR_HALF = 5;
const LEARNING_SHARE = 0.4;

type Factor = IdeaPriority['ratePerMonth'];

function setOr(value: number | undefined, fallback: number | null): Factor {
  if (value !== undefined) return { value, from: 'set' };
  return { value: fallback, from: fallback === null ? 'unknown' : 'default' };
}

function probability(
  set: number | undefined,
  votes: number,
): IdeaPriority['probability'] {
  const first = set ?? DEFAULT_PROBABILITY;
  if (votes > 0) {
    const weight = (VOTE_WEIGHT * votes) / (votes + VOTES_FOR_HALF);
    const works = PRIOR_WEIGHT * first + weight * Math.min(1, 2 * first);
    return { value: works / (PRIOR_WEIGHT + weight), from: 'votes' };
  }
  return { value: first, from: set === undefined ? 'default' : 'set' };
}

/** Expected value per day of effort, as the backend answers it: every factor, and what it is made of. */
export function demoPriority(
  factors: IdeaFactors,
  votes: number,
  metricId: string | null,
): IdeaPriority {
  const impact = setOr(factors.impact, null);
  const rate = setOr(
    factors.ratePerMonth,
    impact.value === null ? null : DEFAULT_RATE,
  );
  const effort = setOr(factors.effortDays, DEFAULT_EFFORT_DAYS);
  const works = probability(factors.probability, votes);
  const worth =
    rate.value === null || impact.value === null
      ? null
      : rate.value * impact.value;
  const perDay =
    worth === null ? null : worth / (effort.value ?? DEFAULT_EFFORT_DAYS);
  const share = metricId === null ? 0 : LEARNING_SHARE;
  const learning =
    perDay === null
      ? null
      : perDay * share * Math.min(works.value, 1 - works.value);
  const value =
    perDay === null || learning === null
      ? null
      : perDay * works.value + learning;
  return {
    valuePerDay: value,
    worthPerMonth: worth,
    unit: factors.impactUnit ?? 'minutes',
    ratePerMonth: rate,
    impact,
    probability: works,
    effortDays: effort,
    informationValue: learning,
    sentence: {
      key: value === null ? 'priority.unknown' : 'priority.known',
      params: {},
      text:
        value === null
          ? 'The worth is unknown: a factor is missing.'
          : `About ${Math.round(value)} per day of effort.`,
    },
  };
}
