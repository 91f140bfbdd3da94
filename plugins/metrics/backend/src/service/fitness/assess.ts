import { InputError } from '@backstage/errors';
import type { Metric, Series } from '@hone/backstage-plugin-metrics-common';
import { assessMetricInSteps, type AssessMetricInput } from '@hone/inference';
import { setImmediate } from 'node:timers/promises';
import type { StoredFitness } from '../../store/FitnessStore';

const RUNS = 400;

/** Lets other requests in between two comparisons. */
async function inTurns(input: AssessMetricInput) {
  const steps = assessMetricInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

const iso = (at: number) => new Date(at).toISOString();

/**
 * Assesses a history. The seed follows from what is assessed, so the same history gives the same report.
 *
 * @throws InputError when the values are none
 */
export async function assess(options: {
  metric: Metric;
  series: Series;
  interventions: number[];
  now: Date;
}): Promise<StoredFitness> {
  const { metric, series, interventions, now } = options;
  const { entityRef, points, stepSeconds } = series;
  const from = points[0]?.[0] ?? now.getTime();
  const until = points.at(-1)?.[0] ?? now.getTime();
  const seed = [entityRef, metric.id, metric.revision, iso(until)].join('/');
  const found = await inTurns({
    start: from,
    stepSeconds,
    values: points.map(([, value]) => value),
    interventions,
    runs: RUNS,
    seed,
  });
  if (!found.ok) {
    throw new InputError(
      `"${metric.name}" cannot be assessed: ${found.detail}`,
    );
  }
  const counted = found.falsePositives;
  return {
    entityRef,
    metricId: metric.id,
    metricRevision: metric.revision,
    computedAt: now.toISOString(),
    from: iso(from),
    until: iso(until),
    stepSeconds,
    seed,
    verdict: found.verdict,
    reasons: found.reasons,
    falsePositives: counted && {
      runs: counted.runs,
      found: counted.found,
      rate: counted.rate,
      lower: counted.lower,
      upper: counted.upper,
      alpha: counted.alpha,
    },
    detectable: found.detectable,
    noise: found.noise,
    instrumentChanges: found.instrumentChanges.map(({ at, kind, message }) => ({
      at: iso(at),
      kind,
      message,
    })),
  };
}
