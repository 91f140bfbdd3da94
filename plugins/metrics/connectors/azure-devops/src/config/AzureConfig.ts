/** A run, or one stage of it, that stands for a deployment. */
export interface DeploymentRule {
  /** Number or name of the pipeline. */
  pipeline: number | string;
  /** Identifier or name of the stage; undefined when the whole run deploys. */
  stage: string | undefined;
  environment: string;
  /** Undefined stands for the last part of the repository's name. */
  service: string | undefined;
}

/** A stage of a classic release that stands for a deployment; told by service hook alone. */
export interface ReleaseRule {
  /** Number or name of the release pipeline. */
  pipeline: number | string;
  stage: string;
  environment: string;
  service: string;
}

/** How service hooks prove who they are; any of the secrets is taken. */
export type WebhookCredential =
  | { type: 'basic'; username: string; secrets: string[] }
  | { type: 'header'; name: string; secrets: string[] };

/** One project of `hone.metrics.azureDevOps`. */
export interface AzureConfig {
  id: string;
  title: string;
  /** Where an administrator finds these settings; part of sentences. */
  settings: string;
  /** Address of the organisation or collection, without a slash at the end. */
  baseUrl: string;
  project: string;
  /** What stands before the project in names of repositories, such as `dev.azure.com/acme`. */
  repositoryPrefix: string;
  deployments: DeploymentRule[];
  releases: ReleaseRule[];
  /** Whether commits are read. */
  commits: boolean;
  /** Texts in an author's name or address that tell a bot. */
  bots: string[];
  horizonDays: number;
  concurrency: number;
  apiVersion: string;
  webhook: WebhookCredential | undefined;
}
