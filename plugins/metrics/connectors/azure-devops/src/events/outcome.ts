import type { Run, TimelineRecord } from '../client/schemas';

export type Status = 'running' | 'succeeded' | 'failed';

/** What became of a roll-out; `none` when there was none, `unknown` when it cannot be said. */
export type Outcome = Status | 'none' | 'unknown';

/** A run that went on after a failed step, because its author wanted it to, has deployed. */
const RUN_RESULTS: Record<string, Status> = {
  succeeded: 'succeeded',
  partiallySucceeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
};

const STAGE_RESULTS: Record<string, Outcome> = {
  succeeded: 'succeeded',
  succeededWithIssues: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
  abandoned: 'failed',
  skipped: 'none',
};

function lookUp<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** What became of a whole run. */
export function runOutcome({
  status,
  result,
  startTime,
}: Pick<Run, 'status' | 'result' | 'startTime'>): Outcome {
  // Cancelled while it was queued: nothing was deployed.
  if (startTime === undefined) return 'none';
  switch (status) {
    case 'completed':
      return lookUp(RUN_RESULTS, result ?? '') ?? 'unknown';
    case 'inProgress':
    case 'cancelling':
      return 'running';
    case 'notStarted':
    case 'postponed':
      return 'none';
    default:
      return 'unknown';
  }
}

/** What became of one attempt of a stage. */
export function stageOutcome({
  state,
  result,
  startTime,
}: Pick<TimelineRecord, 'state' | 'result' | 'startTime'>): Outcome {
  if (result === 'skipped') return 'none';
  // A stage that waits for an approval, or whose approval was refused, has not begun.
  if (startTime === undefined) return 'none';
  switch (state) {
    case 'completed':
      return lookUp(STAGE_RESULTS, result ?? '') ?? 'unknown';
    case 'inProgress':
      return 'running';
    case 'pending':
      return 'none';
    default:
      return 'unknown';
  }
}
