import type { AnalysisInput, JudgedMetric } from './types';

/**
 * How much longer the primary metric needs: intervals shrink with the root of the data, so the time until the smallest
 * effect of interest can be seen follows from the present width. At most the rest of the plan, at least one step.
 */
export function remainingMs(
  input: AnalysisInput,
  primary: JudgedMetric | undefined,
): number {
  const left = Math.max(0, input.plannedEndAt - input.asOf);
  const step = input.plan.stepSeconds * 1000;
  const estimate = primary?.estimate;
  const minimum = primary?.metric.minimumEffect;
  if (!estimate?.ok || !minimum || estimate.scale !== 'relative') {
    return Math.max(step, left);
  }
  const half = (estimate.interval[1] - estimate.interval[0]) / 2;
  const factor = (half / minimum) ** 2 - 1;
  const needed = (input.asOf - input.startedAt) * factor;
  return Math.max(
    step,
    Math.min(left, Number.isFinite(needed) ? needed : left),
  );
}
