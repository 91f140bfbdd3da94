import { InputError } from '@backstage/errors';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { z } from 'zod';
import { runSchema } from '../client/answers';
import { toChange } from '../events/toChange';
import { decisiveStatus, toDeployment } from '../events/toDeployment';
import { jobToRollOut, runToRollOut } from '../events/toRollOut';
import { CommitLine } from '../read/CommitLine';
import type { Reading } from '../read/Reading';
import {
  deploymentPayload,
  jobPayload,
  pushPayload,
  runPayload,
  statusPayload,
  type Envelope,
} from './payloads';

/** A payload with the repository that it is about. */
export interface Delivery {
  payload: unknown;
  repository: NonNullable<Envelope['repository']>;
  reading: Reading;
}

type Teller = (
  delivery: Delivery,
) => DeliveryEvent[] | Promise<DeliveryEvent[]>;

const MAX_PATH = 100;

function parse<S extends z.ZodType>(
  schema: S,
  payload: unknown,
  event: string,
): z.output<S> {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new InputError(
    `The body is not a payload of ${event}: ${path
      .join('.')
      .slice(0, MAX_PATH)} is not as GitHub describes it (${message})`,
  );
}

/** Where runs stand for deployments, deployments do not count. */
const isByRuns = ({ context }: Reading) =>
  context.naming.workflowsOf(context.repository).length > 0;

function tellDeployment({ payload, reading }: Delivery): DeliveryEvent[] {
  const { deployment } = parse(deploymentPayload, payload, 'deployment');
  const { context } = reading;
  if (isByRuns(reading)) return [];
  if (!context.naming.isRead(deployment.environment)) return [];
  return [toDeployment(deployment, undefined, context)];
}

function tellStatus({ payload, reading }: Delivery): DeliveryEvent[] {
  const parsed = parse(statusPayload, payload, 'deployment_status');
  const { deployment } = parsed;
  const { context } = reading;
  const status = decisiveStatus([parsed.deployment_status]);
  if (!status || isByRuns(reading)) return [];
  if (!context.naming.isRead(deployment.environment)) return [];
  return [toDeployment(deployment, status, context)];
}

function tellRun({ payload, reading }: Delivery): DeliveryEvent[] {
  const parsed = parse(runPayload, payload, 'workflow_run');
  const run = parsed.workflow_run;
  const { context } = reading;
  const workflow = parsed.workflow ?? {
    name: run.name ?? '',
    path: run.path ?? '',
  };
  const rule = context.naming
    .workflowsOf(context.repository)
    .find(
      ({ matches, branch, job }) =>
        !job && matches(workflow) && branch(run.head_branch ?? ''),
    );
  const event = rule && runToRollOut(run, rule, context);
  return event ? [event] : [];
}

/** The payload of a job does not name the file of its workflow, so the run is looked up. */
async function tellJob({
  payload,
  reading,
}: Delivery): Promise<DeliveryEvent[]> {
  const { workflow_job: job } = parse(jobPayload, payload, 'workflow_job');
  const { context, reader, signal } = reading;
  const rules = context.naming
    .workflowsOf(context.repository)
    .filter(rule => rule.job?.(job.name));
  if (rules.length === 0) return [];
  const run = await reader.one({
    resource: 'actions',
    path: `/actions/runs/${job.run_id}`,
    query: { exclude_pull_requests: true },
    schema: runSchema,
    signal,
  });
  if (!run) return [];
  const workflow = { name: run.name ?? '', path: run.path ?? '' };
  const rule = rules.find(
    ({ matches, branch }) => matches(workflow) && branch(run.head_branch ?? ''),
  );
  const event = rule && jobToRollOut(job, rule, run.head_branch, context);
  return event ? [event] : [];
}

/**
 * The payload of a push does not tell the parents of its commits, so they are looked up. Where paths are read too, that
 * would cost a request for each commit: then they come by reading alone.
 */
async function tellPush({
  payload,
  repository,
  reading,
}: Delivery): Promise<DeliveryEvent[]> {
  const push = parse(pushPayload, payload, 'push');
  const { config, context } = reading;
  const branch = repository.default_branch;
  const pushed = new Set(push.commits?.map(({ id }) => id));
  const isRead =
    config.details === 'none' && push.ref === `refs/heads/${branch}`;
  if (!isRead || push.deleted || pushed.size === 0) return [];
  const page = await new CommitLine(reading, { since: 0 }).next();
  const { bots } = config;
  return (page?.items ?? [])
    .filter(({ sha }) => pushed.has(sha))
    .map(commit =>
      toChange(commit, { ...context, bots, sentAt: page!.sentAt }),
    );
}

/** How each event of GitHub that tells of deliveries is read. */
export const TELLERS: Readonly<Record<string, Teller>> = {
  deployment: tellDeployment,
  deployment_status: tellStatus,
  workflow_run: tellRun,
  workflow_job: tellJob,
  push: tellPush,
};
