import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { toIso, toUrl } from '@hone/backstage-plugin-metrics-node';
import type { GithubDeployment, GithubStatus } from '../client/answers';
import type { Naming } from './Naming';
import { toVersion } from './versions';

export type DeploymentEvent = Extract<DeliveryEvent, { kind: 'deployment' }>;
type Progress = DeploymentEvent['status'];

const STATES: Readonly<Record<string, Progress>> = {
  queued: 'running',
  pending: 'running',
  in_progress: 'running',
  success: 'succeeded',
  failure: 'failed',
  error: 'failed',
};

/** Whose a deployment is and by which rules it is read. */
export interface DeploymentContext {
  naming: Naming;
  host: string;
  /** owner/name as configured. */
  repository: string;
}

function deploymentId(id: number): string {
  return `deployment/${id}`;
}

/**
 * The status that says how a deployment went: the newest one that is about itself. "inactive" only says that another one
 * took its place, and states that are not known say nothing.
 *
 * @param statuses - the newest first
 */
export function decisiveStatus(
  statuses: readonly GithubStatus[],
): GithubStatus | undefined {
  return statuses.find(({ state }) => state in STATES);
}

function progressOf(status: GithubStatus | undefined) {
  if (!status) return { status: 'running' as const };
  const progress = STATES[status.state];
  if (progress === 'running') return { status: progress };
  return { status: progress, at: toIso(Date.parse(status.created_at)) };
}

function versionOf(
  deployment: GithubDeployment,
  status: GithubStatus | undefined,
): number {
  if (!status) return toVersion(deployment.created_at, 'created');
  const progress = STATES[status.state] === 'running' ? 'running' : 'over';
  return toVersion(status.updated_at, progress);
}

/**
 * The event of a deployment.
 *
 * @param status - undefined while it has none
 */
export function toDeployment(
  deployment: GithubDeployment,
  status: GithubStatus | undefined,
  { naming, host, repository }: DeploymentContext,
): DeploymentEvent {
  const { ref, task, payload } = deployment;
  const url = toUrl(status?.log_url) ?? toUrl(status?.target_url);
  return {
    kind: 'deployment',
    id: deploymentId(deployment.id),
    version: toIso(versionOf(deployment, status)),
    ...naming.place({
      repository,
      environment: deployment.environment,
      task: task ?? '',
      service: payload.service,
      production: deployment.production_environment === true,
    }),
    repository: `${host}/${repository}`,
    ...progressOf(status),
    sha: deployment.sha,
    ...(naming.isUnplanned(ref, task) && { unplanned: true }),
    ...(payload.rollbackOf && { rollbackOf: deploymentId(payload.rollbackOf) }),
    ...(url && { url }),
  };
}
