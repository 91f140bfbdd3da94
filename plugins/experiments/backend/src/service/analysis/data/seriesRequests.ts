import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import type { SeriesRequest } from '@hone/backstage-plugin-metrics-common';
import type {
  ExperimentRecord,
  MetricSnapshot,
} from '../../../store/experiments';

/**
 * A series that an analysis needs, and where it belongs.
 */
export interface ArmRequest {
  metric: MetricSnapshot;
  side: 'treated' | 'control';
  request: SeriesRequest;
}

/**
 * Every series of an experiment. Arms of a canary or A/B test are named, because they live in the same service; a
 * process trial treats whole services, so there the services are the arms.
 */
export function seriesRequests(
  experiment: Pick<
    ExperimentRecord,
    'design' | 'entityRef' | 'metrics' | 'treated' | 'control'
  >,
): ArmRequest[] {
  const { design, entityRef, metrics } = experiment;
  const sides = [
    { side: 'treated' as const, arm: experiment.treated },
    { side: 'control' as const, arm: experiment.control },
  ];
  return metrics.flatMap(metric =>
    sides.flatMap(({ side, arm }) => {
      if (!arm) return [];
      const refs = arm.entityRefs?.length ? arm.entityRefs : [entityRef];
      return refs.map(ref => ({
        metric,
        side,
        request: {
          metricId: metric.metricId,
          entityRef: ref,
          ...(treatsWholeServices(design) ? {} : { arm: arm.name }),
          ...(arm.selector ? { selector: arm.selector } : {}),
        },
      }));
    }),
  );
}
