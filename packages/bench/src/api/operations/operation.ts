import type { Rng } from '@hone/inference';
import type { Viewer } from '../backend/viewers';
import type { DatasetSummary } from '../dataset/DatasetSummary';
import type { ApiClient, ApiRequest } from '../../backend/ApiClient';

/**
 * What requests are made from.
 */
export interface OperationContext {
  rng: Rng;
  data: DatasetSummary;
  client: ApiClient;
}

/**
 * A kind of request that people's pages send. Each of them is measured by itself.
 */
export interface Operation {
  name: string;
  /** Who asks; without one somebody who may read everything. */
  viewer?: Viewer;
  /** Milliseconds that its p95 may take, where a goal says so beside the one that holds for all. */
  budgetMs?: number;
  /** Makes so many requests, all with different parameters where there are any. */
  createRequests(
    context: OperationContext,
    count: number,
  ): Promise<ApiRequest[]>;
  /** Whether the answer holds what the request was sure to find; the benchmark stops when it does not. */
  accepts(answer: unknown, request: ApiRequest): boolean;
}
