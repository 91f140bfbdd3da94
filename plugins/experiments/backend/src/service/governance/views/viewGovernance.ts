import type { Governance } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRights } from '../../../authorization';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import { findBreakGlass } from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { loadReadable } from '../../loadReadable';
import { breakGlassOffer } from '../breakGlass/breakGlassOffer';
import { reviewObstacle } from '../breakGlass/mayReview';
import { gateObstacles } from '../gate/gateObstacles';
import { readGate, type GateReading } from '../gate/readGate';
import { requireMember } from '../requireMember';
import { budgetUses } from './budgetUses';
import { emptySeats } from './emptySeats';
import { seatStates } from './seatStates';
import { toApproval } from './toApproval';
import { toBreakGlass } from './toBreakGlass';
import { toVoidApprovals } from './toVoidApprovals';

const BEFORE_START = ['draft', 'in-review', 'scheduled'];

async function obstaclesOf(
  context: ServiceContext,
  record: ExperimentRecord,
  reading: GateReading,
) {
  if (!BEFORE_START.includes(record.status)) return [];
  const { at } = reading.circumstances;
  const [obstacles, empty] = await Promise.all([
    gateObstacles(context, record, reading, at),
    emptySeats(context, record, reading),
  ]);
  return [...obstacles, ...empty];
}

async function breakGlassOf(
  context: ServiceContext,
  record: ExperimentRecord,
  viewer: { actor: string; mayApprove: boolean },
): Promise<Governance['breakGlass']> {
  const pass = await findBreakGlass(context.knex, { experimentId: record.id });
  if (!pass) return null;
  return toBreakGlass(pass, record, reviewObstacle(pass, viewer) === null);
}

/**
 * What an experiment needs before it may start, who gave it, and what became void.
 */
export async function viewGovernance(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  rights: ExperimentRights,
): Promise<Governance> {
  const at = context.clock.now();
  const reading = await readGate(context, record, at);
  const { policy, assessment, content, approvals } = reading;
  const viewer = { actor: caller.actor, mayApprove: rights.approve };
  const [seats, obstacles, budgets, breakGlass] = await Promise.all([
    seatStates(context, record, reading, viewer),
    obstaclesOf(context, record, reading),
    budgetUses(context.knex, record, { policy, at }),
    breakGlassOf(context, record, viewer),
  ]);
  return {
    key: experimentKey(record.number),
    title: record.title,
    status: record.status,
    revision: record.revision,
    ownerRef: record.ownerRef,
    mode: policy.mode,
    assessment,
    risk: record.risk,
    boundHash: content.hash,
    seats,
    voidApprovals: toVoidApprovals(reading, reading.voided, content.content),
    questions: approvals
      .filter(one => one.verdict === 'question')
      .map(toApproval),
    wouldPass: obstacles.length === 0,
    obstacles,
    budgets,
    contributors: reading.contributors,
    breakGlass,
    breakGlassOffer: breakGlassOffer(record, reading, {
      actor: caller.actor,
      mayRun: rights.run,
    }),
  };
}

/**
 * The governance of an experiment for a caller who may read it; guests may not.
 */
export async function getGovernanceForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<Governance> {
  const { record, rights } = await loadReadable(context, caller, key);
  requireMember(rights, experimentKey(record.number));
  return viewGovernance(context, caller, record, rights);
}
