import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../../context';

const FOUR_WEEKS_MS = 28 * 86_400_000;
/** Coarse is enough to see whether there is anything, and 112 points of ten metrics are read at once. */
const STEP_SECONDS = 21_600;

/**
 * Whether each metric of the draft had values of its service in the last four weeks; null where the source cannot tell.
 */
export async function readHistory(
  context: ServiceContext,
  caller: Caller,
  draft: ExperimentInput,
  metrics: { metricId: string; stepSeconds: number }[],
): Promise<Map<string, boolean | null>> {
  if (metrics.length === 0) return new Map();
  const end = context.clock.now();
  const series = await context.metrics.querySeries(
    {
      items: metrics.map(({ metricId }) => ({
        metricId,
        entityRef: draft.entityRef,
      })),
      start: new Date(end.getTime() - FOUR_WEEKS_MS),
      end,
      stepSeconds: Math.max(
        STEP_SECONDS,
        ...metrics.map(({ stepSeconds }) => stepSeconds),
      ),
    },
    caller.credentials,
  );
  return new Map(
    series.map(({ metricId, points, error }) => [
      metricId,
      error ? null : points.some(([, value]) => value !== null),
    ]),
  );
}
