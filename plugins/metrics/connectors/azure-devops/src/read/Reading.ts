import type { AzureClient } from '../client/AzureClient';
import type { AzureConfig } from '../config/AzureConfig';
import type { CommitReader } from './CommitReader';
import type { LeftOut } from './LeftOut';
import type { PipelineRules } from './findPipelines';
import type { RepositoryNames } from './RepositoryNames';

/** What all parts of one reading share. */
export interface Reading {
  config: AzureConfig;
  client: AzureClient;
  pipelines: PipelineRules;
  names: RepositoryNames;
  /** Undefined when commits are not read. */
  commits: CommitReader | undefined;
  /** No event has an earlier version. */
  floor: number;
  leftOut: LeftOut;
  signal: AbortSignal;
}

/** Events of one batch at most. */
export const BATCH = 1_000;

/** Scopes of tokens, as Azure DevOps names them. */
export const BUILD_SCOPE = 'Build (Read)';
export const CODE_SCOPE = 'Code (Read)';

/** Below the address of the organisation. */
export function projectPath({ project }: AzureConfig, path: string): string {
  return `/${encodeURIComponent(project)}/_apis${path}`;
}
