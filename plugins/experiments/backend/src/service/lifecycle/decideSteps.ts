import { InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import {
  statusAfterDecision,
  type Decision,
  type ExperimentStatus,
  type TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import type {
  ExperimentRecord,
  StoredPendingDecision,
} from '../../store/experiments';
import { isProgram } from './isProgram';
import { followsRecommendation } from './recommendedDecisions';

const MIN_REASON_AGAINST = 10;

/**
 * What a step about a decision leads to.
 */
export interface DecisionStep {
  to: ExperimentStatus;
  change: Partial<ExperimentRecord>;
  detail: Record<string, unknown>;
}

function readNextOwner(input: TransitionInput): string | null {
  if (input.nextOwnerRef === undefined) return null;
  const ref = normalizeEntityRef(input.nextOwnerRef, 'nextOwnerRef');
  if (!/^(group|user):/.test(ref)) {
    throw new InputError(
      `nextOwnerRef has to be a group or a user such as group:default/checkout, but "${input.nextOwnerRef}" was given`,
    );
  }
  return ref;
}

/** Keep-running gives at least half the planned time again, and never takes time away. */
function extendedEnd(record: ExperimentRecord, at: Date): Date {
  const half = (record.plan.durationSeconds * 1000) / 2;
  return new Date(
    Math.max(record.plannedEndAt?.getTime() ?? 0, at.getTime() + half),
  );
}

/** Carries a decision out. */
function carryOut(
  record: ExperimentRecord,
  decision: Decision,
  options: { at: Date; nextOwnerRef: string | null },
): DecisionStep {
  const { status, outcome } = statusAfterDecision(decision);
  const base = {
    outcome,
    pendingDecision: null,
    nextOwnerRef: options.nextOwnerRef ?? record.nextOwnerRef,
  };
  if (decision !== 'keep-running') {
    return { to: status, change: base, detail: { decision } };
  }
  const plannedEndAt = extendedEnd(record, options.at);
  return {
    to: status,
    change: { ...base, endedAt: null, plannedEndAt },
    detail: { decision, plannedEndAt: plannedEndAt.toISOString() },
  };
}

function requireLongReason(record: ExperimentRecord, input: TransitionInput) {
  if ((input.reason?.trim() ?? '').length >= MIN_REASON_AGAINST) return;
  throw new InputError(
    `reason has to have at least ${MIN_REASON_AGAINST} characters, because ${
      input.decision
    } goes against the recommendation ${
      record.verdict ? `"${record.verdict.recommendation}"` : '(none yet)'
    }`,
  );
}

/**
 * A decision. One that goes against the recommendation, and one that a program proposes, waits for a second person;
 * one that was taken elsewhere before stands as it is.
 *
 * @throws InputError when it lacks something
 */
export function decideStep(
  record: ExperimentRecord,
  input: TransitionInput,
  options: {
    at: Date;
    actor: string;
    replay?: boolean;
    onlyPropose?: boolean;
  },
): DecisionStep {
  const { decision } = input;
  if (!decision) {
    throw new InputError(
      'decision has to say what was decided, for the action decide, but none was given',
    );
  }
  const nextOwnerRef = readNextOwner(input);
  const recommendation = record.verdict?.recommendation ?? null;
  const told = { recommendation, ...(nextOwnerRef ? { nextOwnerRef } : {}) };
  if (options.replay) {
    const step = carryOut(record, decision, { at: options.at, nextOwnerRef });
    return { ...step, detail: { ...step.detail, ...told, followed: null } };
  }
  const followed = followsRecommendation(decision, record.verdict);
  if (!followed) requireLongReason(record, input);
  if (followed && !options.onlyPropose && !isProgram(options.actor)) {
    const step = carryOut(record, decision, { at: options.at, nextOwnerRef });
    return { ...step, detail: { ...step.detail, ...told, followed } };
  }
  const pendingDecision: StoredPendingDecision = {
    decision,
    reason: input.reason?.trim() ?? '',
    nextOwnerRef,
    proposedBy: options.actor,
    at: options.at.toISOString(),
    recommendation,
  };
  return {
    to: record.status,
    change: { pendingDecision },
    detail: { decision, ...told, followed, waiting: true },
  };
}

/**
 * The second person's yes: the decision that waits is carried out. Where the verdict changed meanwhile, the event says
 * so.
 *
 * @param pending - the decision that waits
 */
export function confirmStep(
  record: ExperimentRecord,
  pending: StoredPendingDecision,
  at: Date,
): DecisionStep {
  const step = carryOut(record, pending.decision, {
    at,
    nextOwnerRef: pending.nextOwnerRef,
  });
  const changed = verdictChange(record);
  return {
    ...step,
    detail: {
      ...step.detail,
      recommendation: record.verdict?.recommendation ?? null,
      followed: followsRecommendation(pending.decision, record.verdict),
      proposedBy: pending.proposedBy,
      proposedReason: pending.reason,
      ...(changed ? { verdictChange: changed } : {}),
    },
  };
}

/**
 * The second person's no, or the first one's second thought: nothing waits any more.
 *
 * @param pending - the decision that waited
 */
export function declineStep(
  record: ExperimentRecord,
  pending: StoredPendingDecision,
  actor: string,
): DecisionStep {
  return {
    to: record.status,
    change: { pendingDecision: null },
    detail: {
      decision: pending.decision,
      proposedBy: pending.proposedBy,
      takenBack: actor === pending.proposedBy,
    },
  };
}

/**
 * A sentence where the verdict recommends something else than when the decision that waits was proposed, or null.
 */
export function verdictChange(record: ExperimentRecord): string | null {
  const then = record.pendingDecision?.recommendation ?? null;
  const now = record.verdict?.recommendation ?? null;
  if (!record.pendingDecision || then === now) return null;
  const words = (recommendation: string | null) =>
    recommendation ? `"${recommendation}"` : 'nothing';
  return `The verdict changed since this was proposed: it recommended ${words(
    then,
  )}, now it recommends ${words(now)}`;
}
