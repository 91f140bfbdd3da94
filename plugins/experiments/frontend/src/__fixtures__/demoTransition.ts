import {
  LIFECYCLE,
  statusAfterDecision,
  type Experiment,
  type TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import { followsRecommendation } from '../pages/Experiment/decisions';
import { demoActions } from './demoExperiment';
import { DEMO_USER } from './EventLog';
import { refuse } from './refuse';

type Step = Pick<
  Experiment,
  'status' | 'outcome' | 'pendingDecision' | 'nextOwnerRef'
>;

/** A decision that follows the recommendation is recorded; another one waits for a second person. */
function decide(current: Experiment, input: TransitionInput, now: number) {
  const { decision, reason } = input;
  if (!decision || !reason?.trim()) {
    throw refuse(
      400,
      'InputError',
      'decide needs a decision and a reason; one is missing',
    );
  }
  const nextOwnerRef = input.nextOwnerRef ?? null;
  if (followsRecommendation(decision, current.verdict?.recommendation)) {
    return {
      ...statusAfterDecision(decision),
      pendingDecision: null,
      nextOwnerRef,
    };
  }
  return {
    status: current.status,
    outcome: current.outcome,
    nextOwnerRef: current.nextOwnerRef,
    pendingDecision: {
      decision,
      reason,
      nextOwnerRef,
      proposedBy: DEMO_USER,
      at: new Date(now).toISOString(),
    },
  };
}

/** A second person confirms what waits, or declines it. */
function answer(current: Experiment, input: TransitionInput): Step {
  const waiting = current.pendingDecision;
  if (!waiting) {
    throw refuse(409, 'ConflictError', `No decision waits on ${current.key}`);
  }
  if (input.action === 'decline') {
    return { ...current, pendingDecision: null };
  }
  if (waiting.proposedBy === DEMO_USER) {
    throw refuse(
      403,
      'NotAllowedError',
      'You proposed this decision; another person confirms it',
    );
  }
  return {
    ...statusAfterDecision(waiting.decision),
    pendingDecision: null,
    nextOwnerRef: waiting.nextOwnerRef,
  };
}

function step(current: Experiment, input: TransitionInput, now: number): Step {
  const status = LIFECYCLE[current.status][input.action];
  if (!status) {
    throw refuse(
      409,
      'ConflictError',
      `${input.action} is not possible from ${current.status}`,
    );
  }
  switch (input.action) {
    case 'decide':
      return decide(current, input, now);
    case 'confirm':
    case 'decline':
      return answer(current, input);
    default:
      return { ...current, status };
  }
}

/** An experiment after a step through the life cycle, or why it cannot be taken. */
export function demoTransition(
  current: Experiment,
  input: TransitionInput,
  now: number,
): Experiment {
  const { status, outcome, pendingDecision, nextOwnerRef } = step(
    current,
    input,
    now,
  );
  const started = input.action === 'start';
  return {
    ...current,
    status,
    outcome,
    pendingDecision,
    nextOwnerRef,
    revision: current.revision + 1,
    allowedActions: demoActions({
      status,
      missing: current.missing,
      pendingDecision,
    }),
    startedAt: started ? new Date(now).toISOString() : current.startedAt,
    plannedEndAt: started
      ? new Date(now + current.plan.durationSeconds * 1000).toISOString()
      : current.plannedEndAt,
    planHash: started
      ? '7c1e5b0a94d2f6c83a11e0b7749cfa20d5b8e6f3'
      : current.planHash,
  };
}
