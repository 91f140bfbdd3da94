import { decide, studentReference } from '../../internal/decision';
import type { Warning } from '../../outcome';
import { fitContrast, type EffectEstimate } from './contrast';
import type { SegmentedDesign } from './design';
import { contrastVariance } from './gls';
import type { MeanContrasts } from './meanEffect';
import type { FittedModel } from './reml';

/**
 * The mean effect over |counterfactual mean| by the delta method: with
 * r = e/m the gradient contrast is (c_e − r·c_m)/m.
 */
export function relativeMeanEffect(
  design: SegmentedDesign,
  model: FittedModel,
  contrasts: MeanContrasts,
  alpha: number,
): { effect: EffectEstimate | null; warnings: Warning[] } {
  const effect = fitContrast(design, model, contrasts.effect, alpha);
  const base = fitContrast(
    design,
    model,
    contrasts.counterfactual,
    alpha,
    design.centre,
  );
  const [lower, upper] = base.interval;
  if (lower <= 0 && upper >= 0) {
    return {
      effect: null,
      warnings: [
        {
          code: 'relative-effect-undefined',
          message:
            'The expected mean without the change is not clear of 0: only the absolute effect is reported.',
        },
      ],
    };
  }
  const magnitude = Math.abs(base.estimate);
  const ratio = effect.estimate / base.estimate;
  const gradient = contrasts.effect.map(
    (c, j) => c - ratio * contrasts.counterfactual[j],
  );
  const variance = model.variance * contrastVariance(model.fit, gradient);
  const standardError = (design.scale * Math.sqrt(variance)) / magnitude;
  const estimate = effect.estimate / magnitude;
  const df = model.df(gradient);
  const { interval, pValue } = decide({
    estimate,
    standardError,
    alternative: 'two-sided',
    alpha,
    reference: studentReference(df),
  });
  const imprecise = magnitude < 10 * base.standardError;
  return {
    effect: { estimate, standardError, interval, pValue, df },
    warnings: imprecise
      ? [
          {
            code: 'imprecise-baseline',
            message:
              'The expected mean without the change is less than ten standard errors from 0: read the relative effect with care.',
          },
        ]
      : [],
  };
}
