import { mean, sum } from 'd3-array';
import type { TrialPredictions } from './predictTrials';
import type { HeadlineTest } from './readArms';

/** Tests with fewer clicks in an arm of a half are not scored. */
const FEWEST_CLICKS = 5;

/**
 * A scored test: forecast, interval and result of every arm.
 */
export interface ScoredTest {
  id: string;
  seen: number[];
  forecast: number[];
  /** Null where there is no answer. */
  interval: (readonly [number, number] | null)[];
  realised: number[];
}

function lifts(test: HeadlineTest): number[] {
  const logs = test.clicks.map((x, i) => Math.log(x / test.impressions[i]));
  const centre = mean(logs)!;
  return logs.map(y => y - centre);
}

/**
 * Sets forecasts beside the other half. A test without an answer is forecast as "no effect", and its intervals missed.
 */
export function scoredTests(
  training: readonly HeadlineTest[],
  other: readonly HeadlineTest[],
  predictions: TrialPredictions,
): ScoredTest[] {
  const byId = new Map(other.map(test => [test.id, test]));
  return training.flatMap(test => {
    const half = byId.get(test.id);
    const order = test.arms.map(arm => half?.arms.indexOf(arm) ?? -1);
    if (!half || test.arms.length < 2 || order.includes(-1)) return [];
    const matched = {
      ...half,
      clicks: order.map(i => half.clicks[i]),
      impressions: order.map(i => half.impressions[i]),
    };
    if (Math.min(...test.clicks, ...matched.clicks) < FEWEST_CLICKS) return [];
    const answer = predictions[test.id];
    return [
      {
        id: test.id,
        seen: lifts(test),
        forecast: test.arms.map(arm => answer?.lift_forecast?.[arm] ?? 0),
        interval: test.arms.map(arm => answer?.interval?.[arm] ?? null),
        realised: lifts(matched),
      },
    ];
  });
}

function rootMeanSquare(
  tests: readonly ScoredTest[],
  of: (test: ScoredTest, arm: number) => number,
): number {
  const arms = sum(tests, test => test.realised.length);
  const squares = sum(tests, test =>
    sum(test.realised, (y, i) => (of(test, i) - y) ** 2),
  );
  return Math.sqrt(squares / arms);
}

export const rmse = (tests: readonly ScoredTest[]) =>
  rootMeanSquare(tests, (test, i) => test.forecast[i]);

export const rmseRaw = (tests: readonly ScoredTest[]) =>
  rootMeanSquare(tests, (test, i) => test.seen[i]);

export const rmseZero = (tests: readonly ScoredTest[]) =>
  rootMeanSquare(tests, () => 0);

export function coverage(tests: readonly ScoredTest[]): number {
  const held = sum(tests, test =>
    sum(test.realised, (y, i) => {
      const interval = test.interval[i];
      return interval && interval[0] <= y && y <= interval[1] ? 1 : 0;
    }),
  );
  return held / sum(tests, test => test.realised.length);
}

export function meanWidth(tests: readonly ScoredTest[]): number | null {
  const widths = tests.flatMap(test =>
    test.interval.flatMap(interval =>
      interval ? [interval[1] - interval[0]] : [],
    ),
  );
  return mean(widths) ?? null;
}

/** Mean of the seen, forecast and realised lift of the arm that looked best. */
export function winners(tests: readonly ScoredTest[]) {
  const best = tests.map(test => test.seen.indexOf(Math.max(...test.seen)));
  return {
    seen: mean(tests, (test, t) => test.seen[best[t]])!,
    forecast: mean(tests, (test, t) => test.forecast[best[t]])!,
    realised: mean(tests, (test, t) => test.realised[best[t]])!,
  };
}

export function winnerBias(tests: readonly ScoredTest[]): number {
  const { forecast, realised } = winners(tests);
  return forecast - realised;
}
