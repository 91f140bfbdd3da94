import type { ExperimentRecord } from '../../store/experiments';
import type { ServiceContext } from '../context';
import { seriesRequests } from '../analysis/data/seriesRequests';

/**
 * Asks for copies of every series of an experiment before their engines drop them. A metrics domain that does not
 * answer must not stop a trial: the series are still read live, so a failure is only logged.
 */
export async function pinExperiment(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<void> {
  if (!record.startedAt || !record.plannedEndAt) return;
  const baseline = (record.plan.baselineSeconds ?? 0) * 1000;
  const from = new Date(record.startedAt.getTime() - baseline).toISOString();
  const until = record.plannedEndAt.toISOString();
  const items = seriesRequests(record).map(({ request }) => ({
    ...request,
    from,
    until,
    ...(record.plan.stepSeconds && record.plan.stepSeconds <= 604_800
      ? { bucketSeconds: record.plan.stepSeconds }
      : {}),
  }));
  try {
    await context.metrics.pinSeries(items);
  } catch (error) {
    context.logger.warn(
      `The series of EXP-${record.number} could not be pinned: ${error}`,
    );
  }
}
