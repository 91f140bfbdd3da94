import { findChecks } from '../../store/analyses';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import { listFollowUps, type LinkedExperiment } from '../../store/followUps';
import type { Caller, ServiceContext } from '../context';
import { readIdeaReference } from '../ideas/readIdeaReference';
import { readDeviations } from '../lifecycle/readDeviations';
import type { Access } from '../loadReadable';
import { readWatch } from '../watch/readWatch';
import type { ExperimentSurroundings } from './toExperiment';

/** Checks of the standing verdict whose findings are deviations that the record itself does not show. */
const FOUND_BY_CHECKS = ['instrument', 'services'];

async function foundByChecks(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<string[]> {
  if (!record.verdict) return [];
  const checks = await findChecks(
    context.knex,
    record.id,
    record.verdict.analysisId,
  );
  return checks
    .filter(
      check =>
        FOUND_BY_CHECKS.includes(check.id) &&
        (check.state === 'warning' || check.state === 'failed'),
    )
    .map(check => check.detail);
}

function toReference({ number, title }: LinkedExperiment) {
  return { key: experimentKey(number), title };
}

/**
 * Reads what stands around an experiment. What the caller may not read is left out, and what the state of the experiment
 * rules out is not looked for.
 */
export async function readSurroundings(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  { rights, sharedWith }: Access,
): Promise<ExperimentSurroundings> {
  const scope = await context.authorizer.readScope(caller.credentials);
  const [linked, deviations, found, idea, watch] = await Promise.all([
    listFollowUps(context.knex, record.id, scope),
    readDeviations(context, record),
    foundByChecks(context, record),
    readIdeaReference(context, caller, record.ideaId),
    readWatch(context, caller, record),
  ]);
  return {
    idea,
    follows: linked.follows.map(toReference),
    followedBy: linked.followedBy.map(toReference),
    sharedWith: rights.share ? sharedWith : [],
    deviations: [...deviations, ...found],
    watch,
  };
}
