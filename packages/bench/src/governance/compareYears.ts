import { ASSUMPTIONS } from './assumptions';
import { replayPolicy, type GovernancePolicy } from './governanceRules';
import { livePolicy, type YearResult } from './livePolicy';
import { percentile } from '../statistics/percentile';
import { simulateYear } from './simulateYear';

/** A mean over years, and where 95 % of the years lie. */
export interface OverYears {
  mean: number;
  from: number;
  to: number;
}

export interface PolicyYears {
  numbers: Record<keyof YearResult, OverYears>;
  /** Hours of waiting of all starts together for each failure that was prevented. */
  hoursPerPrevented: number | null;
  /** What the product's replay of the same years expected to be prevented. */
  replayed: OverYears;
}

export interface Comparison {
  catchRate: number;
  tiered: PolicyYears;
  board: PolicyYears;
  /** Board less tiered, year by year. */
  difference: Record<keyof YearResult, OverYears>;
}

function overYears(values: number[]): OverYears {
  return {
    mean: values.reduce((sum, one) => sum + one, 0) / values.length,
    from: percentile(values, 2.5)!,
    to: percentile(values, 97.5)!,
  };
}

function numbersOf(years: YearResult[]): Record<keyof YearResult, OverYears> {
  const keys = Object.keys(years[0]) as (keyof YearResult)[];
  const entries = keys.map(key => [key, overYears(years.map(y => y[key]))]);
  return Object.fromEntries(entries);
}

function subtract(a: YearResult, b: YearResult): YearResult {
  const keys = Object.keys(a) as (keyof YearResult)[];
  return Object.fromEntries(
    keys.map(key => [key, a[key] - b[key]]),
  ) as unknown as YearResult;
}

/**
 * Two policies over the same simulated years.
 */
export function compareYears(options: {
  tiered: GovernancePolicy;
  board: GovernancePolicy;
  catchRate: number;
  years: number;
  starts: number;
  seed: number;
}): Comparison {
  const { catchRate, years, starts, seed } = options;
  const histories = Array.from({ length: years }, (_, i) => ({
    seed: `${seed}/${i}`,
    year: simulateYear(`${seed}/${i}`, starts),
  }));
  const live = (policy: GovernancePolicy) =>
    histories.map(one =>
      livePolicy(policy, one.year, { catchRate, seed: one.seed }),
    );
  const summarize = (
    policy: GovernancePolicy,
    results: YearResult[],
  ): PolicyYears => {
    const numbers = numbersOf(results);
    const { prevented, delayHours } = numbers;
    const assumptions = {
      latencyHours: ASSUMPTIONS.medianHours,
      catchRate,
    };
    return {
      numbers,
      hoursPerPrevented:
        prevented.mean > 0 ? delayHours.mean / prevented.mean : null,
      replayed: overYears(
        histories.map(
          ({ year }) =>
            replayPolicy(policy, year, assumptions).side.failuresPrevented,
        ),
      ),
    };
  };
  const tiered = live(options.tiered);
  const board = live(options.board);
  return {
    catchRate,
    tiered: summarize(options.tiered, tiered),
    board: summarize(options.board, board),
    difference: numbersOf(board.map((one, i) => subtract(one, tiered[i]))),
  };
}
