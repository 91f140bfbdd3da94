import { normal } from '@hone/inference';
import type { IdeaPriority } from '@hone/backstage-plugin-experiments-common';
import { ideaSentence } from '../ideaSentence';
import type { PriorityInput } from './computePriority';

/** Forecasts are told by their central 80 %. */
const UPPER = normal.quantile(0.9);
const percent = (share: number) => Math.round(share * 1000) / 10;

/**
 * What is expected of the experiment that tries an idea, with where that comes from; nothing where nothing is.
 */
export function expectedEffect({
  forecast,
  factors,
}: Pick<PriorityInput, 'forecast' | 'factors'>): Pick<
  IdeaPriority,
  'expectedEffect'
> {
  if (!forecast) return {};
  const { mean, sd, by, forecasters, probability } = forecast;
  const [low, high] = [mean - UPPER * sd, mean + UPPER * sd];
  return {
    expectedEffect: {
      mean,
      interval: [low, high],
      by,
      forecasters,
      probability,
      used: factors.probability === undefined,
      sentence: ideaSentence(
        by === 'pooled' ? 'idea.effect.pooled' : 'idea.effect.model',
        {
          mean: percent(mean),
          low: percent(low),
          high: percent(high),
          forecasters,
        },
      ),
    },
  };
}
