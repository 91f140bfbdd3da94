import { cut, toIso, toUrl } from '@hone/backstage-plugin-metrics-node';
import type { GithubJob, GithubRun } from '../client/answers';
import { nameOf, type DeployingWorkflow } from './Naming';
import type { DeploymentContext, DeploymentEvent } from './toDeployment';
import { toVersion } from './versions';

const OVER: Readonly<Record<string, 'succeeded' | 'failed'>> = {
  success: 'succeeded',
  failure: 'failed',
  timed_out: 'failed',
  startup_failure: 'failed',
  cancelled: 'failed',
};

interface Progress {
  status?: string | null | undefined;
  conclusion?: string | null | undefined;
}

/** How a run or job went; undefined while it waits, and when it deployed nothing, as one that was skipped. */
function statusOf({ status, conclusion }: Progress) {
  if (status === 'in_progress') return 'running';
  return status === 'completed' && conclusion ? OVER[conclusion] : undefined;
}

function common(
  { naming, host, repository }: DeploymentContext,
  rule: DeployingWorkflow,
  branch: string | null | undefined,
) {
  return {
    kind: 'deployment' as const,
    service: rule.service ?? cut(nameOf(repository), 255),
    environment: rule.environment,
    repository: `${host}/${repository}`,
    ...(naming.isUnplanned(branch) && { unplanned: true }),
  };
}

/**
 * The event of one attempt of a run. Each attempt is a roll-out of its own, so that one that failed stays failed when the
 * next one succeeds, and the same commit again is a redeploy.
 */
export function runToRollOut(
  run: GithubRun,
  rule: DeployingWorkflow,
  context: DeploymentContext,
): DeploymentEvent | undefined {
  const status = statusOf(run);
  if (!status) return undefined;
  const over = status !== 'running';
  const url = toUrl(run.html_url);
  return {
    ...common(context, rule, run.head_branch),
    id: `run/${run.id}/${run.run_attempt}`,
    version: toIso(toVersion(run.updated_at, over ? 'over' : 'running')),
    status,
    // GitHub tells no other end of a run than its last change.
    ...(over && { at: toIso(Date.parse(run.updated_at)) }),
    sha: run.head_sha,
    ...(url && { url }),
  };
}

/**
 * The event of a job; running it again makes another job.
 *
 * @param branch - of its run
 */
export function jobToRollOut(
  job: GithubJob,
  rule: DeployingWorkflow,
  branch: string | null | undefined,
  context: DeploymentContext,
): DeploymentEvent | undefined {
  const status = statusOf(job);
  const neverBegan = job.conclusion === 'cancelled' && job.steps === 0;
  const changedAt = status === 'running' ? job.started_at : job.completed_at;
  if (!status || !changedAt || neverBegan) return undefined;
  const over = status !== 'running';
  const url = toUrl(job.html_url);
  return {
    ...common(context, rule, branch),
    id: `job/${job.id}`,
    version: toIso(toVersion(changedAt, over ? 'over' : 'running')),
    status,
    ...(over && { at: toIso(Date.parse(changedAt)) }),
    sha: job.head_sha,
    ...(url && { url }),
  };
}
