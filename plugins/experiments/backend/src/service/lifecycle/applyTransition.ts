import { ConflictError, InputError } from '@backstage/errors';
import {
  LIFECYCLE,
  type ExperimentStatus,
  type SealedWaves,
  type TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import { sealDesign } from '../design/sealDesign';
import type { ExperimentRecord } from '../../store/experiments';
import { ACTIONS_WITH_REASON } from './actionsWithReason';
import {
  confirmStep,
  decideStep,
  declineStep,
  type DecisionStep,
} from './decideSteps';
import { planContent, planHash } from './planHash';
import { stateObstacle } from './stateObstacle';

/**
 * When and by whom a step was taken.
 */
export interface TransitionOptions {
  at: Date;
  actor: string;
  /** A step that was taken elsewhere before: what depends on a verdict is not asked for. */
  replay?: boolean;
  /** A program takes the step for somebody: a decision waits for a person, whatever it is. */
  onlyPropose?: boolean;
  /** The waves of a stepped wedge that ran elsewhere; without it the start draws them. */
  assignment?: SealedWaves['assignment'];
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

function requireText(input: TransitionInput): string | null {
  const reason = input.reason?.trim() ?? '';
  if (ACTIONS_WITH_REASON.has(input.action) && !reason) {
    throw new InputError(
      `reason has to say why, for the action ${input.action}, but none was given`,
    );
  }
  return reason || null;
}

function start(
  record: ExperimentRecord,
  { at, assignment }: TransitionOptions,
): Partial<ExperimentRecord> {
  const { plan, waves } = sealDesign(record, at, { assignment });
  return {
    plan,
    waves,
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

function decisionStep(
  record: ExperimentRecord,
  input: TransitionInput,
  options: TransitionOptions,
): DecisionStep {
  if (input.action === 'decide') return decideStep(record, input, options);
  // That a decision waits is part of the state, which was checked.
  const pending = record.pendingDecision!;
  return input.action === 'confirm'
    ? confirmStep(record, pending, options.at)
    : declineStep(record, pending, options.actor);
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
      return finish(to, start(record, options));
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
    case 'decide':
    case 'confirm':
    case 'decline': {
      const step = decisionStep(record, input, options);
      return finish(step.to, step.change, step.detail);
    }
    default:
      return finish(to);
  }
}
