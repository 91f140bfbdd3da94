import { toInstant } from '@hone/node';
import { participantRefs } from './participantRefs';
import type { ExperimentRecord } from './types';

/**
 * The rows of the services that an experiment is found on, with copies of what their lists are ordered by.
 */
export function participantRows(experiment: ExperimentRecord) {
  return participantRefs(experiment).map(ref => ({
    entity_ref: ref,
    experiment_id: experiment.id,
    status: experiment.status,
    updated_at: experiment.updatedAt.getTime(),
    ended_at: toInstant(experiment.endedAt),
  }));
}
