import { createHash } from 'node:crypto';
import type { Rng } from '@hone/inference';
import type { BenchService } from './organisation';
import type { ServiceHistory } from './ServiceHistory';

const HOUR_MS = 3_600_000;

/** Half of all changes take less than 20 hours, one in twenty more than 15 days. */
const LEAD_MEDIAN_MS = 20 * HOUR_MS;
const LEAD_LOG_SD = 1.8;

/**
 * A change of a service and its way into production.
 */
export interface RollOut {
  id: string;
  service: BenchService;
  /** 1 for the first of the service; the change has the same number. */
  number: number;
  committedAt: number;
  at: number;
}

/**
 * The commit of a service's change.
 */
export function shaOf(service: BenchService, number: number): string {
  return createHash('sha1').update(`${service.name}/${number}`).digest('hex');
}

/**
 * What was built from a change.
 */
export function digestOf(service: BenchService, number: number): string {
  return `sha256:${shaOf(service, number)}`;
}

/**
 * The next roll-out of a service.
 */
export function createRollOut(
  rng: Rng,
  service: BenchService,
  options: { rank: number; at: number; history: ServiceHistory },
): RollOut {
  const { rank, at, history } = options;
  const leadTime = Math.round(
    LEAD_MEDIAN_MS * Math.exp(LEAD_LOG_SD * rng.normal()),
  );
  const { number, committedAt } = history.rollOut(rank, at, leadTime);
  return { id: `${service.name}-${number}`, service, number, committedAt, at };
}
