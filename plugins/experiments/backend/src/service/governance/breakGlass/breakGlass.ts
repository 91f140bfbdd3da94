import { ConflictError, InputError } from '@backstage/errors';
import { revisionConflict } from '@hone/node';
import type { BreakGlassInput } from '@hone/backstage-plugin-experiments-common';
import { requireRight } from '../../../authorization';
import { appendEvents } from '../../../store/events';
import {
  experimentKey,
  updateExperiment,
  type ExperimentRecord,
} from '../../../store/experiments';
import { insertBreakGlass } from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { applyTransition } from '../../lifecycle/applyTransition';
import {
  commitTransition,
  type CommitOptions,
} from '../../lifecycle/commitTransition';
import { stepTime } from '../../lifecycle/stepTime';
import { loadReadable } from '../../loadReadable';
import { gateObstacles } from '../gate/gateObstacles';
import { governStart } from '../gate/governStep';
import { readGate } from '../gate/readGate';
import { requireMember } from '../requireMember';
import { breakGlassObstacle, toldRefs } from './breakGlassOffer';
import { confirmationCode } from './confirmationCode';

const LEAST_REASON = 40;
const DAY_MS = 86_400_000;

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError(
      `incidentUrl has to be the address of the incident, such as https://incidents.example.com/42, but "${text}" was given`,
    );
  }
  return url.toString();
}

function readReason(text: string): string {
  const reason = text.trim();
  const { length } = Array.from(reason);
  if (length < LEAST_REASON) {
    throw new InputError(
      `reason has to say in at least ${LEAST_REASON} characters why this cannot wait, but ${length} were given`,
    );
  }
  return reason;
}

/**
 * No start leads out of a review, so a plan in review is taken out of it first, in the same transaction.
 */
function outOfReview(
  before: ExperimentRecord,
  event: { at: Date; recordedAt: Date; actor: string },
): Pick<CommitOptions, 'firstStore'> & { record: ExperimentRecord } {
  if (before.status !== 'in-review') return { record: before };
  const step = applyTransition(
    before,
    { action: 'withdraw', reason: 'Break-glass' },
    event,
  );
  const { from, to, reason, detail } = step;
  return {
    record: { ...step.next, revision: before.revision + 1 },
    firstStore: async tx => {
      await updateExperiment(tx, step.next);
      await appendEvents(tx, [
        {
          ...event,
          experimentId: before.id,
          type: 'withdraw',
          from,
          to,
          reason,
          detail,
        },
      ]);
    },
  };
}

/**
 * Starts an experiment past the gate: with a reason, an incident and a second step. Those who were passed over are told, its
 * budgets are counted, and a review is due.
 *
 * @throws InputError for what is missing, ConflictError for a code of another revision
 */
export async function breakGlass(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  input: BreakGlassInput,
): Promise<ExperimentRecord> {
  const { record, rights } = await loadReadable(context, caller, key);
  const name = experimentKey(record.number);
  requireMember(rights, name);
  requireRight(rights, 'run', `start ${name}`);
  if (record.revision !== revision) throw revisionConflict(name, revision);
  const { actor } = caller;
  const obstacle = breakGlassObstacle(record, { actor, mayRun: rights.run });
  if (obstacle)
    throw new ConflictError(`${name} cannot be started: ${obstacle}`);
  const reason = readReason(input.reason);
  const incidentUrl = readUrl(input.incidentUrl);
  if (input.confirmationCode !== confirmationCode(record, actor)) {
    throw new ConflictError(
      `confirmationCode has to be the one of this revision of ${name}: read it again and confirm once more`,
    );
  }
  return start(context, record, { actor, reason, incidentUrl });
}

async function start(
  context: ServiceContext,
  before: ExperimentRecord,
  input: { actor: string; reason: string; incidentUrl: string },
): Promise<ExperimentRecord> {
  const { actor, reason, incidentUrl } = input;
  const reading = await readGate(context, before, context.clock.now());
  const told = toldRefs(before, reading);
  const at = await stepTime(context, before);
  const { record, firstStore } = outOfReview(before, {
    at,
    recordedAt: context.clock.now(),
    actor,
  });
  const obstacles = await gateObstacles(context, record, reading, at);
  const passedOver = obstacles.map(({ sentence }) => sentence);
  const step = applyTransition(record, { action: 'start' }, { at, actor });
  const event = { type: 'start', at, actor };
  const governed = governStart(record, { reading, obstacles }, event, {
    path: 'break-glass',
    content: { reason, incidentUrl, told },
  });
  return commitTransition(
    context,
    {
      ...step,
      reason,
      detail: { ...step.detail, ...governed.detail, incidentUrl, told },
    },
    event,
    {
      firstStore,
      pastSlots: true,
      alsoStore: async (tx, written) => {
        await insertBreakGlass(tx, {
          experimentId: record.id,
          actor,
          at,
          reason,
          incidentUrl,
          passedOver,
          toldRefs: told,
          reviewDueAt: new Date(
            at.getTime() + reading.policy.breakGlass.reviewDays * DAY_MS,
          ),
        });
        await governed.alsoStore(tx, written);
      },
    },
  );
}
