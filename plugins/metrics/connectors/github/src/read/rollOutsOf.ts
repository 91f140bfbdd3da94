import { jobSchema, runSchema, type GithubRun } from '../client/answers';
import type { DeployingWorkflow } from '../events/Naming';
import type { DeploymentEvent } from '../events/toDeployment';
import { jobToRollOut, runToRollOut } from '../events/toRollOut';
import { boundedPages, type Reading } from './Reading';

/** Earlier attempts of a run that are read; each costs a request. */
const MAX_ATTEMPTS = 10;

/** A run as it was each time before it was run again, and as it is. */
async function attemptsOf(
  { reader, signal }: Reading,
  run: GithubRun,
): Promise<GithubRun[]> {
  const last = run.run_attempt;
  const first = Math.max(1, last - MAX_ATTEMPTS);
  const earlier = await Promise.all(
    Array.from({ length: last - first }, (_, i) =>
      reader.one({
        resource: 'actions',
        path: `/actions/runs/${run.id}/attempts/${first + i}`,
        query: { exclude_pull_requests: true },
        schema: runSchema,
        signal,
      }),
    ),
  );
  return [...earlier.flatMap(attempt => attempt ?? []), run];
}

async function jobsOf(
  reading: Reading,
  run: GithubRun,
  rules: readonly DeployingWorkflow[],
): Promise<DeploymentEvent[]> {
  const { reader, context, signal } = reading;
  const events: DeploymentEvent[] = [];
  const pages = reader.pages({
    resource: 'actions',
    path: `/actions/runs/${run.id}/jobs`,
    query: { filter: 'all' },
    key: 'jobs',
    schema: jobSchema,
    signal,
  });
  for await (const { items } of boundedPages(reading, 'jobs', pages)) {
    for (const job of items) {
      const rule = rules.find(one => one.job?.(job.name));
      const event = rule && jobToRollOut(job, rule, run.head_branch, context);
      if (event) events.push(event);
    }
  }
  return events;
}

/** The roll-outs that a run stands for by the rules of its workflow: its attempts, or some of its jobs. */
export async function rollOutsOf(
  reading: Reading,
  run: GithubRun,
  rules: readonly DeployingWorkflow[],
): Promise<DeploymentEvent[]> {
  const own = rules.filter(({ branch }) => branch(run.head_branch ?? ''));
  const ofRun = own.find(({ job }) => job === undefined);
  const ofJobs = own.filter(({ job }) => job !== undefined);
  const attempts = ofRun ? await attemptsOf(reading, run) : [];
  return [
    ...attempts.flatMap(
      attempt => runToRollOut(attempt, ofRun!, reading.context) ?? [],
    ),
    ...(ofJobs.length > 0 ? await jobsOf(reading, run, ofJobs) : []),
  ];
}
