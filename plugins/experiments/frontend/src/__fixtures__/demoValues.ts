import type {
  Analysis,
  AnalysisValues,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';

const STEP_SECONDS = 3600;
const POINTS = 48;

/** The values behind a demo analysis: two arms of every metric, apart by the effect since the start. */
export function demoValues(
  experiment: Experiment,
  analysis: Analysis,
): AnalysisValues {
  const end = Date.parse(analysis.asOf);
  const start = end - POINTS * STEP_SECONDS * 1000;
  const startedAt = start + (POINTS / 2) * STEP_SECONDS * 1000;
  const arms = [
    { arm: 'treated', change: analysis.verdict.effect ?? 0 },
    { arm: 'control', change: 0 },
  ];
  return {
    analysisId: analysis.id,
    asOf: analysis.asOf,
    inputsHash: analysis.inputsHash,
    startedAt: new Date(startedAt).toISOString(),
    series: experiment.metrics.flatMap(({ metricId, role, unit }) =>
      arms.map(({ arm, change }) => ({
        metricId,
        arm,
        entityRef: experiment.entityRef,
        start: new Date(start).toISOString(),
        stepSeconds: STEP_SECONDS,
        values: Array.from({ length: POINTS }, (_, index) => {
          if (index === 17) return null;
          const level = unit === 'ratio' ? 0.2 : 100;
          const effect = role === 'primary' && index >= POINTS / 2 ? change : 0;
          return level * (1 + Math.sin(index / 4) * 0.06) * (1 + effect);
        }),
      })),
    ),
    counts: [],
  };
}
