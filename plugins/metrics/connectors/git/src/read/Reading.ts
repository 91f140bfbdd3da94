import type { GitConfig } from '../config/GitConfig';
import type { Repository } from '../repository/Repository';
import type { Snapshot } from './Snapshot';

/** One reading of a repository, which sees it as it was at one moment. */
export interface Reading {
  config: GitConfig;
  repository: Repository;
  snapshot: Snapshot;
  now: number;
  /** Nothing that is older is told; epoch milliseconds. */
  horizon: number;
  signal: AbortSignal;
}

/** Events of one batch at most. */
export const BATCH = 1_000;
