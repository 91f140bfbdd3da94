import type { ExperimentEvent } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentEventRecord } from '../../store/events';

/**
 * An event as others see it.
 */
export function toEvent(record: ExperimentEventRecord): ExperimentEvent {
  const { experimentId, at, recordedAt, ...rest } = record;
  return {
    ...rest,
    at: at.toISOString(),
    recordedAt: recordedAt.toISOString(),
  };
}
