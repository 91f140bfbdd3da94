import { normal, poolForecasts } from '@hone/inference';
import type { ExperimentRecord } from '../../../store/experiments';
import { MODEL, type ForecastRecord } from '../../../store/forecasts';
import type { IdeaForecast } from '../../../store/ideas';
import type { NormalForecast } from '../../forecasts/scoreForecast';

/** Fewer would tell somebody what a colleague expects: of two, whoever knows one of them knows the other. */
export const LEAST_POOLED = 3;
/** A priority needs a probability that is neither never nor always. */
const SUREST = 0.99;

/** That the effect is at least as large as it has to be, in the direction that the metric is to go. */
function probabilityOf(
  { mean, sd }: NormalForecast,
  { direction, minimumEffect }: ExperimentRecord['metrics'][number],
): number {
  const sign = direction === 'lower-is-better' ? -1 : 1;
  const probability = normal.cdf((sign * mean - (minimumEffect ?? 0)) / sd);
  return Math.min(SUREST, Math.max(1 - SUREST, probability));
}

/**
 * What the forecasts of an experiment say to the priority of the idea that it tries: those of people together where there
 * are three or more and nobody can change one any more, else the model's. Pure; null where that says nothing.
 *
 * @param forecasts - people's only where registration is closed
 */
export function forecastIdea(
  record: Pick<ExperimentRecord, 'id' | 'metrics'>,
  forecasts: readonly Pick<ForecastRecord, 'forecaster' | 'mean' | 'sd'>[],
): IdeaForecast | null {
  const primary = record.metrics.find(({ role }) => role === 'primary');
  if (!primary) return null;
  const told = (
    { mean, sd }: NormalForecast,
    from: Pick<IdeaForecast, 'by' | 'forecasters'>,
  ): IdeaForecast => ({
    experimentId: record.id,
    mean,
    sd,
    ...from,
    probability: probabilityOf({ mean, sd }, primary),
  });
  const people = forecasts.filter(one => one.forecaster !== MODEL);
  if (people.length >= LEAST_POOLED) {
    const pooled = poolForecasts({ forecasts: people });
    if (pooled.ok) {
      return told(pooled, { by: 'pooled', forecasters: people.length });
    }
  }
  const model = forecasts.find(one => one.forecaster === MODEL);
  return model ? told(model, { by: 'model', forecasters: 0 }) : null;
}
