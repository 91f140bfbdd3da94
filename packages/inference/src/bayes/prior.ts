import type { EffectScale } from '../trials/arms';

/**
 * What is believed of an effect before the data: N(mean, variance).
 *
 * @public
 */
export interface EffectPrior {
  mean: number;
  variance: number;
  /**
   * Scale of the numbers. A relative prior of an absolute effect is multiplied
   * by |control mean|; an absolute prior of a relative effect is divided by it.
   */
  scale: EffectScale;
}

/**
 * The product's default: most changes move a metric by less than 30 percent,
 * half of them down.
 *
 * @public
 */
export const DEFAULT_EFFECT_PRIOR: EffectPrior = {
  mean: 0,
  variance: 0.09,
  scale: 'relative',
};
