import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { Run, TimelineRecord } from '../client/schemas';
import {
  runDeployment,
  stageDeployment,
  type Told,
} from '../events/toDeployment';
import type { Reading } from './Reading';
import { findStages } from './stages';

/** Runs that check a proposal deploy nothing, even where a pipeline is not told so. */
const PROPOSALS = ['pullRequest', 'validateShelveset'];

/** The deployments that a run stands for, by the rules of its pipeline. */
export async function tellDeployments(
  reading: Reading,
  run: Run,
): Promise<DeliveryEvent[]> {
  const rules = reading.pipelines.get(run.definition?.id ?? 0);
  if (!rules || PROPOSALS.includes(run.reason ?? '')) return [];
  if (run.startTime === undefined) return [];
  const repository = await reading.names.of(run, reading.signal);
  const stageNames = rules.flatMap(({ stage }) => stage ?? []);
  const stages =
    stageNames.length > 0
      ? await findStages(reading, run, stageNames)
      : new Map<string, TimelineRecord[]>();
  const told = rules.flatMap<Told>(rule => {
    const context = { run, rule, repository, floor: reading.floor };
    if (rule.stage === undefined) return [runDeployment(context)];
    const attempts = stages.get(rule.stage) ?? [];
    return attempts.map(stage => stageDeployment(context, stage));
  });
  const events = new Map<string, DeliveryEvent>();
  for (const one of told) {
    if (one && 'leftOut' in one) reading.leftOut.add(one.leftOut);
    // Two rules may name the same stage in different ways.
    else if (one && !events.has(one.event.id)) {
      events.set(one.event.id, one.event);
    }
  }
  return [...events.values()];
}

/** The commits that a run brought. */
async function tellCommits(
  { commits, names, floor, leftOut, signal }: Reading,
  run: Run,
): Promise<DeliveryEvent[]> {
  const repository = commits && (await names.of(run, signal));
  if (!commits || !repository) return [];
  return commits.read(run, { repository, floor, leftOut, signal });
}

/**
 * All that a run tells. The commits of runs that failed count too: a later run brings only what came after them. While
 * it goes on they are read when something of it has succeeded.
 */
export async function tellRun(
  reading: Reading,
  run: Run,
): Promise<DeliveryEvent[]> {
  if (PROPOSALS.includes(run.reason ?? '')) return [];
  const deployments = await tellDeployments(reading, run);
  const needed =
    run.status === 'completed' ||
    deployments.some(
      event => event.kind === 'deployment' && event.status === 'succeeded',
    );
  const commits = needed ? await tellCommits(reading, run) : [];
  return [...commits, ...deployments];
}
