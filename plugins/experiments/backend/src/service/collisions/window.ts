import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';

/**
 * When an experiment runs. Instants are epoch milliseconds.
 */
export interface TrialWindow {
  from: number;
  to: number;
  /** The start is not fixed; it is taken to be now. */
  assumed: boolean;
}

/** States in which an experiment runs or will. */
export const COLLIDING: ExperimentStatus[] = [
  'in-review',
  'scheduled',
  'running',
  'paused',
];

/** What a window is read from. */
export type Timed = Pick<
  ExperimentRecord,
  'status' | 'startAt' | 'startedAt' | 'plannedEndAt' | 'plan'
>;

/**
 * When an experiment runs, or would if it started as soon as it may. One that is over has no window; one that runs longer
 * than planned ends now at the earliest.
 *
 * @param startAt - the start to assume instead of the planned one, where it has not started
 */
export function windowOf(
  record: Timed,
  now: Date,
  startAt?: Date,
): TrialWindow | null {
  const { status, startedAt, plannedEndAt, plan } = record;
  if ((status === 'running' || status === 'paused') && startedAt) {
    const planned =
      plannedEndAt?.getTime() ??
      startedAt.getTime() + plan.durationSeconds * 1000;
    return {
      from: startedAt.getTime(),
      to: Math.max(planned, now.getTime()),
      assumed: false,
    };
  }
  if (!['draft', 'in-review', 'scheduled'].includes(status)) return null;
  const planned = startAt ?? record.startAt;
  const from = Math.max(planned?.getTime() ?? 0, now.getTime());
  return {
    from,
    to: from + plan.durationSeconds * 1000,
    assumed: planned === null,
  };
}
