import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import {
  cut,
  namesHotfix,
  toIso,
  toUrl,
} from '@hone/backstage-plugin-metrics-node';
import type { Run, TimelineRecord } from '../client/schemas';
import type { DeploymentRule } from '../config/AzureConfig';
import { runOutcome, stageOutcome, type Outcome } from './outcome';
import { lastPart } from './repositoryName';
import { idPart, toSha } from './texts';

const LONGEST_NAME = 255;
const BRANCH_OR_TAG = /^refs\/(?:heads|tags)\/(.*)/i;

/** A run with what is known around it. */
export interface RunContext {
  run: Run;
  rule: DeploymentRule;
  /** Name of the repository, as services name it. */
  repository: string | undefined;
  /** No event has an earlier version; 0 unless what was told before has to be replaced. */
  floor: number;
}

/** An event; or why there is none although something happened. */
export type Told =
  | { event: DeliveryEvent }
  | { leftOut: 'result' | 'time' }
  | undefined;

function serviceOf({ run, rule, repository }: RunContext): string {
  const name =
    rule.service ??
    (repository && lastPart(repository)) ??
    run.definition?.name ??
    `${rule.pipeline}`;
  return cut(name, LONGEST_NAME);
}

/** Whether a branch or a tag was built that says so; a pull request has no such name. */
function isUnplanned({ sourceBranch = '' }: Run): boolean {
  return namesHotfix(BRANCH_OR_TAG.exec(sourceBranch)?.[1] ?? '');
}

function toEvent(
  context: RunContext,
  rollOut: {
    id: string;
    outcome: Outcome;
    version: number | undefined;
    finishedAt: number | undefined;
  },
): Told {
  const { run, rule, repository, floor } = context;
  const { id, outcome, version, finishedAt } = rollOut;
  if (outcome === 'none') return undefined;
  if (outcome === 'unknown') return { leftOut: 'result' };
  const over = outcome !== 'running';
  if (version === undefined || (over && finishedAt === undefined)) {
    return { leftOut: 'time' };
  }
  const sha = toSha(run.sourceVersion);
  const url = toUrl(run._links?.web?.href);
  return {
    event: {
      kind: 'deployment',
      id,
      version: toIso(Math.max(version, floor)),
      service: serviceOf(context),
      ...(repository && { repository }),
      environment: rule.environment,
      status: outcome,
      ...(over && { at: toIso(finishedAt!) }),
      ...(sha && { sha }),
      ...(url && { url }),
      ...(isUnplanned(run) && { unplanned: true }),
    },
  };
}

/** The deployment that a whole run stands for. A run that is repeated in part keeps its number, so the last word counts. */
export function runDeployment(context: RunContext): Told {
  const { run } = context;
  const { queueTime, startTime, finishTime, lastChangedDate } = run;
  const times = [queueTime, startTime, finishTime, lastChangedDate].filter(
    time => time !== undefined,
  );
  return toEvent(context, {
    id: `run/${run.id}`,
    outcome: runOutcome(run),
    version: times.length > 0 ? Math.max(...times) : undefined,
    finishedAt: finishTime,
  });
}

/** The deployment that one attempt of a stage stands for. */
export function stageDeployment(
  context: RunContext,
  stage: TimelineRecord,
): Told {
  const { run } = context;
  const name = stage.identifier ?? stage.name ?? '';
  const { startTime, finishTime, attempt = 1 } = stage;
  return toEvent(context, {
    id: `run/${run.id}/${idPart(name)}/${attempt}`,
    outcome: stageOutcome(stage),
    version: finishTime ?? startTime,
    finishedAt: finishTime,
  });
}
