/** A workflow whose runs, or some of whose jobs, stand for deployments. */
export interface WorkflowRule {
  /** Globs over owner/name. */
  repositories: string[];
  /** Globs over the workflow's file or name. */
  workflow: string[];
  /** Globs over names of jobs; undefined when the whole run is the deployment. */
  job: string[] | undefined;
  /** Globs over branches and tags. */
  branches: string[];
  environment: string;
  service: string | undefined;
}

/** Whose a deployment is, and what its environment is called. */
export interface ServiceRule {
  /** Globs over owner/name. */
  repositories: string[];
  /** Globs over environments. */
  environments: string[];
  /** Globs over the deployment's task. */
  tasks: string[];
  service: string;
  /** The environment as services know it; undefined leaves it. */
  as: string | undefined;
}

/** Where a host of GitHub is. */
export interface GithubHost {
  /** As repositories are named by, such as github.com. */
  host: string;
  /** Without a slash at the end. */
  apiBaseUrl: string;
}

/** One source of `hone.metrics.github`. */
export interface GithubConfig extends GithubHost {
  id: string;
  title: string;
  /** owner/name, each once. */
  repositories: string[];
  services: ServiceRule[];
  workflows: WorkflowRule[];
  /** Globs over environments whose deployments are read. */
  environments: string[];
  /** Globs over branches, tags and tasks that mend production. */
  unplanned: string[];
  /** Whether paths and lines of commits are read. */
  details: 'none' | 'files';
  /** Texts in the name of an author that tell a bot. */
  bots: string[];
  horizonDays: number;
  concurrency: number;
  /** Active secrets of the webhook; none switch it off. */
  webhookSecrets: string[];
}
