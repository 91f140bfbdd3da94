import { shrinkRates, srmTest } from '@hone/inference';
import { join } from 'node:path';
import { readTests, type HeadlineTest } from './readArms';

/**
 * The answer for one test. Arms are those of the file.
 */
export interface TrialPrediction {
  srm_p?: number;
  lift_forecast?: Record<string, number>;
  interval?: Record<string, readonly [number, number]>;
}

export type TrialPredictions = Record<string, TrialPrediction>;

function srmP(test: HeadlineTest): number | undefined {
  if (test.arms.length < 2) return undefined;
  const result = srmTest({
    observed: test.impressions,
    weights: test.arms.map(() => 1),
  });
  return result.ok ? result.pValue : undefined;
}

/** One impossible test must not cost all others their forecast. */
function canBeForecast({ impressions, clicks }: HeadlineTest): boolean {
  return (
    impressions.some(n => n > 0) && clicks.every((x, i) => x <= impressions[i])
  );
}

function forecastLifts(
  tests: readonly HeadlineTest[],
): Map<string, TrialPrediction> {
  const shown = tests.filter(canBeForecast);
  const result = shrinkRates({
    tests: shown.map(({ clicks, impressions }) => ({
      events: clicks,
      exposures: impressions,
    })),
  });
  if (!result.ok) return new Map();
  return new Map(
    shown.map(({ id, arms }, t) => {
      const { deviations, intervals } = result.tests[t];
      const byArm = <T>(values: readonly T[]) =>
        Object.fromEntries(arms.map((arm, i) => [arm, values[i]]));
      return [
        id,
        { lift_forecast: byArm(deviations), interval: byArm(intervals) },
      ];
    }),
  );
}

/**
 * Reads all arms for the check of the assignment, and the training half for the forecasts.
 */
export async function predictTrials(folder: string): Promise<TrialPredictions> {
  const all = await readTests(join(folder, 'arms.csv'));
  const lifts = forecastLifts(await readTests(join(folder, 'arms_train.csv')));
  const predictions: TrialPredictions = {};
  for (const test of all) {
    const p = srmP(test);
    if (p !== undefined) predictions[test.id] = { srm_p: p };
  }
  for (const [id, lift] of lifts) {
    predictions[id] = { ...predictions[id], ...lift };
  }
  return predictions;
}
