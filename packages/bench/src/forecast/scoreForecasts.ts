import {
  brierScore,
  expectedCalibrationError,
  logScore,
  type Outcome,
} from '@hone/inference';
import { mean } from 'd3-array';

/**
 * A forecast and what came.
 */
export interface Forecast {
  id: string;
  probability: number;
  outcome: 0 | 1;
}

const SMALLEST = 1e-6;

function unwrap<T>(result: Outcome<T>): T {
  if (!result.ok) throw new Error(result.detail);
  return result;
}

export function brier(forecasts: readonly Forecast[]): number {
  return unwrap(
    brierScore({
      probabilities: forecasts.map(forecast => forecast.probability),
      outcomes: forecasts.map(forecast => forecast.outcome),
    }),
  ).brier;
}

export function accuracy(forecasts: readonly Forecast[]): number {
  return mean(forecasts, ({ probability, outcome }) =>
    Number(probability > 0.5 === (outcome === 1)),
  )!;
}

/**
 * The scores of the benchmark, of at least one forecast.
 */
export function scoreForecasts(forecasts: readonly Forecast[]) {
  const outcomes = forecasts.map(forecast => forecast.outcome);
  const probabilities = forecasts.map(forecast => forecast.probability);
  return {
    brier: brier(forecasts),
    accuracy: accuracy(forecasts),
    log_loss: unwrap(
      logScore({
        probabilities: probabilities.map(p =>
          Math.min(1 - SMALLEST, Math.max(SMALLEST, p)),
        ),
        outcomes,
      }),
    ).value,
    ece10: unwrap(
      expectedCalibrationError({ probabilities, outcomes, bins: 10 }),
    ).value,
    mean_forecast: mean(probabilities)!,
    base_rate: mean(outcomes)!,
  };
}
