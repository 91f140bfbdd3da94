import type {
  Decision,
  ExperimentAction,
  ExperimentOutcome,
  ExperimentStatus,
} from './types';

/**
 * Which actions lead out of each state. `decide` and `confirm` branch by decision, see {@link statusAfterDecision}; a
 * decision against the recommendation stays in `decide` until a second person confirms or declines it.
 * @public
 */
export const LIFECYCLE: Record<
  ExperimentStatus,
  Partial<Record<ExperimentAction, ExperimentStatus>>
> = {
  draft: { submit: 'in-review', schedule: 'scheduled', start: 'running' },
  'in-review': { withdraw: 'draft', approve: 'scheduled' },
  scheduled: { withdraw: 'draft', start: 'running' },
  running: { pause: 'paused', conclude: 'decide' },
  paused: { resume: 'running', conclude: 'decide' },
  decide: { decide: 'closed', confirm: 'closed', decline: 'decide' },
  closed: {},
  watching: { 'end-watch': 'closed' },
};

const OUTCOMES: Record<Decision, ExperimentOutcome | null> = {
  ship: 'shipped',
  'roll-back': 'rolled-back',
  'keep-running': null,
  'stop-learned': 'stopped-learned',
  inconclusive: 'inconclusive',
  'not-valid': 'not-valid',
};

/**
 * Where a decision leads: shipped changes are watched, `keep-running` goes on, everything else is closed.
 * @public
 */
export function statusAfterDecision(decision: Decision): {
  status: ExperimentStatus;
  outcome: ExperimentOutcome | null;
} {
  const outcome = OUTCOMES[decision];
  if (decision === 'keep-running') return { status: 'running', outcome };
  return { status: decision === 'ship' ? 'watching' : 'closed', outcome };
}

/**
 * The states in which an experiment holds one of its owner's slots: it collects data, or waits for its decision.
 * @public
 */
export const STATES_WITH_SLOT: readonly ExperimentStatus[] = [
  'running',
  'paused',
  'decide',
];
