import {
  LIFECYCLE,
  type ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import { missingParts } from '../drafts/missingParts';
import { isProgram } from './isProgram';

const NEEDS_COMPLETE_PLAN: ReadonlySet<ExperimentAction> = new Set([
  'submit',
  'approve',
  'schedule',
  'start',
]);

function pendingObstacle(
  record: ExperimentRecord,
  action: ExperimentAction,
  actor: string,
): string | null {
  const key = experimentKey(record.number);
  const { pendingDecision: pending } = record;
  if (action === 'decide' && pending) {
    return `The decision ${pending.decision} of ${key} waits for a second person already: confirm or decline that one first`;
  }
  if ((action === 'confirm' || action === 'decline') && !pending) {
    return `No decision of ${key} waits for a second person`;
  }
  if (action === 'confirm' && actor === pending?.proposedBy) {
    return `Confirm is off for you because you proposed this decision. Anybody else with the right to decide can`;
  }
  if (action === 'confirm' && isProgram(actor)) {
    return `A program may propose a decision of ${key}, only a person can confirm one`;
  }
  return null;
}

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
  return pendingObstacle(record, action, actor);
}
