import type { AnnotationInput } from '@hone/backstage-plugin-metrics-common';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import type { ServiceContext } from '../context';

const MAX_TITLE = 200;
const MAX_TEXT = 2000;

function toAnnotation(
  record: ExperimentRecord,
  portalUrl: string | undefined,
): AnnotationInput {
  const key = experimentKey(record.number);
  return {
    entityRef: record.entityRef,
    title: `${key} ${record.title}`.slice(0, MAX_TITLE),
    text: record.hypothesis.solution.slice(0, MAX_TEXT),
    tags: [
      'experiment',
      `exp:${key}`,
      `design:${record.design}`,
      ...(record.outcome ? [`decision:${record.outcome}`] : []),
    ],
    from: record.startedAt!.toISOString(),
    until: record.endedAt?.toISOString() ?? null,
    url: portalUrl ? `${portalUrl}/experiments/${key}` : null,
  };
}

/**
 * Has the window of a trial drawn on the dashboards of outside systems. What stands there already is not drawn again, so
 * this may be called after every step; the metrics domain sees to the rest. One that does not answer must not stop a
 * trial: the next step, or the next analysis, tries again.
 */
export async function annotateExperiment(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<void> {
  if (!record.startedAt || record.simulated) return;
  const annotation = toAnnotation(record, context.settings.portalUrl);
  try {
    await context.metrics.annotate(`experiment-${record.id}`, annotation);
  } catch (error) {
    context.logger.warn(
      `${experimentKey(record.number)} could not be annotated: ${error}`,
    );
  }
}
