import { createHash } from 'node:crypto';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a pipeline says about itself. */
export interface PipelineRun {
  /** Name of the sender. */
  source: string;
  /** The same for every step of an attempt of the run, and for no other. */
  id: string;
  /** The job, when one is named. */
  job?: string;
  sha?: string;
  /** Address of the repository, without user and password. */
  repository?: string;
  /** Where people see the run. */
  url?: string;
}

/** The contract allows 200; what is reported with it may append a word. */
const MAX_ID = 180;
const KEPT = 120;

function withoutUser(address: string): string {
  return address.replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1');
}

function trimSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

function gitHub(env: Environment): PipelineRun | undefined {
  const { GITHUB_RUN_ID: run, GITHUB_REPOSITORY: repository } = env;
  if (!run || !repository) return undefined;
  const attempt = env.GITHUB_RUN_ATTEMPT || '1';
  const server = trimSlash(
    withoutUser(env.GITHUB_SERVER_URL || 'https://github.com'),
  );
  return {
    source: 'github-actions',
    id: `${repository}/${run}/${attempt}`,
    job: env.GITHUB_JOB || undefined,
    sha: env.GITHUB_SHA || undefined,
    repository: `${server}/${repository}`,
    url: `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`,
  };
}

function azurePipelines(env: Environment): PipelineRun | undefined {
  const { BUILD_BUILDID: build, SYSTEM_COLLECTIONURI: address } = env;
  if (!build || !address) return undefined;
  const attempt = env.SYSTEM_STAGEATTEMPT || '1';
  const collection = trimSlash(withoutUser(address));
  const project = env.SYSTEM_TEAMPROJECT;
  return {
    source: 'azure-pipelines',
    id: `${collection.replace(/^[a-z]+:\/\//i, '')}/${build}/${attempt}`,
    job: env.SYSTEM_JOBNAME || undefined,
    sha: env.BUILD_SOURCEVERSION || undefined,
    repository: env.BUILD_REPOSITORY_URI
      ? withoutUser(env.BUILD_REPOSITORY_URI)
      : undefined,
    url: project
      ? `${collection}/${encodeURIComponent(
          project,
        )}/_build/results?buildId=${build}`
      : undefined,
  };
}

/**
 * The run of GitHub Actions or Azure Pipelines in which the program runs, if it does.
 */
export function pipelineRun(env: Environment): PipelineRun | undefined {
  return gitHub(env) ?? azurePipelines(env);
}

/**
 * An id that is the same whenever the same step of the same attempt says the same; one that is too long ends in its hash.
 */
export function stableId(parts: readonly string[]): string {
  const id = parts.join('/');
  if (id.length <= MAX_ID) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 40);
  return `${id.slice(0, KEPT)}#${hash}`;
}
