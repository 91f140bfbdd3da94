import { ConflictError, InputError } from '@backstage/errors';
import {
  LIFECYCLE,
  statusAfterDecision,
  type ExperimentAction,
  type ExperimentStatus,
  type TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import { missingParts } from '../drafts/missingParts';
import { resolvePlan } from '../drafts/resolvePlan';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import { planContent, planHash } from './planHash';
import { followsRecommendation } from './recommendedDecisions';

/**
 * When and by whom a step was taken.
 */
export interface TransitionOptions {
  at: Date;
  actor: string;
  /** A step that was taken elsewhere before: what depends on a verdict is not asked for. */
  replay?: boolean;
}

/**
 * A step through the life cycle: the experiment after it, and what its event records.
 */
export interface Transition {
  next: ExperimentRecord;
  from: ExperimentStatus;
  to: ExperimentStatus;
  reason: string | null;
  detail: Record<string, unknown>;
}

const NEEDS_REASON: ReadonlySet<ExperimentAction> = new Set([
  'pause',
  'decide',
  'withdraw',
]);
const NEEDS_COMPLETE_PLAN: ReadonlySet<ExperimentAction> = new Set([
  'submit',
  'approve',
  'schedule',
  'start',
]);
const MIN_REASON_AGAINST = 10;

/**
 * Says why an action cannot be taken in the state an experiment is in, or null.
 */
export function stateObstacle(
  record: ExperimentRecord,
  action: ExperimentAction,
  actor: string,
): string | null {
  const key = experimentKey(record.number);
  if (!LIFECYCLE[record.status][action]) {
    const from = Object.entries(LIFECYCLE)
      .filter(([, actions]) => action in actions)
      .map(([status]) => status);
    return `${key} is ${record.status}; ${action} leads out of ${from.join(
      ' or ',
    )}`;
  }
  if (action === 'approve' && actor === record.createdBy) {
    return `Approve is off for you because you wrote this plan. Anybody else with the right to approve can`;
  }
  if (NEEDS_COMPLETE_PLAN.has(action)) {
    const missing = missingParts(record);
    if (missing.length > 0) {
      return `${key} is not complete: ${missing.join(' ')}`;
    }
  }
  return null;
}

function requireText(input: TransitionInput): string | null {
  const reason = input.reason?.trim() ?? '';
  if (NEEDS_REASON.has(input.action) && !reason) {
    throw new InputError(
      `reason has to say why, for the action ${input.action}, but none was given`,
    );
  }
  return reason || null;
}

function start(record: ExperimentRecord, at: Date): Partial<ExperimentRecord> {
  const step =
    record.metrics.find(m => m.role === 'primary')?.stepSeconds ?? 60;
  const plan = resolvePlan(record.plan, record.design, step);
  return {
    plan,
    planHash: planHash(planContent({ ...record, plan })),
    startAt: null,
    startedAt: at,
    plannedEndAt: new Date(at.getTime() + plan.durationSeconds * 1000),
  };
}

function readStartAt(input: TransitionInput, at: Date): Date | null {
  if (input.startAt === undefined) {
    if (input.action === 'approve') return null;
    throw new InputError(
      'startAt has to be the instant to start at, for the action schedule, but none was given',
    );
  }
  const startAt = new Date(input.startAt);
  if (Number.isNaN(startAt.getTime())) {
    throw new InputError(
      `startAt has to be an instant such as 2026-12-09T08:00:00Z, but "${input.startAt}" was given`,
    );
  }
  if (startAt < at) {
    throw new InputError(
      `startAt has to be in the future, but ${startAt.toISOString()} was given`,
    );
  }
  return startAt;
}

function decide(
  record: ExperimentRecord,
  input: TransitionInput,
  options: TransitionOptions,
): Pick<Transition, 'to' | 'detail'> & { change: Partial<ExperimentRecord> } {
  const { decision } = input;
  if (!decision) {
    throw new InputError(
      'decision has to say what was decided, for the action decide, but none was given',
    );
  }
  const follows = followsRecommendation(decision, record.verdict);
  const reason = input.reason?.trim() ?? '';
  if (!options.replay && !follows && reason.length < MIN_REASON_AGAINST) {
    throw new InputError(
      `reason has to have at least ${MIN_REASON_AGAINST} characters, because ${decision} goes against the recommendation ${
        record.verdict ? `"${record.verdict.recommendation}"` : '(none yet)'
      }`,
    );
  }
  const { status, outcome } = statusAfterDecision(decision);
  const detail: Record<string, unknown> = {
    decision,
    recommendation: record.verdict?.recommendation ?? null,
    followed: options.replay ? null : follows,
  };
  if (decision !== 'keep-running') {
    return { to: status, detail, change: { outcome } };
  }
  const plannedEndAt = extendedEnd(record, options.at);
  return {
    to: status,
    detail: { ...detail, plannedEndAt: plannedEndAt.toISOString() },
    change: { outcome: null, endedAt: null, plannedEndAt },
  };
}

/** Keep-running gives at least half the planned time again, and never takes time away. */
function extendedEnd(record: ExperimentRecord, at: Date): Date {
  const half = (record.plan.durationSeconds * 1000) / 2;
  return new Date(
    Math.max(record.plannedEndAt?.getTime() ?? 0, at.getTime() + half),
  );
}

/**
 * Takes one step through the life cycle. Pure: people, schedules and imports take the same steps.
 *
 * @throws ConflictError when the state does not allow it, InputError when the step lacks something
 */
export function applyTransition(
  record: ExperimentRecord,
  input: TransitionInput,
  options: TransitionOptions,
): Transition {
  const obstacle = stateObstacle(record, input.action, options.actor);
  if (obstacle) throw new ConflictError(obstacle);
  const reason = requireText(input);
  const base = { from: record.status, reason };
  const finish = (
    to: ExperimentStatus,
    change: Partial<ExperimentRecord> = {},
    detail: Record<string, unknown> = {},
  ): Transition => ({
    ...base,
    to,
    detail,
    next: { ...record, ...change, status: to, updatedAt: options.at },
  });

  const to = LIFECYCLE[record.status][input.action]!;
  switch (input.action) {
    case 'start':
      return finish(to, start(record, options.at));
    case 'approve':
    case 'schedule': {
      const startAt = readStartAt(input, options.at);
      return finish(
        to,
        { startAt },
        { startAt: startAt?.toISOString() ?? null },
      );
    }
    case 'withdraw':
      return finish(to, { startAt: null });
    case 'conclude':
      return finish(to, { endedAt: options.at });
    case 'decide': {
      const decided = decide(record, input, options);
      return finish(decided.to, decided.change, decided.detail);
    }
    default:
      return finish(to);
  }
}
