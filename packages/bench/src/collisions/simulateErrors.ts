import {
  differenceInDifferences,
  segmentedRegression,
  type Rng,
} from '@hone/inference';
import type { Pair, TrialPlan } from './drawPair';

/** Of the effects of both changes on the logarithm of the metric. */
const EFFECT_SD = 0.15;
/** Of one day of one service; every day remembers this share of the day before. */
const NOISE_SD = 0.1;
const MEMORY = 0.5;
/** Of one day of all services. */
const COMMON_SD = 0.05;

/**
 * Root mean square errors of one trial's effect, on the logarithm of the metric.
 */
export interface EffectErrors {
  alone: number;
  /** With the other change at work, which the analysis does not know of. */
  beside: number;
}

type Series = number[][];

function noise(rng: Rng, services: number, days: number): Series {
  const common = Array.from({ length: days }, () => COMMON_SD * rng.normal());
  return Array.from({ length: services }, () => {
    let state = rng.normal();
    return common.map(shared => {
      state = MEMORY * state + Math.sqrt(1 - MEMORY ** 2) * rng.normal();
      return shared + NOISE_SD * state;
    });
  });
}

function feels(
  trial: TrialPlan,
  service: number,
  day: number,
  staysOn: boolean,
): boolean {
  const end = staysOn ? Infinity : trial.startDay + trial.days;
  return trial.treated.includes(service) && day >= trial.startDay && day < end;
}

function add(
  series: Series,
  begin: number,
  change: { trial: TrialPlan; effect: number; staysOn: boolean },
): Series {
  const { trial, effect, staysOn } = change;
  return series.map((values, service) =>
    values.map((value, i) =>
      feels(trial, service, begin + i, staysOn) ? value + effect : value,
    ),
  );
}

/** What the estimator of the product's default methods says of a trial; null where it refuses. */
function estimate(
  trial: TrialPlan,
  series: Series,
  begin: number,
): number | null {
  const from = trial.startDay - trial.baselineDays - begin;
  const to = trial.startDay + trial.days - begin;
  const rowOf = (service: number) => series[service].slice(from, to);
  const treated = trial.treated.map(rowOf);
  if (trial.compared.length > 0) {
    const fit = differenceInDifferences({
      treated,
      controls: trial.compared.map(rowOf),
      firstTreatedIndex: trial.baselineDays,
    });
    return fit.ok ? fit.estimate : null;
  }
  const fit = segmentedRegression({
    values: treated[0].map(
      (_, day) =>
        treated.reduce((sum, row) => sum + row[day], 0) / treated.length,
    ),
    interventionIndex: trial.baselineDays,
    errors: 'independent',
  });
  return fit.ok ? fit.meanEffect.estimate : null;
}

const rootMeanSquare = (errors: readonly number[]) =>
  Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);

/**
 * Simulates a pair with effects that are known, and analyses each trial as if there were no other, with and without the
 * other one at work.
 *
 * @param options.staysOn - changes stay after the end of their trial instead of being taken back
 */
export function simulateErrors(
  rng: Rng,
  pair: Pair,
  options: { runs: number; staysOn: boolean },
): { first: EffectErrors; second: EffectErrors } | null {
  const { first, second, services } = pair;
  const begin = Math.min(
    first.startDay - first.baselineDays,
    second.startDay - second.baselineDays,
  );
  const end = Math.max(
    first.startDay + first.days,
    second.startDay + second.days,
  );
  const errors = {
    first: { alone: [], beside: [] },
    second: { alone: [], beside: [] },
  } as Record<'first' | 'second', Record<keyof EffectErrors, number[]>>;
  for (let run = 0; run < options.runs; run++) {
    const still = noise(rng, services, end - begin);
    const effects = {
      first: EFFECT_SD * rng.normal(),
      second: EFFECT_SD * rng.normal(),
    };
    const put = (series: Series, which: 'first' | 'second') =>
      add(series, begin, {
        trial: pair[which],
        effect: effects[which],
        staysOn: options.staysOn,
      });
    const both = put(put(still, 'first'), 'second');
    for (const which of ['first', 'second'] as const) {
      const alone = estimate(pair[which], put(still, which), begin);
      const beside = estimate(pair[which], both, begin);
      if (alone === null || beside === null) return null;
      errors[which].alone.push(alone - effects[which]);
      errors[which].beside.push(beside - effects[which]);
    }
  }
  const toErrors = (which: 'first' | 'second'): EffectErrors => ({
    alone: rootMeanSquare(errors[which].alone),
    beside: rootMeanSquare(errors[which].beside),
  });
  return { first: toErrors('first'), second: toErrors('second') };
}
