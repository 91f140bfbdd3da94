import type { ExperimentEvent } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRights } from '../../authorization';
import type { ExperimentEventRecord } from '../../store/events';
import type { ExperimentRecord } from '../../store/experiments';
import { nameFor } from './nameFor';

/** What guests are told beside the step itself; the rest may name people, groups and other experiments. */
const FOR_GUESTS = [
  'decision',
  'recommendation',
  'followed',
  'waiting',
  'verdictChange',
  'plannedEndAt',
  'startAt',
  'cause',
];

/** Events that are about how a plan is approved, of which guests see nothing. */
export const NOT_FOR_GUESTS = ['judge', 'wait-for-gate'];

/** What was said for a step that the gate has a part in, such as why it could not wait. */
const REASONS_OF_GATE = ['approve', 'start'];

function detailForGuests(
  detail: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    FOR_GUESTS.filter(field => field in detail).map(field => [
      field,
      detail[field],
    ]),
  );
}

/**
 * An event as its viewer sees it; a guest learns what happened, and by which role.
 */
export function toEvent(
  record: ExperimentEventRecord,
  experiment: Pick<ExperimentRecord, 'createdBy'>,
  viewer: { rights: ExperimentRights; actor: string },
): ExperimentEvent {
  const { experimentId, at, recordedAt, ...rest } = record;
  const name = nameFor(experiment, viewer);
  return {
    ...rest,
    at: at.toISOString(),
    recordedAt: recordedAt.toISOString(),
    actor: name(record.actor, record.type),
    reason:
      viewer.rights.member || !REASONS_OF_GATE.includes(record.type)
        ? record.reason
        : null,
    detail: viewer.rights.member
      ? record.detail
      : detailForGuests(record.detail),
  };
}
