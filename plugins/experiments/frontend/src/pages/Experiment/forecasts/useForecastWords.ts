import type { Forecast } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';

/** Quantile of the standard normal distribution at 90 %. */
const Z90 = 1.2815515655;

/** The mean of a forecast and the ends of its central 80 %, as texts. */
export function useForecastWords() {
  const format = useHoneFormat();
  return ({ mean, sd }: Pick<Forecast, 'mean' | 'sd'>) => ({
    mean: format.effect(mean),
    low: format.effect(mean - Z90 * sd),
    high: format.effect(mean + Z90 * sd),
  });
}
