import type { Knex } from 'knex';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import { appendLog, closeReview } from '../../../store/governance';
import type { ServiceContext } from '../../context';
import type { Transition } from '../../lifecycle/applyTransition';
import { openReview } from '../approvals/openReview';
import { takeBudgets } from '../budgets/takeBudgets';
import { readingWords } from '../log/logWords';
import { allFilled } from '../seats/judgeSeats';
import { readGate, type GateReading } from './readGate';
import { requireGate, type GatePass } from './requireGate';
import { requireSame } from './requireSame';

/**
 * What governance adds to a step through the life cycle.
 */
export interface GovernedStep {
  /** For the event of the step. */
  detail: Record<string, unknown>;
  /** Belongs to the transaction of the step, as its last part. */
  alsoStore: (tx: Knex.Transaction, written: ExperimentRecord) => Promise<void>;
  /** Every approval that the start needs was given before, and holds. */
  isApproved: boolean;
}

interface StepEvent {
  type: string;
  at: Date;
  actor: string;
}

function logEntry(record: ExperimentRecord, event: StepEvent) {
  const { at, actor, type } = event;
  return { at, actor, type, experimentKey: experimentKey(record.number) };
}

function governSubmit(
  record: ExperimentRecord,
  reading: GateReading,
  event: StepEvent,
): GovernedStep {
  const { assessment, byChoice } = reading;
  // A review by choice begins anew each time.
  const seats = byChoice
    ? reading.seats.map(({ requirement }) => ({
        requirement,
        state: 'open' as const,
        standing: [],
      }))
    : reading.seats;
  return {
    detail: { tier: assessment.tier },
    isApproved: !byChoice && allFilled(seats),
    alsoStore: async (tx, written) => {
      await openReview(tx, written, reading, { seats, askedAt: event.at });
      await appendLog(tx, {
        ...logEntry(record, event),
        content: readingWords(reading),
      });
    },
  };
}

function governSchedule(
  record: ExperimentRecord,
  { reading, obstacles }: GatePass,
  event: StepEvent,
  startAt: Date,
): GovernedStep {
  return {
    detail: {},
    isApproved: true,
    alsoStore: async (tx, written) => {
      await requireSame(tx, record, reading);
      await closeReview(tx, written.id);
      await appendLog(tx, {
        ...logEntry(record, event),
        content: {
          ...readingWords(reading),
          startAt: startAt.toISOString(),
          wouldHaveSaid: obstacles.map(one => one.sentence),
        },
      });
    },
  };
}

/** The way that a start took through the gate. */
function pathOf({ reading, obstacles }: GatePass): string {
  if (obstacles.length > 0) return 'not-enforced';
  if (!reading.byChoice) return 'approved';
  return reading.assessment.autonomy?.earned ? 'autonomy' : 'automatic';
}

/**
 * What belongs to the transaction of a start: its budgets, and its entry in the log.
 *
 * @param path - the way through the gate
 */
export function governStart(
  record: ExperimentRecord,
  pass: GatePass,
  event: StepEvent,
  more: { path?: string; content?: Record<string, unknown> } = {},
): GovernedStep {
  const { reading, obstacles } = pass;
  const { policy } = reading;
  const path = more.path ?? pathOf(pass);
  return {
    detail: { tier: reading.assessment.tier, path },
    isApproved: true,
    alsoStore: async (tx, written) => {
      await requireSame(tx, record, reading);
      const budgets = await takeBudgets(tx, record, {
        policy,
        at: event.at,
        hold: policy.mode === 'enforce' && path !== 'break-glass',
      });
      await closeReview(tx, written.id);
      await appendLog(tx, {
        ...logEntry(record, event),
        content: {
          ...readingWords(reading),
          path,
          budgets,
          revision: written.revision,
          ownerRef: record.ownerRef,
          wouldHaveSaid: obstacles.map(one => one.sentence),
          ...more.content,
        },
      });
    },
  };
}

/**
 * Asks the gate about a step and says what belongs to it; null for steps that the gate has no part in. The facts are read
 * here, before the transaction; the revision of the experiment keeps the step from resting on another plan.
 *
 * @throws GateError where the gate does not let it pass
 */
export async function governStep(
  context: ServiceContext,
  record: ExperimentRecord,
  step: Transition,
  event: StepEvent,
): Promise<GovernedStep | null> {
  switch (event.type) {
    case 'submit':
      return governSubmit(
        record,
        await readGate(context, record, event.at),
        event,
      );
    case 'withdraw':
      return {
        detail: {},
        isApproved: false,
        alsoStore: async (tx, written) => {
          await closeReview(tx, written.id);
          await appendLog(tx, {
            ...logEntry(record, event),
            content: { reason: step.reason },
          });
        },
      };
    case 'schedule': {
      const startAt = step.next.startAt ?? event.at;
      const pass = await requireGate(context, record, startAt, {
        onlyAhead: true,
      });
      return governSchedule(record, pass, event, startAt);
    }
    case 'start':
      return governStart(
        record,
        await requireGate(context, record, event.at),
        event,
      );
    default:
      return null;
  }
}
